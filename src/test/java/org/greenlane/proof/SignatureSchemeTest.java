package org.greenlane.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the Java platform signs verifies, and nothing else does.
class SignatureSchemeTest {
    private static final Map<SignatureScheme, KeyPair> KEYS = new EnumMap<>(SignatureScheme.class);
    private static final byte[] MESSAGE = new byte[300];

    @BeforeAll
    static void keysAreMade() throws GeneralSecurityException {
        new Random(3).nextBytes(MESSAGE);
        for (SignatureScheme scheme : SignatureScheme.values()) {
            KeyPairGenerator generator =
                    KeyPairGenerator.getInstance(scheme == SignatureScheme.EDDSA ? "Ed25519" : scheme == SignatureScheme.PS256 ? "RSA" : "EC");
            switch (scheme) {
                case ES256 -> generator.initialize(new ECGenParameterSpec("secp256r1"));
                case ES384 -> generator.initialize(new ECGenParameterSpec("secp384r1"));
                case ES512 -> generator.initialize(new ECGenParameterSpec("secp521r1"));
                case PS256 -> generator.initialize(2048);
                case EDDSA -> {}
            }
            KEYS.put(scheme, generator.generateKeyPair());
        }
    }

    private static KeyPair pair(SignatureScheme scheme) {
        return KEYS.entrySet().stream().filter(each -> each.getKey() == scheme).findFirst().orElseThrow().getValue();
    }

    private static byte[] signed(SignatureScheme scheme) throws GeneralSecurityException {
        Signature signer = Signature.getInstance(
                switch (scheme) {
                    case ES256 -> "SHA256withECDSAinP1363Format";
                    case ES384 -> "SHA384withECDSAinP1363Format";
                    case ES512 -> "SHA512withECDSAinP1363Format";
                    case PS256 -> "RSASSA-PSS";
                    case EDDSA -> "Ed25519";
                });
        if (scheme == SignatureScheme.PS256) {
            signer.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        }
        signer.initSign(pair(scheme).getPrivate());
        signer.update(MESSAGE);
        return signer.sign();
    }

    @ParameterizedTest
    @EnumSource
    void whatTheKeySignedVerifiesAndByNoOtherKeyOrScheme(SignatureScheme scheme) throws GeneralSecurityException {
        byte[] signature = signed(scheme);
        for (SignatureScheme other : SignatureScheme.values()) {
            for (SignatureScheme key : SignatureScheme.values()) {
                assertThat(other.verifies(MESSAGE, signature, pair(key).getPublic())).isEqualTo(other == scheme && key == scheme);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatWasChangedVerifies(SignatureScheme scheme) throws GeneralSecurityException {
        byte[] signature = signed(scheme);
        for (int at = 0; at < signature.length; at += 7) {
            byte[] changed = signature.clone();
            changed[at] ^= 1;
            assertThat(scheme.verifies(MESSAGE, changed, pair(scheme).getPublic())).isFalse();
        }
        byte[] message = MESSAGE.clone();
        message[299] ^= 1;
        assertThat(scheme.verifies(message, signature, pair(scheme).getPublic())).isFalse();
        for (int length : new int[] {0, signature.length - 1, signature.length + 1}) {
            assertThat(scheme.verifies(MESSAGE, Arrays.copyOf(signature, length), pair(scheme).getPublic())).isFalse();
        }
        byte[] ones = signature.clone();
        Arrays.fill(ones, (byte) 0xff);
        assertThat(scheme.verifies(MESSAGE, ones, pair(scheme).getPublic())).isFalse();
        assertThat(scheme.verifies(MESSAGE, new byte[signature.length], pair(scheme).getPublic())).isFalse();
    }
}
