package org.greenlane.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBORObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.greenlane.code.PresentedCode.CardPart;
import org.greenlane.code.PresentedCode.WebCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.code.Reading.Refused;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.CertifiedEvent;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Reason;
import org.greenlane.health.WebCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShcReaderTest {
    private static final Instant NOW = Instant.parse("2021-07-01T12:00:00Z");
    private static final Instant FROM = NOW.minusSeconds(3600);
    private static final Instant UNTIL = NOW.plusSeconds(3600);
    private static final WebIssuer ISSUER = WebIssuer.at("https://example.org/issuer");

    private static ShcDraft draft() {
        return ShcDraft.vaccination(ISSUER).at(FROM, UNTIL);
    }

    private static WebCode read(String text) {
        assertThat(Codes.read(text, NOW)).isInstanceOf(Read.class);
        return (WebCode) ((Read) Codes.read(text, NOW)).code();
    }

    private static Refused refused(Reason reason) {
        return new Refused(reason, CodeKind.SMART_HEALTH_CARD);
    }

    @Test
    void aCardWithDosesIsRead() {
        WebCode code = read(draft().text());
        WebCertificate card = code.certificate();
        assertThat(code.kind()).isEqualTo(CodeKind.SMART_HEALTH_CARD);
        assertThat(card.kind()).isEqualTo(CertificateKind.VACCINATION);
        assertThat(card.issuer()).isEqualTo("https://example.org/issuer");
        assertThat(card.name().masked().text()).isEqualTo("Ada B. E*");
        assertThat(card.birth().text()).isEqualTo("1984-12-24");
        assertThat(card.issued()).isEqualTo(FROM);
        assertThat(card.expires()).contains(UNTIL);
        assertThat(card.revocationIds()).isEmpty();
        assertThat(card.events()).hasSize(2);
        assertThat(card.events().getFirst())
                .isEqualTo(new CertifiedEvent(
                        Set.of(ShcDraft.VACCINE),
                        Set.of(),
                        Instant.parse("2020-12-31T10:00:00Z"),
                        Instant.parse("2021-01-02T11:59:59Z")));
        assertThat(code.signature().keyId()).isEqualTo(ISSUER.thumbprint().getBytes(StandardCharsets.US_ASCII));
        assertThat(code.signature().verifiedBy(ISSUER.publicKey())).isTrue();
    }

    @Test
    void aCardWithAResultIsRead() {
        WebCertificate card = read(ShcDraft.test(ISSUER).at(FROM, UNTIL).text()).certificate();
        Instant sampled = Instant.parse("2021-07-01T08:00:00Z");
        assertThat(card.kind()).isEqualTo(CertificateKind.TEST);
        assertThat(card.events())
                .containsExactly(new CertifiedEvent(
                        Set.of(ShcDraft.TEST), Set.of(ShcDraft.NOT_DETECTED), sampled, sampled));
    }

    static Stream<Consumer<ShcDraft>> taken() {
        return Stream.of(
                draft -> draft.claims(claims -> claims.Set("nbf", FROM.getEpochSecond() + 0.125)),
                draft -> draft.claims(claims -> claims.Remove(CBORObject.FromObject("exp"))),
                draft -> draft.credential(vc -> vc.Set("rid", "MKyCxh7p6uQ")),
                draft -> draft.resource(0, patient -> patient.Set("birthDate", "1984")),
                draft -> draft.resource(0, patient -> patient.Set("birthDate", "1984-12")),
                draft -> draft.resource(0, patient -> patient.Remove(CBORObject.FromObject("birthDate"))),
                draft -> draft.resource(0, patient -> patient.get("name").get(0).Remove(CBORObject.FromObject("family"))),
                draft -> draft.resource(0, patient -> patient.Set("name", CBORObject.FromJSONString("[{\"text\": \"Ada\"}]"))),
                draft -> draft.resource(1, dose -> dose.Set("occurrenceDateTime", "2021")),
                draft -> draft.resource(1, dose -> dose.Set("occurrenceDateTime", "2021-01")),
                draft -> draft.resource(1, dose -> dose.Set("occurrenceDateTime", "2021-01-01T09:00:00.123+09:00")),
                draft -> draft.resource(1, dose -> dose.Set("status", "not-done")),
                draft -> draft.add("{\"resourceType\": \"Location\"}"),
                draft -> draft.at(NOW, UNTIL));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void whatTheSchemeAllowsIsTaken(Consumer<ShcDraft> change) {
        ShcDraft draft = draft();
        change.accept(draft);
        assertThat(read(draft.text()).signature().verifiedBy(ISSUER.publicKey())).isTrue();
    }

    @Test
    void theLettersOfItsPrefixMayBeLargeAndSpacesAroundIt() {
        assertThat(read("  SHC:/" + draft().text().substring(5) + "\n").kind()).isEqualTo(CodeKind.SMART_HEALTH_CARD);
    }

    @Test
    void theEndOfGzipThatSomeIssuersLeaveBehindMustBeRight() {
        assertThat(Codes.read(draft().packing(ShcReaderTest::gzipWithoutItsHead).text(), NOW)).isInstanceOf(Read.class);
        for (int at = 1; at <= 8; at++) {
            int place = at;
            String text = draft().packing(bytes -> changed(gzipWithoutItsHead(bytes), place)).text();
            assertThat(Codes.read(text, NOW)).isEqualTo(refused(Reason.BAD_COMPRESSION));
        }
    }

    private static byte[] gzipWithoutItsHead(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.copyOfRange(packed.toByteArray(), 10, packed.size());
    }

    private static byte[] changed(byte[] bytes, int fromItsEnd) {
        bytes[bytes.length - fromItsEnd] ^= 1;
        return bytes;
    }

    @Test
    void aDoseThatWasNotGivenDoesNotCount() {
        WebCode code = read(draft().resource(1, dose -> dose.Set("status", "not-done")).text());
        assertThat(code.certificate().events()).hasSize(1);
    }

    record Wrong(Reason reason, Consumer<ShcDraft> change) {
        @Override
        public String toString() {
            return reason.name();
        }
    }

    static Stream<Wrong> envelopes() {
        return Stream.of(
                new Wrong(Reason.UNKNOWN_ALGORITHM, draft -> draft.header(header -> header.Set("alg", "none"))),
                new Wrong(Reason.UNKNOWN_ALGORITHM, draft -> draft.header(header -> header.Set("alg", "HS256"))),
                new Wrong(Reason.UNKNOWN_ALGORITHM, draft -> draft.header(header -> header.Set("alg", "PS256"))),
                new Wrong(Reason.UNKNOWN_ALGORITHM, draft -> draft.header(header -> header.Set("alg", "es256"))),
                new Wrong(Reason.UNKNOWN_ALGORITHM, draft -> draft.header(header -> header.Remove(CBORObject.FromObject("alg")))),
                new Wrong(Reason.BAD_ENVELOPE, draft -> draft.header(header -> header.Remove(CBORObject.FromObject("zip")))),
                new Wrong(Reason.BAD_ENVELOPE, draft -> draft.header(header -> header.Remove(CBORObject.FromObject("kid")))),
                new Wrong(Reason.BAD_ENVELOPE, draft -> draft.header(header -> header.Set("kid", "key-1"))),
                new Wrong(Reason.BAD_ENVELOPE, draft -> draft.header(header -> header.Set("crit", CBORObject.NewArray().Add("b64")))),
                new Wrong(Reason.BAD_ENVELOPE, draft -> draft.signing(_ -> new byte[0])),
                new Wrong(Reason.BAD_ENVELOPE, draft -> draft.signing(_ -> new byte[72])),
                new Wrong(Reason.BAD_COMPRESSION, draft -> draft.packing(DccDraft::deflated)),
                new Wrong(Reason.BAD_COMPRESSION, draft -> draft.packing(bytes -> bytes)),
                new Wrong(Reason.BAD_COMPRESSION, draft -> draft.packing(bytes -> Arrays.copyOf(ShcDraft.deflated(bytes), 90))),
                new Wrong(Reason.BAD_COMPRESSION, draft -> draft.packing(bytes -> withMore(ShcDraft.deflated(bytes)))),
                new Wrong(Reason.COMPRESSION_BOMB, draft -> draft.packing(_ -> ShcDraft.deflated(new byte[300_000]))),
                new Wrong(Reason.BAD_JSON, draft -> draft.packing(bytes -> ShcDraft.deflated(withMore(bytes)))),
                new Wrong(Reason.BAD_JSON, draft -> draft.packing(_ -> ShcDraft.deflated(new byte[] {(byte) 0xff}))),
                new Wrong(Reason.BAD_JSON, draft -> draft.packing(_ -> ShcDraft.deflated("{\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8)))),
                new Wrong(Reason.BAD_JSON, draft -> draft.packing(_ -> ShcDraft.deflated("[".repeat(50).getBytes(StandardCharsets.UTF_8)))));
    }

    static Stream<Wrong> claims() {
        return Stream.of(
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.claims(claims -> claims.Set("iss", "https://example.org/issuer/"))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.claims(claims -> claims.Set("iss", "http://example.org/issuer"))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.claims(claims -> claims.Remove(CBORObject.FromObject("iss")))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.claims(claims -> claims.Remove(CBORObject.FromObject("nbf")))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.claims(claims -> claims.Set("nbf", "today"))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.claims(claims -> claims.Set("exp", "never"))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.claims(claims -> claims.Set("exp", 1e300))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.credential(vc -> vc.Set("type", CBORObject.NewArray().Add("other")))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.credential(vc -> vc.Set("rid", "A".repeat(25)))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.credential(vc -> vc.Set("rid", "a.b"))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.credential(vc -> vc.get("credentialSubject").Set("fhirVersion", "3.0.2"))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.bundle(bundle -> bundle.Set("resourceType", "Patient"))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.bundle(bundle -> bundle.Set("entry", CBORObject.NewArray()))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.bundle(bundle -> bundle.get("entry").Add(bundle.get("entry").get(0)))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.resource(0, patient -> patient.Set("birthDate", "24.12.1984"))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.resource(0, patient -> patient.Remove(CBORObject.FromObject("name")))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.resource(1, dose -> dose.get("patient").Set("reference", "resource:7"))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.resource(1, dose -> dose.Set("occurrenceDateTime", "2021-02-30"))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.resource(1, dose -> dose.Set("occurrenceDateTime", "2021-01-01T09:00:00"))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.resource(1, dose -> dose.Remove(CBORObject.FromObject("vaccineCode")))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.resource(1, dose -> dose.Set("status", "not-done"))
                        .resource(2, dose -> dose.Set("status", "entered-in-error"))),
                new Wrong(Reason.SEVERAL_EVENTS, draft -> draft.add(ShcDraft.result("2021-07-01", "260415000"))),
                new Wrong(Reason.CODE_NOT_YET_VALID, draft -> draft.claims(claims -> claims.Set("nbf", NOW.getEpochSecond() + 0.01))),
                new Wrong(Reason.CODE_EXPIRED, draft -> draft.at(FROM, NOW)),
                new Wrong(Reason.CODE_EXPIRED, draft -> draft.claims(claims -> claims.Set("exp", NOW.getEpochSecond() - 0.5))));
    }

    @ParameterizedTest
    @MethodSource({"envelopes", "claims"})
    void whatIsNoCardIsRefusedWithItsReason(Wrong wrong) {
        ShcDraft draft = draft();
        wrong.change().accept(draft);
        assertThat(Codes.read(draft.text(), NOW)).isEqualTo(refused(wrong.reason()));
    }

    @Test
    void twoResultsInOneCardAreRefused() {
        ShcDraft draft = ShcDraft.test(ISSUER).at(FROM, UNTIL).add(ShcDraft.result("2021-07-01", "260373001"));
        assertThat(Codes.read(draft.text(), NOW)).isEqualTo(refused(Reason.SEVERAL_EVENTS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "567", "56a7", "56-7", "99", "1/2", "1/2/", "0/2/5676", "3/2/5676", "1/17/5676", "1/2/567", "/1/2/56"})
    void whatIsNotPairsOfDigitsIsRefused(String digits) {
        assertThat(Codes.read("shc:/" + digits, NOW)).isIn(refused(Reason.BAD_ENCODING), refused(Reason.BAD_ENVELOPE));
    }

    @Test
    void aPartOfACardIsOnlyAPart() {
        assertThat(Codes.read(draft().texts(3).get(1), NOW))
                .satisfies(reading -> assertThat(reading.toString()).contains("CardPart[2 of 3]").doesNotContain("5676"));
        assertThat(((Read) Codes.read("shc:/1/2/5676", NOW)).code()).isEqualTo(new CardPart(1, 2, "5676"));
    }

    @Test
    void nothingOfAPersonIsInTheTextOfACode() {
        assertThat(read(draft().text()).toString()).doesNotContain("Ada", "Example", "1984");
        assertThat(read(draft().text()).certificate().events().toString()).doesNotContain("2021", "207");
    }

    @Property(tries = 2000)
    void aChangedLetterIsRefusedOrItsSignatureFails(@ForAll int where, @ForAll char to) {
        String jws = draft().jws();
        int at = Math.floorMod(where, jws.length());
        char other = (char) ('-' + Math.floorMod(to, 100));
        if (other == jws.charAt(at)) {
            return;
        }
        String changed = jws.substring(0, at) + other + jws.substring(at + 1);
        if (Codes.read("shc:/" + ShcDraft.digits(changed), NOW) instanceof Read(WebCode code)) {
            assertThat(code.signature().verifiedBy(ISSUER.publicKey())).isFalse();
        }
    }

    @Property(tries = 1000)
    void noPayloadMakesItThrow(@ForAll byte[] noise) {
        assertThat(Codes.read(draft().packing(_ -> noise).text(), NOW)).isInstanceOf(Refused.class);
        assertThat(Codes.read(draft().packing(_ -> ShcDraft.deflated(noise)).text(), NOW)).isInstanceOf(Refused.class);
    }

    private static byte[] withMore(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length + 1);
    }
}
