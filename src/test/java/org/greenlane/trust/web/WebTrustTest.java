package org.greenlane.trust.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenlane.code.Codes;
import org.greenlane.code.DccSignerKey;
import org.greenlane.code.DivocDraft;
import org.greenlane.code.NzcpDraft;
import org.greenlane.code.PresentedCode.WebCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.code.ShcDraft;
import org.greenlane.code.WebIssuer;
import org.greenlane.health.Freshness;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.Standing;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.JsonReader;
import org.greenlane.proof.PublicKeys;
import org.greenlane.proof.SigningKey;
import org.greenlane.proof.Tree;
import org.greenlane.trust.KeyUse;
import org.greenlane.trust.Trust;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustList;
import org.greenlane.trust.TrustListWriter;
import org.greenlane.trust.TrustedKey;
import org.greenlane.trust.web.WebKeysFile.Form;
import org.greenlane.trust.web.WebKeysFile.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebTrustTest {
    private static final Instant NOW = Instant.parse("2021-07-01T12:00:00Z");
    private static final Instant FROM = NOW.minusSeconds(3600);
    private static final Instant UNTIL = NOW.plusSeconds(3600);
    private static final Freshness FRESH = new Freshness(FROM, UNTIL);
    private static final Region HOME = new Region("990100");
    private static final Region ABROAD = new Region("NZ");
    private static final SigningKey ROOT = SigningKey.generate(Algorithm.ES256, new SecureRandom());
    private static final SigningKey POLICY = SigningKey.generate(Algorithm.ES256, new SecureRandom());
    private static final WebIssuer PASSES = WebIssuer.at("did:web:example.nz");
    private static final WebIssuer CARDS = WebIssuer.at("https://example.org/issuer");

    private static WebCode read(String text) {
        return (WebCode) ((Read) Codes.read(text, NOW)).code();
    }

    private static WebCode pass(WebIssuer issuer) {
        return read(NzcpDraft.of(issuer, "key-1").at(FROM, UNTIL).text());
    }

    private static ShcDraft card(WebIssuer issuer) {
        return ShcDraft.vaccination(issuer).at(FROM, UNTIL);
    }

    private static Standing judge(List<WebKey> keys, WebCode code) {
        return new WebKeys(1, FRESH, keys).judge(code.signature(), code.certificate(), NOW);
    }

    private static Optional<Reason> revocation(List<WebKey> keys, WebCode code) {
        return new WebKeys(1, FRESH, keys).revocation(code.signature(), code.certificate(), NOW);
    }

    private static List<WebKey> did(String document) throws Exception {
        return DidDocument.read(tree(document), ABROAD);
    }

    private static List<WebKey> snapshot(String document) throws Exception {
        return VciSnapshot.read(tree(document), ABROAD, NOW);
    }

    private static Tree tree(String json) throws Exception {
        return JsonReader.read(json, 1 << 20, 16);
    }

    private static List<WebKey> cards(String jwk) throws Exception {
        return snapshot(CARDS.snapshot(jwk, ""));
    }

    private static Standing distrusted(Reason reason) {
        return new Standing.Distrusted(reason);
    }

    @Test
    void aKeyThatItsDocumentNamesForAssertionsIsTrusted() throws Exception {
        assertThat(judge(did(PASSES.did("key-1")), pass(PASSES))).isEqualTo(new Standing.Trusted(ABROAD));
        String relative = PASSES.did("key-1").replace("did:web:example.nz#", "#");
        assertThat(judge(did(relative), pass(PASSES))).isEqualTo(new Standing.Trusted(ABROAD));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"assertionMethod\": [ | \"authentication\": [",
        "JsonWebKey2020 | EcdsaSecp256k1VerificationKey2019",
        "P-256 | P-384",
        "\"kty\": \"EC\", | \"kty\": \"EC\", \"d\": \"AAAA\",",
        "\"controller\": \"did:web:example.nz\" | \"controller\": \"did:web:example.com\"",
        "did:web: | did:key:",
        "\"x\": \" | \"x\": \"A"
    })
    void aKeyThatItsDocumentDoesNotNameSoIsUnknown(String right, String wrong) throws Exception {
        String document = PASSES.did("key-1");
        assertThat(document).contains(right);
        assertThat(judge(did(document.replace(right, wrong)), pass(PASSES))).isEqualTo(distrusted(Reason.UNKNOWN_KEY));
    }

    @Test
    void aKeyOfAnotherIdOrIssuerIsUnknown() throws Exception {
        assertThat(judge(did(PASSES.did("key-2")), pass(PASSES))).isEqualTo(distrusted(Reason.UNKNOWN_KEY));
        WebIssuer other = WebIssuer.at("did:web:example.com");
        assertThat(judge(did(PASSES.did("key-1")), pass(other))).isEqualTo(distrusted(Reason.UNKNOWN_KEY));
    }

    @Test
    void theRightIdWithAWrongKeyIsAForgery() throws Exception {
        WebIssuer forger = WebIssuer.at(PASSES.address());
        assertThat(judge(did(PASSES.did("key-1")), pass(forger))).isEqualTo(distrusted(Reason.FORGED));
        String keyId = CARDS.thumbprint();
        WebIssuer cardForger = WebIssuer.at(CARDS.address());
        WebCode forged = read(card(cardForger).header(header -> header.Set("kid", keyId)).text());
        assertThat(judge(cards(CARDS.jwk("")), forged)).isEqualTo(distrusted(Reason.FORGED));
    }

    @Test
    void ofTwoKeysUnderOneIdEachIsTried() throws Exception {
        List<WebKey> both = new ArrayList<>(did(WebIssuer.at(PASSES.address()).did("key-1")));
        both.addAll(did(PASSES.did("key-1")));
        assertThat(both).hasSize(2);
        assertThat(judge(both, pass(PASSES))).isEqualTo(new Standing.Trusted(ABROAD));
    }

    @Test
    void aListPastItsEndTrustsNobody() throws Exception {
        WebKeys stale = new WebKeys(1, new Freshness(FROM, NOW), did(PASSES.did("key-1")));
        WebCode code = pass(PASSES);
        assertThat(stale.judge(code.signature(), code.certificate(), NOW)).isEqualTo(distrusted(Reason.FOREIGN_TRUST_LIST_EXPIRED));
        assertThat(stale.revocation(code.signature(), code.certificate(), NOW)).contains(Reason.REVOCATIONS_STALE);
    }

    @Test
    void anIssuerOfTheDirectoryIsTrusted() throws Exception {
        assertThat(judge(cards(CARDS.jwk("")), read(card(CARDS).text()))).isEqualTo(new Standing.Trusted(ABROAD));
        assertThat(revocation(cards(CARDS.jwk("")), read(card(CARDS).text()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"use\": \"sig\" | \"use\": \"enc\"",
        "\"alg\": \"ES256\" | \"alg\": \"HS256\"",
        "\"kty\": \"EC\" | \"kty\": \"oct\"",
        "P-256 | P-521",
        "\"use\" | \"d\": \"AAAA\", \"use\"",
        "\"kid\": \" | \"kid\": \"A",
        "https://example.org/issuer | https://example.org/issuer/"
    })
    void aKeyThatTheDirectoryHasWronglyIsUnknown(String right, String wrong) throws Exception {
        String document = CARDS.snapshot(CARDS.jwk(""), "");
        assertThat(document).contains(right);
        assertThat(judge(snapshot(document.replace(right, wrong)), read(card(CARDS).text())))
                .isEqualTo(distrusted(Reason.UNKNOWN_KEY));
    }

    @Test
    void aKeyWhoseIdIsNotItsThumbprintIsUnknown() throws Exception {
        String other = WebIssuer.at(CARDS.address()).thumbprint();
        WebCode code = read(card(CARDS).header(header -> header.Set("kid", other)).text());
        assertThat(judge(cards(CARDS.jwk(other, "")), code)).isEqualTo(distrusted(Reason.UNKNOWN_KEY));
    }

    @Test
    void theCertificateOfAKeyLimitsIt() throws Exception {
        assertThat(judgeWithCertificate(NOW)).isEqualTo(new Standing.Trusted(ABROAD));
        assertThat(judgeWithCertificate(NOW.minusSeconds(1))).isEqualTo(distrusted(Reason.KEY_EXPIRED));
        DccSignerKey key = DccSignerKey.es256(FROM, UNTIL);
        WebIssuer issuer = WebIssuer.at(CARDS.address(), key);
        String others = chain(DccSignerKey.es256(FROM, UNTIL));
        assertThat(judge(snapshot(issuer.snapshot(issuer.jwk(others), "")), read(card(issuer).text())))
                .isEqualTo(distrusted(Reason.UNKNOWN_KEY));
    }

    private static Standing judgeWithCertificate(Instant until) throws Exception {
        DccSignerKey key = DccSignerKey.es256(FROM, until);
        WebIssuer issuer = WebIssuer.at(CARDS.address(), key);
        return judge(snapshot(issuer.snapshot(issuer.jwk(chain(key)), "")), read(card(issuer).text()));
    }

    private static String chain(DccSignerKey key) {
        return ", \"x5c\": [\"" + Base64.getEncoder().encodeToString(key.certificate()) + "\"]";
    }

    private static List<WebKey> withRevocations(String announced, String counter, String method, String ids) throws Exception {
        String lists = ", \"lastRetrieved\": \"2021-06-30T00:00:00Z\", \"crls\": [{\"kid\": \"%s\", \"method\": \"%s\", \"ctr\": %s, \"rids\": [%s]}]"
                .formatted(CARDS.thumbprint(), method, counter, ids);
        return snapshot(CARDS.snapshot(CARDS.jwk(announced), lists));
    }

    private static WebCode cardWithId(String id) {
        return read(card(CARDS).credential(vc -> vc.Set("rid", id)).text());
    }

    @Test
    void whatIsListedIsRevokedAndNothingElse() throws Exception {
        List<WebKey> keys = withRevocations(", \"crlVersion\": 2", "2", "rid", "\"revoked\", \"AAAA\"");
        assertThat(revocation(keys, cardWithId("revoked"))).contains(Reason.CERTIFICATE_REVOKED);
        assertThat(revocation(keys, cardWithId("another"))).isEmpty();
        assertThat(revocation(keys, read(card(CARDS).text()))).isEmpty();
    }

    @Test
    void whatIsListedWithATimeIsRevokedIfItWasIssuedBefore() throws Exception {
        long issued = FROM.getEpochSecond();
        List<WebKey> keys = withRevocations(
                ", \"crlVersion\": 1", "\"1\"", "rid", "\"before.%d\", \"after.%d\", \"both.1\", \"both\"".formatted(issued + 1, issued));
        assertThat(revocation(keys, cardWithId("before"))).contains(Reason.CERTIFICATE_REVOKED);
        assertThat(revocation(keys, cardWithId("after"))).isEmpty();
        assertThat(revocation(keys, cardWithId("both"))).contains(Reason.CERTIFICATE_REVOKED);
    }

    @Test
    void aListThatIsAnnouncedAndNotThereNeverMeansNotRevoked() throws Exception {
        List<WebKey> keys = cards(CARDS.jwk(", \"crlVersion\": 1"));
        assertThat(revocation(keys, cardWithId("any"))).contains(Reason.NO_REVOCATIONS);
        assertThat(revocation(keys, read(card(CARDS).text()))).contains(Reason.NO_REVOCATIONS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "3 | 2 | rid | \"a\" | REVOCATIONS_STALE",
        "1 | \"x\" | rid | \"a\" | REVOCATIONS_STALE",
        "1 | 1 | other | \"a\" | NO_REVOCATIONS",
        "1 | 1 | rid | \"a.b\" | NO_REVOCATIONS",
        "1 | 1 | rid | \"a.99999999999999999999\" | NO_REVOCATIONS"
    })
    void aListThatIsOlderThanAnnouncedOrCannotBeReadNeverMeansNotRevoked(
            String announced, String counter, String method, String ids, Reason reason) throws Exception {
        List<WebKey> keys = withRevocations(", \"crlVersion\": " + announced, counter, method, ids);
        assertThat(revocation(keys, cardWithId("any"))).contains(reason);
    }

    @Test
    void aListThatWasFetchedLongAgoNeverMeansNotRevoked() throws Exception {
        String lists = ", \"lastRetrieved\": \"2021-06-24T11:59:59Z\", \"crls\": [{\"kid\": \"%s\", \"method\": \"rid\", \"ctr\": 1, \"rids\": []}]"
                .formatted(CARDS.thumbprint());
        assertThat(revocation(snapshot(CARDS.snapshot(CARDS.jwk(", \"crlVersion\": 1"), lists)), cardWithId("any")))
                .contains(Reason.REVOCATIONS_STALE);
    }

    private static Trust trust(KeyUse use) throws Exception {
        TrustedKey key = TrustedKey.of(HOME, POLICY.publicKey(), use, FROM, UNTIL);
        byte[] list = TrustListWriter.write(1, FRESH, List.of(key), ROOT);
        return new Trust(Optional.of(TrustList.open(list, PublicKeys.fingerprint(ROOT.publicKey()), NOW)));
    }

    private static byte[] file(Form form, String json) {
        Source source = new Source(ABROAD, json.getBytes(StandardCharsets.UTF_8));
        return WebKeysFile.write(form, HOME, 7, FRESH, List.of(source), POLICY);
    }

    @Test
    void whatTheRegionSignedIsTakenAsItWasPublished() throws Exception {
        WebKeys passes = open(Form.NZCP, file(Form.NZCP, PASSES.did("key-1")));
        WebKeys cards = open(Form.SMART_HEALTH_CARD, file(Form.SMART_HEALTH_CARD, CARDS.snapshot(CARDS.jwk(""), "")));
        assertThat(passes.sequence()).isEqualTo(7);
        assertThat(passes.freshness()).isEqualTo(FRESH);
        assertThat(judge(passes.keys(), pass(PASSES))).isEqualTo(new Standing.Trusted(ABROAD));
        assertThat(judge(cards.keys(), read(card(CARDS).text()))).isEqualTo(new Standing.Trusted(ABROAD));
    }

    private static WebKeys open(Form form, byte[] file) throws Exception {
        return WebKeysFile.open(form, file, trust(KeyUse.POLICY), HOME, NOW);
    }

    @Test
    void anotherFormOrAChangedByteIsRefused() {
        byte[] file = file(Form.NZCP, PASSES.did("key-1"));
        assertThatExceptionOfType(TrustException.class).isThrownBy(() -> open(Form.SMART_HEALTH_CARD, file));
        byte[] changed = file.clone();
        changed[changed.length / 2] ^= 1;
        assertThatExceptionOfType(TrustException.class).isThrownBy(() -> open(Form.NZCP, changed));
        assertThatExceptionOfType(TrustException.class).isThrownBy(() -> open(Form.NZCP, Arrays.copyOf(file, 40)));
        assertThatExceptionOfType(TrustException.class)
                .isThrownBy(() -> WebKeysFile.open(Form.NZCP, file, trust(KeyUse.CODE), HOME, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"id\": \"did:web:example.nz\"}", "{\"a\": 1, \"a\": 2}"})
    void whatNamesNoUsableKeyIsRefused(String json) {
        byte[] file = file(Form.NZCP, json);
        assertThatExceptionOfType(TrustException.class).isThrownBy(() -> open(Form.NZCP, file));
    }

    private static List<WebKey> divoc(String json) throws Exception {
        return DivocKeys.read(JsonReader.read(json, 1 << 16, 16), ABROAD);
    }

    @Test
    void keysOfDivocAreThoseThatAPersonWroteDown() throws Exception {
        PublicKey rsa = DivocDraft.key("RSA").getPublic();
        PublicKey ed25519 = DivocDraft.key("Ed25519").getPublic();
        for (PublicKey key : List.of(rsa, ed25519)) {
            WebKey read = divoc(DivocDraft.keys(key, ", \"until\": \"2030-01-01T00:00:00Z\", \"revoked\": [\"1\"]")).getFirst();
            assertThat(read.key()).isEqualTo(key);
            assertThat(read.name()).isEqualTo(new WebKey.Name(DivocDraft.ISSUER, DivocDraft.ISSUER));
            assertThat(read.until()).contains(Instant.parse("2030-01-01T00:00:00Z"));
            assertThat(read.revocations()).isEqualTo(new WebRevocations.Listed(Map.of("1", Instant.MAX)));
        }
        for (String unlisted : List.of("", ", \"revoked\": null", ", \"revoked\": {}", ", \"revoked\": [\"\"]", ", \"revoked\": [1]")) {
            assertThat(divoc(DivocDraft.keys(rsa, unlisted)).getFirst().revocations())
                    .isEqualTo(new WebRevocations.Unusable(Reason.NO_REVOCATIONS));
        }
    }

    @Test
    void anEntryOfDivocThatIsNoneTrustsNobody() throws Exception {
        PublicKey rsa = DivocDraft.key("RSA").getPublic();
        assertThat(divoc(DivocDraft.keys(rsa, ", \"until\": \"soon\""))).isEmpty();
        assertThat(divoc(DivocDraft.keys(rsa, "").replace("PUBLIC KEY", "CERTIFICATE"))).isEmpty();
        assertThat(divoc(DivocDraft.keys(rsa, "").replace(DivocDraft.ISSUER, ""))).isEmpty();
        KeyPairGenerator weak = KeyPairGenerator.getInstance("RSA");
        weak.initialize(1024);
        assertThat(divoc(DivocDraft.keys(weak.generateKeyPair().getPublic(), ""))).isEmpty();
        KeyPairGenerator other = KeyPairGenerator.getInstance("EC");
        other.initialize(new ECGenParameterSpec("secp384r1"));
        assertThat(divoc(DivocDraft.keys(other.generateKeyPair().getPublic(), ""))).isEmpty();
        assertThat(divoc("{\"keys\": [5]}")).isEmpty();
        assertThat(divoc("[]")).isEmpty();
    }
}
