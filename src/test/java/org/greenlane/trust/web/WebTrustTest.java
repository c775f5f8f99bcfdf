package org.greenlane.trust.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.greenlane.code.DccSignerKey;
import org.greenlane.code.PresentedCode.WebCode;
import org.greenlane.code.WebIssuer;
import org.greenlane.health.Freshness;
import org.greenlane.health.Reason;
import org.greenlane.health.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whose keys a document or a directory trusts, with what.
class WebTrustTest extends WebExamples {
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
}
