package org.greenlane.trust.dcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.trust.dcc.RefusedLists.assertRefused;

import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.List;
import org.greenlane.health.CertificateKind;
import org.greenlane.proof.MadeUpSigner;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustException.Kind;
import org.greenlane.trust.dcc.SignerSource.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The list of signers that Switzerland publishes, by a made-up publisher.
class SwissListTest extends PublishedLists {
    private static final MadeUpSigner ROOT = MadeUpSigner.rsaAuthority("CN=Made-up root, C=CH");
    private static final MadeUpSigner MIDDLE = ROOT.certifiesAuthority("CN=Made-up regular authority, C=CH");
    private static final String NAME = "made-up-content";
    private static final MadeUpSigner SWISS = MIDDLE.certifiesRsa("CN=" + NAME + ", C=CH");
    private static final String KEYS = """
            {"certs": [
              {"keyId": "AAAAAAAAAAE=", "use": "sig", "alg": "ES256", "crv": "P-256", "n": null,
               "x": "mCCGUDO95y6Rj40KX74cFgc99I9BnFoPBkZ3kcAyo2o=", "y": "v7JjeIG2FpKwtljBK7DfM2d+wvUYQBpR2AzfLTyW4gM="},
              {"keyId": "AAAAAAAAAAI=", "use": "v", "alg": "RS256", "e": "AQAB", "n": "%s"},
              {"keyId": "AAAAAAAAAAM=", "use": "sig", "alg": "ES256", "crv": "P-256",
               "x": "mCCGUDO95y6Rj40KX74cFgc99I9BnFoPBkZ3kcAyo2o=", "y": "v7JjeIG2FpKwtljBK7DfM2d+wvUYQBpR2AzfLTyW4gM="},
              {"keyId": "AAAAAAAAAAQ=", "use": "sig", "alg": "ES256", "crv": "P-256", "x": "AA==", "y": "AA=="},
              {"keyId": "AAAAAAAAAAU=", "use": "x", "alg": "ES256", "crv": "P-256",
               "x": "mCCGUDO95y6Rj40KX74cFgc99I9BnFoPBkZ3kcAyo2o=", "y": "v7JjeIG2FpKwtljBK7DfM2d+wvUYQBpR2AzfLTyW4gM="}]}
            """.formatted(MadeUpSigner.base64(((RSAPublicKey) ROOT.publicKey())
            .getModulus()
            .toByteArray()));
    private static final String IN_USE = """
            {"activeKeyIds": ["AAAAAAAAAAE=", "AAAAAAAAAAI=", "AAAAAAAAAAQ=", "AAAAAAAAAAU="], "validDuration": 172800000}""";

    private static PublishedSigners swiss(MadeUpSigner root, String... texts) throws TrustException {
        byte[][] parts = Arrays.stream(texts)
                .map(text -> text.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
        return read(Form.SWISS, root.der(), NAME, parts);
    }

    @Test
    void theSwissListSaysWhichKeysAreInUseAndForHowLong() throws Exception {
        PublishedSigners read = swiss(ROOT, SWISS.jws(IN_USE, MIDDLE), SWISS.jws(KEYS, MIDDLE, ROOT) + "\n");
        assertThat(read.until()).isEqualTo(LATER);
        assertThat(read.signers()).hasSize(2);
        assertThat(read.signers().getFirst().kinds()).contains(CertificateKind.TEST, CertificateKind.RECOVERY);
        assertThat(read.signers().getFirst().country()).isEmpty();
        assertThat(read.signers().get(1).kinds()).containsExactly(CertificateKind.VACCINATION);
        assertThat(read.signers().get(1).key()).isEqualTo(ROOT.publicKey());
    }

    @Test
    void aSwissListWhoseSignerIsNotCertifiedSoIsForged() {
        String inUse = SWISS.jws(IN_USE, MIDDLE);
        MadeUpSigner impostor = MadeUpSigner.rsaAuthority("CN=Made-up root, C=CH");
        MadeUpSigner named = MIDDLE.certifiesRsa("CN=another, C=CH");
        MadeUpSigner ended = MIDDLE.certifies("CN=" + NAME + ", C=CH", NOW.minusSeconds(60), NOW.minusSeconds(1));
        MadeUpSigner child = SWISS.certifiesRsa("CN=" + NAME + ", C=CH");
        List<String> forged = List.of(
                SWISS.jws(KEYS),
                SWISS.jws(KEYS, impostor),
                named.jws(KEYS, MIDDLE),
                ended.jws(KEYS, MIDDLE),
                child.jws(KEYS, SWISS, MIDDLE),
                SWISS.jws(KEYS, MIDDLE).replaceAll("\\.[^.]+$", "." + inUse.substring(inUse.lastIndexOf('.') + 1)),
                SWISS.jwsUnder("{\"alg\": \"none\", \"x5c\": []}", KEYS),
                SWISS.jws(KEYS, MIDDLE, MIDDLE, MIDDLE, MIDDLE, MIDDLE),
                "no text at all", "..", "");
        assertThat(forged).allSatisfy(text -> assertRefused(Kind.FORGED, () -> swiss(ROOT, inUse, text)));
        assertRefused(Kind.FORGED, () -> swiss(impostor, inUse, SWISS.jws(KEYS, MIDDLE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"activeKeyIds\": []}", "{\"activeKeyIds\": [], \"validDuration\": 0}", "{\"activeKeyIds\": [], \"validDuration\": 99999999999}",
        "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}", "{\"activeKeyIds\": ["
    })
    void aSwissListThatDoesNotSayHowLongItCountsOrIsNoJsonIsRefused(String inUse) {
        assertRefused(Kind.MALFORMED, () -> swiss(ROOT, SWISS.jws(inUse, MIDDLE), SWISS.jws(KEYS, MIDDLE)));
    }
}
