package org.greenlane.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.greenlane.health.AgeGroup;
import org.greenlane.health.BirthDate;
import org.greenlane.health.DocumentHolder;
import org.greenlane.health.ForeignName;
import org.greenlane.health.Reason;
import org.greenlane.health.SubjectKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Specimens are those of ICAO 9303, parts 4 to 6: of people of Utopia, who do not exist.
class MrzReadingTest {
    private static final LocalDate TODAY = LocalDate.of(2012, 1, 1);
    private static final byte[] KEY = new byte[32];
    private static final String PASSPORT = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<" + "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
    private static final String CARD = "I<UTOD231458907<<<<<<<<<<<<<<<" + "7408122F1204159UTO<<<<<<<<<<<6" + "ERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    private static final String LARGER_CARD = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<" + "D231458907UTO7408122F1204159<<<<<<<6";
    private static final String LONG_NUMBER = "I<UTOD23145890<7349<<<<<<<<<<<" + "3407127M9507122UTO<<<<<<<<<<<2" + "STEVENSON<<PETER<JOHN<<<<<<<<<";

    private static Presented read(String zone) {
        MrzFormat format = zone.length() == 88 ? MrzFormat.TD3 : zone.length() == 72 ? MrzFormat.TD2 : MrzFormat.TD1;
        return MrzReading.read(zone.toCharArray(), format, TODAY);
    }

    private static Document document(String zone) {
        if (read(zone) instanceof Presented.Shown(Document document, Presented.Proof proof)) {
            assertThat(proof).isEqualTo(Presented.Proof.PRINT);
            return document;
        }
        throw new AssertionError("no document");
    }

    private static SubjectKey subject(String kind, String number) {
        return SubjectKey.derive(KEY, kind, number);
    }

    private static void assertRefused(String zone) {
        assertThat(read(zone))
                .isEqualTo(new Presented.Refused(Presented.Proof.PRINT, Reason.DOCUMENT_CONTRADICTS_ITSELF));
    }

    @Test
    void aPassportTellsItsNumberAMaskedNameAnAgeAndWhetherItIsValid() {
        Document document = document(PASSPORT);

        assertThat(document.numbers().getFirst().subject(KEY)).isEqualTo(subject("20", "L898902C3"));
        assertThat(document.name().text()).isEqualTo("E*** A*** M***");
        assertThat(document.ageOn(TODAY)).contains(AgeGroup.ADULT);
        assertThat(document.isValidOn(LocalDate.of(2012, 4, 15))).isTrue();
        assertThat(document.isValidOn(LocalDate.of(2012, 4, 16))).isFalse();
    }

    @Test
    void cardsOfBothSizesAreRead() {
        assertThat(document(CARD).numbers().getFirst().subject(KEY)).isEqualTo(subject("99", "D23145890"));
        assertThat(document(LARGER_CARD).numbers().getFirst().subject(KEY)).isEqualTo(subject("99", "D23145890"));
    }

    @Test
    void aNumberThatIsLongerThanItsPlaceGoesOnInTheOptionalPart() {
        assertThat(document(LONG_NUMBER).numbers().getFirst().subject(KEY)).isEqualTo(subject("99", "D23145890734"));
    }

    @ParameterizedTest
    @CsvSource({"CR, 14", "CT, 15", "C<, 99"})
    void permitsOfChinaAreKnownByTheirType(String type, String kind) {
        String zone = CARD.replace("I<UTO", type + "CHN");

        assertThat(document(zone).numbers().getFirst().subject(KEY)).isEqualTo(subject(kind, "D23145890"));
    }

    @Test
    void lettersThatCanOnlyBeDigitsArePutRightAndTheNumberIsNotGuessed() {
        assertThat(read(PASSPORT.replace("7408122F1204159", "74O8I22F12O4IS9"))).isInstanceOf(Presented.Shown.class);
        assertThat(read(PASSPORT.replace("ERIKSSON<<ANNA", "ER1K550N<<ANNA"))).isInstanceOf(Presented.Shown.class);
        assertRefused(PASSPORT.replace("L898902C3", "LB98902C3"));
    }

    @Test
    void anUnknownDayOfBirthIsNoErrorAndTellsNoAge() {
        String zone = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<" + "L898902C36UTO74<<<<";
        String birth = "74<<<<";
        String line = "L898902C36UTO" + birth + CheckDigit.of(birth.toCharArray(), 0, 6) + "F1204159ZE184226B<<<<<1";
        String composite = line.substring(0, 10) + line.substring(13, 20) + line.substring(21, 43);
        String whole = zone.substring(0, 44) + line + CheckDigit.of(composite.toCharArray(), 0, composite.length());

        assertThat(document(whole).ageOn(TODAY)).isEqualTo(Optional.empty());
        assertThat(document(whole).holder().birth()).isEqualTo(new BirthDate("1974"));
    }

