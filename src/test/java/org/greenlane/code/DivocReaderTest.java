package org.greenlane.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBORObject;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.greenlane.code.PresentedCode.WebCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.code.Reading.Refused;
import org.greenlane.health.BirthDate;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.CertifiedEvent;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Reason;
import org.greenlane.health.WebCertificate;
import org.greenlane.proof.CanonicalTriples;
import org.greenlane.proof.Hashes;
import org.greenlane.proof.JsonReader;
import org.greenlane.proof.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivocReaderTest {
    private static final Instant NOW = Instant.parse("2021-06-01T12:00:00Z");
    private static final KeyPair RSA = DivocDraft.key("RSA");
    private static final KeyPair ED25519 = DivocDraft.key("Ed25519");

    private static DivocDraft draft() {
        return DivocDraft.of(ED25519);
    }

    private static WebCode code(String text) {
        Reading reading = Codes.read(text, NOW);
        assertThat(reading).isInstanceOf(Read.class);
        return (WebCode) ((Read) reading).code();
    }

    private static WebCertificate read(DivocDraft draft) {
        return code(draft.text()).certificate();
    }

    private static void refused(DivocDraft draft, Reason reason) {
        assertThat(Codes.read(draft.text(), NOW)).isEqualTo(new Refused(reason, CodeKind.DIVOC));
    }

    @Test
    void aCertificateOfEachKindOfKeyIsReadAndVerifies() {
        for (KeyPair pair : List.of(RSA, ED25519)) {
            for (DivocDraft draft : List.of(DivocDraft.of(pair), DivocDraft.first(pair))) {
                for (String text : List.of(draft.text(), draft.base64(), " " + draft.base64() + "\n")) {
                    assertThat(code(text).signature().verifiedBy(pair.getPublic())).isTrue();
                }
            }
        }
        assertThat(code(DivocDraft.of(RSA).text()).signature().verifiedBy(DivocDraft.key("RSA").getPublic())).isFalse();
        assertThat(code(DivocDraft.of(RSA).text()).signature().verifiedBy(ED25519.getPublic())).isFalse();
    }

    @Test
    void whatItSaysIsRead() {
        WebCertificate certificate = read(draft());
        assertThat(certificate.scheme()).isEqualTo(CodeKind.DIVOC);
        assertThat(certificate.issuer()).isEqualTo(DivocDraft.ISSUER);
        assertThat(certificate.kind()).isEqualTo(CertificateKind.VACCINATION);
        assertThat(certificate.name().family()).isEqualTo("Ada Example");
        assertThat(certificate.birth()).isEqualTo(new BirthDate("1984-12-24"));
        assertThat(certificate.issued()).isEqualTo(Instant.parse("2021-05-03T04:28:46.012Z"));
        assertThat(certificate.expires()).isEmpty();
        assertThat(certificate.revocationIds()).contains(DivocDraft.ID);
        CertifiedEvent dose = certificate.events().getFirst();
        assertThat(dose.codes()).containsExactly(DivocDraft.VACCINE);
        assertThat(dose.dose()).isEqualTo(2);
        assertThat(dose.earliest()).isEqualTo("2021-04-30T10:00:00Z");
        assertThat(dose.latest()).isEqualTo("2021-05-02T11:59:59Z");
    }

    /// What jsonld 3.1.1 makes of the same certificates, which is what issuers sign.
    @Test
    void whatIsSignedIsWhatIssuersSign() throws Exception {
        assertThat(statedHash(draft())).isEqualTo("392af15e33af1a7f788d9e0f3b3c71bb5f4da8007c48d54c1eb6debf05dbf02a");
        assertThat(statedHash(DivocDraft.first(RSA)))
                .isEqualTo("6afcb575fd8838d5750958f823e28ef83e477a89218854821773e13cda6aa7de");
    }

    private static String statedHash(DivocDraft draft) throws Exception {
        Tree.Fields whole = (Tree.Fields) JsonReader.read(draft.json(), 1 << 16, 8);
        Map<String, Tree> stated = new LinkedHashMap<>(whole.fields());
        String context = whole.get("@context").get(1).text();
        stated.remove("@context");
        stated.remove("proof");
        return HexFormat.of().formatHex(Hashes.sha256(CanonicalTriples.of(
                DivocTriples.of(stated, DivocWords.certificate(context).orElseThrow()))));
    }

    @Test
    void anArchiveThatIsHeldAsATextIsReadToo() {
        byte[] utf8 = draft().text().getBytes(StandardCharsets.UTF_8);
        assertThat(code(new String(utf8, StandardCharsets.ISO_8859_1)).signature().verifiedBy(ED25519.getPublic())).isTrue();
    }

    @Test
    void neitherOrderNorSpacesNorWhatNoContextDefinesMatter() {
        DivocDraft shown = draft().signedBefore(all -> {
            all.get("credentialSubject").Set("internal", "1");
            CBORObject reversed = all.get("evidence").get(0);
            all.Set("evidence", reversed);
        });
        assertThat(code(shown.text()).signature().verifiedBy(ED25519.getPublic())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "id", "refId", "dob"})
    void whateverIsChangedAfterwardsDoesNotVerify(String field) {
        DivocDraft shown = draft().signedBefore(all -> all.get("credentialSubject").Set(field, "did:other:2020-01-01"));
        assertThat(code(shown.text()).signature().verifiedBy(ED25519.getPublic())).isFalse();
    }

    @Test
    void aDateOfBirthThatTheWordsDoNotKnowIsNobodysWord() {
        DivocDraft shown = DivocDraft.first(ED25519)
                .signedBefore(all -> all.get("credentialSubject").Set("dob", "1990-01-01"));
        assertThat(code(shown.text()).signature().verifiedBy(ED25519.getPublic())).isTrue();
        assertThat(read(shown).birth()).isEqualTo(new BirthDate(""));
    }

    /// Several words mean one and the same, so whoever shows the certificate can exchange what stands under them.
    @Test
    void ofWordsThatCanBeExchangedTheWorstCounts() {
        DivocDraft signed = draft()
                .event(event -> event.Set("dose", 1)
                        .Set("date", "2021-05-01")
                        .Set("effectiveStart", "2021-05-02")
                        .Set("effectiveUntil", "2021-12-01"));
        DivocDraft shown = signed.signedBefore(all -> all.get("evidence").get(0)
                .Set("dose", 2)
                .Set("totalDoses", 1)
                .Set("date", "2021-12-01")
                .Set("effectiveUntil", "2021-05-01")
                .Set("certificateId", "B-7")
                .Set("batch", DivocDraft.ID));
        assertThat(code(shown.text()).signature().verifiedBy(ED25519.getPublic())).isTrue();
        WebCertificate certificate = read(shown);
        CertifiedEvent dose = certificate.events().getFirst();
        assertThat(dose.dose()).isEqualTo(1);
        assertThat(dose.earliest()).isEqualTo("2021-04-30T10:00:00Z");
        assertThat(dose.latest()).isAfter("2021-12-01T00:00:00Z");
        assertThat(certificate.expires()).contains(Instant.parse("2021-12-02T12:00:00Z"));
        assertThat(certificate.revocationIds()).contains(DivocDraft.ID);
    }

    @Test
    void itsOwnTimesCount() {
        assertThat(Codes.read(draft().at(NOW).text(), NOW)).isInstanceOf(Read.class);
        refused(draft().at(NOW.plusSeconds(1)), Reason.CODE_NOT_YET_VALID);
        refused(draft().credential(vc -> vc.Set("validFrom", NOW.plusSeconds(1).toString())), Reason.CODE_NOT_YET_VALID);
        refused(draft().credential(vc -> vc.Set("expirationDate", NOW.toString())), Reason.CODE_EXPIRED);
        refused(draft().credential(vc -> vc.Set("validUntil", NOW.toString())), Reason.CODE_EXPIRED);
        refused(draft().event(event -> event.Set("effectiveUntil", "2021-05-20")), Reason.CODE_EXPIRED);
    }

    @Test
    void whatIsNoArchiveWithOneCertificateIsRefused() {
        byte[] json = draft().json().getBytes(StandardCharsets.UTF_8);
        refused(draft().named("Certificate.json"), Reason.BAD_COMPRESSION);
        refused(draft().named("../certificate.json"), Reason.BAD_COMPRESSION);
        refused(draft().with("other.json", json), Reason.BAD_COMPRESSION);
        refused(draft().file(new byte[0]), Reason.BAD_JSON);
        refused(draft().file(new byte[] {'{', (byte) 0xff, '}'}), Reason.BAD_JSON);
        String text = draft().text();
        for (int length = 4; length < text.length() - 120; length += 37) {
            assertThat(Codes.read(text.substring(0, length), NOW)).isEqualTo(new Refused(Reason.BAD_COMPRESSION, CodeKind.DIVOC));
        }
        assertThat(Codes.read("B64:*", NOW)).isEqualTo(new Refused(Reason.BAD_ENCODING, CodeKind.DIVOC));
        assertThat(Codes.read("PK\u0003\u0004\u4e2d", NOW)).isEqualTo(new Refused(Reason.BAD_ENCODING, CodeKind.DIVOC));
    }

    @Test
    void aBombIsNotInflated() {
        refused(draft().file(new byte[5 << 20]), Reason.COMPRESSION_BOMB);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatIsWrongInTheCredentialIsRefused(String what, Consumer<CBORObject> change, Reason reason) {
        refused(draft().credential(change), reason);
    }

    static Stream<Arguments> whatIsWrongInTheCredentialIsRefused() {
        return Stream.of(
                credential("another context", vc -> vc.get("@context").Set(1, CBORObject.FromObject("https://example.org/v1")), Reason.OTHER_SYSTEM),
                credential("a context that comes along", vc -> vc.get("@context").Set(1, CBORObject.NewMap().Set("@vocab", "https://x/")), Reason.OTHER_SYSTEM),
                credential("one context more", vc -> vc.get("@context").Add("https://example.org/v1"), Reason.OTHER_SYSTEM),
                credential("contexts the other way round", vc -> vc.Set("@context", CBORObject.NewArray()
                        .Add(vc.get("@context").get(1)).Add(vc.get("@context").get(0))), Reason.OTHER_SYSTEM),
                credential("another type", vc -> vc.get("type").Set(1, CBORObject.FromObject("ProofOfTestCredential")), Reason.OTHER_SYSTEM),
                credential("no type of the person", vc -> vc.get("credentialSubject").Remove("type"), Reason.OTHER_SYSTEM),
                credential("a context inside", vc -> vc.get("credentialSubject").Set("@context", CBORObject.NewMap()), Reason.BAD_CLAIMS),
                credential("a keyword", vc -> vc.Set("@included", CBORObject.NewArray()), Reason.BAD_CLAIMS),
                credential("a graph", vc -> vc.Set("@graph", CBORObject.NewArray()), Reason.BAD_CLAIMS),
                credential("an abbreviation", vc -> vc.get("credentialSubject").Set("schema:name", "Other"), Reason.BAD_CLAIMS),
                credential("a whole name", vc -> vc.get("credentialSubject").Set("https://schema.org/name", "Other"), Reason.BAD_CLAIMS),
                credential("a word that means something everywhere", vc -> vc.get("credentialSubject").Set("Person", "x"), Reason.BAD_CLAIMS),
                credential("a status", vc -> vc.Set("credentialStatus", "https://example.org/"), Reason.BAD_CLAIMS),
                credential("a proof inside", vc -> vc.get("credentialSubject").Set("proof", "x"), Reason.BAD_CLAIMS),
                credential("several doses", vc -> vc.get("evidence").Add(vc.get("evidence").get(0)), Reason.BAD_CLAIMS),
                credential("no dose", vc -> vc.Set("evidence", CBORObject.NewArray()), Reason.BAD_CLAIMS),
                credential("no subject", vc -> vc.Remove("credentialSubject"), Reason.BAD_CLAIMS),
                credential("no date of issue", vc -> vc.Remove("issuanceDate"), Reason.BAD_CLAIMS),
                credential("a fraction", vc -> vc.Set("nonTransferable", 1.5), Reason.BAD_CLAIMS),
                credential("a number beyond those that differ", vc -> vc.Set("nonTransferable", 1L << 53), Reason.BAD_CLAIMS));
    }

    @Test
    void halfACharacterIsRefused() {
        String half = draft().json().replace("Female", "\\ud800");
        refused(draft().file(half.getBytes(StandardCharsets.UTF_8)), Reason.BAD_CLAIMS);
    }

    private static Arguments credential(String what, Consumer<CBORObject> change, Reason reason) {
        return Arguments.of(what, change, reason);
    }

    /// A name that is none leaves all that is said of its thing unsigned; one with a bracket can say more than it seems to.
    @ParameterizedTest
    @ValueSource(strings = {
        "", "12346", "did:x:a b", "did:x:a\u00a0b", "did:x:a\u2003b", "did:x> <http://x/p> <did:y", "schema:Person", "vac:x", "_:b0", "did:a\"b",
        "did:a\\u003eb", "did:a\nb", "xsd:integer", "did:"
    })
    void aSubjectWithoutAGoodNameIsRefused(String id) {
        refused(draft().subject(subject -> subject.Set("id", id)), Reason.BAD_CLAIMS);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource
    void whatIsWrongInTheDoseIsRefused(String field, Object value) {
        refused(draft().event(event -> event.Set(field, value)), Reason.BAD_CLAIMS);
    }

    static Stream<Arguments> whatIsWrongInTheDoseIsRefused() {
        return Stream.of(
                Arguments.of("date", ""), Arguments.of("date", "2021-13-01"), Arguments.of("date", 20210501), Arguments.of("vaccine", ""),
                Arguments.of("dose", 0), Arguments.of("dose", 100), Arguments.of("dose", "two"), Arguments.of("totalDoses", -1),
                Arguments.of("vaccine", "x".repeat(161)), Arguments.of("effectiveUntil", "later"),
                Arguments.of("dose", CBORObject.NewArray().Add(1).Add(2)), Arguments.of("facility", "did:x:y"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource
    void whatIsWrongInTheProofIsRefused(String field, Object value, Reason reason) {
        refused(draft().proof(proof -> proof.Set(field, value)), reason);
    }

    static Stream<Arguments> whatIsWrongInTheProofIsRefused() {
        return Stream.of(
                Arguments.of("type", "Ed25519Signature2020", Reason.UNKNOWN_ALGORITHM),
                Arguments.of("type", "RsaSignature2018", Reason.UNKNOWN_ALGORITHM),
                Arguments.of("proofPurpose", "authentication", Reason.BAD_ENVELOPE),
                Arguments.of("verificationMethod", "#key", Reason.BAD_ENVELOPE),
                Arguments.of("created", 5, Reason.BAD_ENVELOPE),
                Arguments.of("nonce", "x", Reason.BAD_ENVELOPE),
                Arguments.of("jws", "", Reason.BAD_ENVELOPE),
                Arguments.of("jws", "e30..AAAA", Reason.UNKNOWN_ALGORITHM),
                Arguments.of("jws", "e30.e30.AAAA", Reason.BAD_ENVELOPE));
    }

    @Test
    void aHeaderThatLeavesTheAlgorithmOpenIsRefused() {
        refused(draft().header(header -> header.Set("alg", "none")), Reason.UNKNOWN_ALGORITHM);
        refused(draft().header(header -> header.Set("alg", "PS256")), Reason.UNKNOWN_ALGORITHM);
        refused(draft().header(header -> header.Set("b64", true)), Reason.BAD_ENVELOPE);
        refused(draft().header(header -> header.Remove("b64")), Reason.BAD_ENVELOPE);
        refused(draft().header(header -> header.get("crit").Add("exp")), Reason.BAD_ENVELOPE);
        refused(draft().header(header -> header.Set("jwk", "x")), Reason.BAD_ENVELOPE);
        refused(draft().credential(vc -> vc.Set("proof", "x")).file("{\"@context\": 5}".getBytes(StandardCharsets.UTF_8)), Reason.OTHER_SYSTEM);
    }
}
