package org.greenlane.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.greenlane.code.PresentedCode.CardPart;
import org.greenlane.code.PresentedCode.WebCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.code.Reading.Refused;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Reason;
import org.junit.jupiter.api.Test;

class CardPartsTest {
    private static final Instant NOW = Instant.parse("2021-07-01T12:00:00Z");
    private static final WebIssuer ISSUER = WebIssuer.at("https://example.org/issuer");
    private static final Refused MORE = new Refused(Reason.MORE_CODES, CodeKind.SMART_HEALTH_CARD);
    private static final Refused DIFFERENT =
            new Refused(Reason.CODES_OF_DIFFERENT_CERTIFICATES, CodeKind.SMART_HEALTH_CARD);

    private final CardParts parts = new CardParts();
    private final List<String> card = draft().texts(3);

    private static ShcDraft draft() {
        return ShcDraft.vaccination(ISSUER).at(NOW.minusSeconds(3600), NOW.plusSeconds(3600));
    }

    private Reading take(String text, Instant now) {
        return parts.take((CardPart) ((Read) Codes.read(text, now)).code(), now);
    }

    private static void assertWhole(Reading reading) {
        assertThat(reading).isInstanceOfSatisfying(Read.class, read -> assertThat(read.code())
                .isInstanceOfSatisfying(WebCode.class, code -> assertThat(code.signature()
                                .verifiedBy(ISSUER.publicKey()))
                        .isTrue()));
    }

    @Test
    void allCodesOfACardMakeItInWhateverOrderTheyAreShown() {
        assertThat(take(card.get(2), NOW)).isEqualTo(MORE);
        assertThat(take(card.get(0), NOW.plusSeconds(10))).isEqualTo(MORE);
        assertThat(take(card.get(0), NOW.plusSeconds(11))).isEqualTo(MORE);
        assertWhole(take(card.get(1), NOW.plusSeconds(60)));
    }

    @Test
    void onceACardWasWholeAnotherOneBegins() {
        card.forEach(text -> take(text, NOW));
        assertThat(take(card.get(0), NOW)).isEqualTo(MORE);
    }

    @Test
    void aSingleCodeOfOneIsACard() {
        assertWhole(take(draft().texts(1).getFirst(), NOW));
    }

    @Test
    void whatWasShownTooLongAgoIsForgotten() {
        assertThat(take(card.get(0), NOW)).isEqualTo(MORE);
        assertThat(take(card.get(1), NOW)).isEqualTo(MORE);
        assertThat(take(card.get(2), NOW.plusSeconds(61))).isEqualTo(MORE);
        assertThat(take(card.get(0), NOW.plusSeconds(62))).isEqualTo(MORE);
        assertWhole(take(card.get(1), NOW.plusSeconds(63)));
    }

    @Test
    void aClockThatWasPutBackForgetsToo() {
        assertThat(take(card.get(0), NOW)).isEqualTo(MORE);
        assertThat(take(card.get(1), NOW.minusSeconds(1))).isEqualTo(MORE);
        assertThat(take(card.get(2), NOW.minusSeconds(1))).isEqualTo(MORE);
    }

    @Test
    void aCodeOfAnotherCardIsRefusedAndBeginsThatOne() {
        assertThat(take(card.get(0), NOW)).isEqualTo(MORE);
        List<String> other = draft().texts(2);
        assertThat(take(other.get(0), NOW)).isEqualTo(DIFFERENT);
        assertWhole(take(other.get(1), NOW));
    }

    @Test
    void theSameNumberWithOtherDigitsIsOfAnotherCard() {
        List<String> other = ShcDraft.test(ISSUER).at(NOW.minusSeconds(60), NOW.plusSeconds(60)).texts(3);
        assertThat(take(card.get(0), NOW)).isEqualTo(MORE);
        assertThat(take(other.get(0), NOW)).isEqualTo(DIFFERENT);
    }

    @Test
    void ofCodesThatWereMixedNothingStands() {
        List<String> other = ShcDraft.test(ISSUER).at(NOW.minusSeconds(60), NOW.plusSeconds(60)).texts(3);
        assertThat(take(card.get(0), NOW)).isEqualTo(MORE);
        assertThat(take(other.get(1), NOW)).isEqualTo(MORE);
        Reading mixed = take(card.get(2), NOW);
        boolean stands = mixed instanceof Read(WebCode code) && code.signature().verifiedBy(ISSUER.publicKey());
        assertThat(stands).isFalse();
    }

    @Test
    void whatWasForgottenIsShownAnew() {
        assertThat(take(card.get(0), NOW)).isEqualTo(MORE);
        assertThat(take(card.get(1), NOW)).isEqualTo(MORE);
        parts.forget();
        assertThat(take(card.get(2), NOW)).isEqualTo(MORE);
    }
}