    @Test
    void itsHolderIsTakenFromTheLinesAndForgottenWithTheDocument() {
        Document passport = document(PASSPORT);
        assertThat(passport.holder()).isEqualTo(new DocumentHolder(
                new ForeignName("", "", "ERIKSSON", "ANNA MARIA"), new BirthDate("1974-08-12"), true, false));
        passport.close();
        assertThat(passport.holder()).isEqualTo(DocumentHolder.NOBODY);
        String full = "P<UTONILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K";
        assertThat(document(full + PASSPORT.substring(44)).holder().mayBeCut()).isTrue();
    }

    /// A passport whose second line begins so, with right check digits behind.
    private static String passport(String number, String birth, String optional) {
        String line = number + digit(number) + "UTO" + birth + digit(birth) + "F1204159" + optional;
        String composite = line.substring(0, 10) + line.substring(13, 20) + line.substring(21, 43);
        return PASSPORT.substring(0, 44) + line + digit(composite);
    }

    private static char digit(String field) {
        return CheckDigit.of(field.toCharArray(), 0, field.length());
    }

    @ParameterizedTest
    @CsvSource({"74<<<<, true", "<<<<<<, true", "7408<<, true", "7413<<, false", "740832, false", "7<0812, false",
        "7A<<<<, false", "<<00<<, false", "<<<<31, true"})
    void onlyWholePartsOfABirthMayBeUnknown(String birth, boolean right) {
        String zone = passport("L898902C3", birth, "ZE184226B<<<<<1");

        assertThat(read(zone) instanceof Presented.Shown).isEqualTo(right);
    }

    @Test
    void theCheckDigitOfAnEmptyOptionalPartMayBeAFillerOrNought() {
        assertThat(read(passport("L898902C3", "740812", "<".repeat(15)))).isInstanceOf(Presented.Shown.class);
        assertThat(read(passport("L898902C3", "740812", "<".repeat(14) + "0"))).isInstanceOf(Presented.Shown.class);
        assertRefused(passport("L898902C3", "740812", "ZE184226B<<<<<<"));
        assertRefused(passport("L898902C3", "740812", "<".repeat(14) + "1"));
    }

    @Test
    void aCheckDigitThatWasTakenForALetterIsPutRight() {
        assertThat(read(PASSPORT.replace("L898902C36", "L898902C3G"))).isInstanceOf(Presented.Shown.class);
        assertThat(read(PASSPORT.replace("<<<<<10", "<<<<<IO"))).isInstanceOf(Presented.Shown.class);
        assertThat(read(PASSPORT.replace("<<<<<10", "<<<<<1O"))).isInstanceOf(Presented.Shown.class);
        assertRefused(PASSPORT.replace("L898902C36", "L898902C3S"));
    }

    @Test
    void aLongNumberHasItsCheckDigitAndAFillerBehindIt() {
        assertRefused(LONG_NUMBER.replace("<7349<<", "<7348<<"));
        assertRefused(LONG_NUMBER.replace("<7349<<<<<<<<<<<", "<".repeat(16)));
        assertRefused(LONG_NUMBER.replace("D23145890<7349", "D2314589<<7349"));
    }

    @Test
    void aDayThatDoesNotExistIsRefused() {
        String expiry = "120431";
        String line = "L898902C36UTO7408122F" + expiry + CheckDigit.of(expiry.toCharArray(), 0, 6) + "ZE184226B<<<<<1";
        String composite = line.substring(0, 10) + line.substring(13, 20) + line.substring(21, 43);

        assertRefused(PASSPORT.substring(0, 44) + line + CheckDigit.of(composite.toCharArray(), 0, composite.length()));
    }

    @Property(tries = 2000)
    void noPassportWithOneSymbolOfItsNumbersChangedIsTaken(
            @ForAll @IntRange(min = 44, max = 87) int place, @ForAll @IntRange(min = 0, max = 35) int other) {
        char symbol = Character.toUpperCase(Character.forDigit(other, 36));
        char before = PASSPORT.charAt(place);
        boolean checked = place < 54 || (place > 56 && place != 64);
        boolean looksAlike = CheckDigit.of(new char[] {symbol}, 0, 1) == CheckDigit.of(new char[] {before}, 0, 1);
        String changed = PASSPORT.substring(0, place) + symbol + PASSPORT.substring(place + 1);
        if (checked && !looksAlike && !sameForTheEye(before, symbol)) {
            assertRefused(changed);
        }
    }

    private static boolean sameForTheEye(char digit, char letter) {
        return switch (letter) {
            case 'O', 'Q', 'D' -> digit == '0';
            case 'I' -> digit == '1';
            case 'Z' -> digit == '2';
            case 'S' -> digit == '5';
            case 'G' -> digit == '6';
            case 'B' -> digit == '8';
            default -> false;
        };
    }
}
