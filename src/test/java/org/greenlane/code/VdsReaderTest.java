package org.greenlane.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.greenlane.code.PresentedCode.ForeignCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.code.Reading.Refused;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Reason;
import org.greenlane.proof.Certificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VdsReaderTest {
    private static final Instant NOW = Instant.parse("2021-07-01T12:00:00Z");
    private static final Instant FROM = NOW.minus(Duration.ofDays(30));
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(30));
    private static final VdsCountry COUNTRY = VdsCountry.of("NZ", FROM, UNTIL);
    private static final VdsCountry.Signer SIGNER = COUNTRY.signer(7, FROM, UNTIL);

    private static VdsDraft draft() {
        return VdsDraft.vaccination(SIGNER);
    }

    private static ForeignCode read(String text) {
        assertThat(Codes.read(text, NOW)).isInstanceOf(Read.class);
        return (ForeignCode) ((Read) Codes.read(text, NOW)).code();
    }

    private static boolean holds(ForeignCode code) {
        return Certificates.read(code.signature().keyId())
                .flatMap(Certificates::signingKey)
                .filter(code.signature()::verifiedBy)
                .isPresent();
    }

    private static void assertRefused(String text, Reason reason) {
        assertThat(Codes.read(text, NOW)).isEqualTo(new Refused(reason, CodeKind.VDS_NC));
    }

    @Test
    void aVaccinationIsRead() {
        ForeignCode code = read(draft().text());
        assertThat(code.kind()).isEqualTo(CodeKind.VDS_NC);
        assertThat(code.certificate().kind()).isEqualTo(CertificateKind.VACCINATION);
        assertThat(code.certificate().issuer().code()).isEqualTo("NZ");
        assertThat(code.certificate().id()).isEqualTo("U32870");
        assertThat(code.certificate().name().family()).isEqualTo("Bloggs");
        assertThat(code.certificate().name().masked().text()).isEqualTo("Ada Mary B*");
        assertThat(code.certificate().birth().text()).isEqualTo("1984-12-24");
        assertThat(code.certificate().issued()).isEqualTo(FROM);
        assertThat(code.certificate().expires()).isEqualTo(UNTIL);
        assertThat(holds(code)).isTrue();
    }

    @Test
    void aTestIsRead() {
        ForeignCode code = read(VdsDraft.test(SIGNER).text());
        assertThat(code.certificate().kind()).isEqualTo(CertificateKind.TEST);
        assertThat(holds(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secp384r1", "secp521r1"})
    void theLongerSignaturesAreProvedToo(String curve) {
        VdsCountry.Signer longer = COUNTRY.signer(curve, 8, FROM, UNTIL, VdsCountry.SIGNS_SEALS);
        assertThat(holds(read(VdsDraft.vaccination(longer).text()))).isTrue();
        assertThat(holds(read(VdsDraft.vaccination(longer).algorithm("ES256").text()))).isFalse();
    }

    /// The signature is over the canonical form: spaces, order, escapes and the writing of numbers do not count.
    @Test
    void anotherWritingOfTheSameDataHolds() {
        String text = draft().text()
                .replace("\"v\":1", "\"v\" : 1.0")
                .replace("\"Comirnaty\"", "\"\\u0043omirnaty\"")
                .replace("\"sex\":\"F\",\"i\":\"A1234567Z\"", "\"i\":\"A1234567Z\",\n\"sex\":\"F\"");
        assertThat(holds(read(text))).isTrue();
        assertThat(holds(read(draft().text().replace("A1234567Z", "A1234567X")))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1984-12-24,1984-12-24", "1984-12-XX,1984-12", "1984-XX-XX,1984", "1984-00-00,1984", "1984,1984", "XXXX-XX-XX,''", "'',''"
    })
    void aBirthDateThatIsNotWhollyKnownIsRead(String written, String meant) {
        assertThat(read(draft().data(data -> data.replace("1984-12-24", written)).text()).certificate().birth().text())
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"Bloggs  Ada,Ada B*", "BLOGGS<<ADA<MARY,ADA MARY B*", "Bloggs,B*", "Bloggs Ada,B*"})
    void whereNothingTellsAFamilyNameApartAllOfItIs(String written, String shown) {
        assertThat(read(draft().data(data -> data.replace("Bloggs  Ada Mary", written)).text())
                        .certificate().name().masked().text())
                .isEqualTo(shown);
    }

    private static void assertBadClaims(UnaryOperator<String> change) {
        assertRefused(draft().data(change).text(), Reason.BAD_CLAIMS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"v\":1|\"v\":2",
        "\"v\":1|\"v\":\"1\"",
        "icao.vacc|icao.visa",
        "\"is\":\"NZL\"|\"is\":\"ZZZ\"",
        "\"is\":\"NZL\"|\"is\":\"NZ\"",
        "\"uvci\"|\"utci\"",
        "1984-12-24|1984-13-24",
        "\"1984-12-24\"|19841224",
        "Comirnaty|''",
        "2021-03-03|3 March 2021",
        "\"seq\":1|\"seq\":\"1\"",
        "\"seq\":1|\"seq\":-1"
    })
    void whatIsNoSuchCertificateIsRefused(String good, String bad) {
        assertBadClaims(data -> data.replace(good, bad));
    }

    @Test
    void aCertificateAboutNothingIsRefused() {
        assertBadClaims(data -> data.replaceAll("\"ve\":\\[.*]", "\"ve\":[]"));
        assertBadClaims(data -> data.replaceAll("\"vd\":\\[[^]]*]", "\"vd\":[]"));
        assertBadClaims(data -> data.replace("Bloggs  Ada Mary", "B".repeat(161)));
        assertBadClaims(data -> data.replace("\"msg\"", "\"message\""));
    }

    @Test
    void whatIsNoJsonIsRefused() {
        String text = draft().text();
        assertRefused(text.substring(0, text.length() - 1), Reason.BAD_JSON);
        assertRefused(text + "x", Reason.BAD_JSON);
        assertRefused(text.replace("\"sex\":\"F\"", "\"sex\":\"\\ud800\""), Reason.BAD_JSON);
        assertRefused(text.replace("\"sex\":\"F\"", "\"sex\":" + "[".repeat(12) + "]".repeat(12)), Reason.BAD_JSON);
    }

    @Test
    void aNameThatStandsTwiceIsRefused() {
        String text = draft().text();
        assertRefused(text.replace("\"sex\":\"F\"", "\"sex\":\"F\",\"sex\":\"M\""), Reason.BAD_JSON);
        assertRefused("{\"data\":{},".concat(text.substring(1)), Reason.BAD_JSON);
    }

    @Test
    void anotherAlgorithmIsRefused() {
        for (String other : new String[] {"none", "HS256", "RS256", "es256", ""}) {
            assertRefused(draft().algorithm(other).text(), Reason.UNKNOWN_ALGORITHM);
        }
    }

    @Test
    void whatIsNoOneCertificateOfASignerIsRefused() {
        String cer = VdsDraft.base64(SIGNER.certificate());
        byte[] cut = Arrays.copyOf(SIGNER.certificate(), SIGNER.certificate().length - 1);
        byte[] more = Arrays.copyOf(SIGNER.certificate(), SIGNER.certificate().length + 1);
        String twice = VdsDraft.base64(SIGNER.certificate()) + VdsDraft.base64(SIGNER.certificate());
        for (String other : new String[] {VdsDraft.base64(cut), VdsDraft.base64(more), twice, "", "A", "!", cer + "\\n"}) {
            assertRefused(draft().text().replace(cer, other), Reason.BAD_SIGNER_CERTIFICATE);
        }
        assertRefused(draft().text().replace("\"" + cer + "\"", "[\"" + cer + "\"]"), Reason.BAD_SIGNER_CERTIFICATE);
        VdsCountry.Signer brainpool = COUNTRY.signer("brainpoolP256r1", 8, FROM, UNTIL, VdsCountry.SIGNS_SEALS);
        assertRefused(VdsDraft.vaccination(brainpool).text(), Reason.BAD_SIGNER_CERTIFICATE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 62, 63, 65, 66, 96, 132})
    void aSignatureOfTheWrongLengthNeverHolds(int length) {
        assertThat(holds(read(signedWith(new byte[length])))).isFalse();
    }

    /// With a zero before r and before s they are the same numbers.
    @Test
    void aSignatureWrittenLongerNeverHolds() {
        String text = draft().text();
        String sigvl = text.substring(text.lastIndexOf(":\"") + 2, text.length() - 3);
        byte[] signature = Base64.getUrlDecoder().decode(sigvl);
        byte[] longer = new byte[66];
        System.arraycopy(signature, 0, longer, 1, 32);
        System.arraycopy(signature, 32, longer, 34, 32);
        assertThat(holds(read(text.replace(sigvl, VdsDraft.base64(longer))))).isFalse();
    }

    @Test
    void noSignatureAndOneTooLongAreRefused() {
        assertRefused(signedWith(new byte[0]), Reason.BAD_ENVELOPE);
        assertRefused(signedWith(new byte[133]), Reason.BAD_ENVELOPE);
    }

    private static String signedWith(byte[] signature) {
        String text = draft().text();
        int at = text.lastIndexOf(":\"") + 2;
        return text.substring(0, at) + VdsDraft.base64(signature) + "\"}}";
    }

    @Test
    void whatIsLongerThanAnyCodeIsRefused() {
        String text = draft().text();
        String longer = text.substring(0, text.length() - 1) + " ".repeat(Codes.MAX_TEXT) + "}";
        assertRefused(longer, Reason.CODE_TOO_LONG);
    }
}
