package org.greenlane.proof;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;

/// How foreign certificates are signed, by the number in the COSE registry (RFC 9053 section 2.1, RFC 8230 section 2).
public enum SignatureScheme {
    /// ECDSA over P-256 with SHA-256; the signature is r‖s.
    ES256(-7),
    /// RSASSA-PSS with SHA-256 and a salt of 32 bytes.
    PS256(-37);

    /// The lengths of RSA keys taken, in bits: shorter ones prove nothing, longer ones take too long.
    private static final int MIN_RSA_BITS = 2048;

    private static final int MAX_RSA_BITS = 4096;
    private static final int MAX_EXPONENT_BITS = 32;
    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

    private final int number;

    SignatureScheme(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public static Optional<SignatureScheme> ofNumber(long number) {
        for (SignatureScheme scheme : values()) {
            if (scheme.number == number) {
                return Optional.of(scheme);
            }
        }
        return Optional.empty();
    }

    /// Which scheme a key is for; empty for keys that are not taken.
    public static Optional<SignatureScheme> of(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            int bits = rsa.getModulus().bitLength();
            boolean taken = bits >= MIN_RSA_BITS
                    && bits <= MAX_RSA_BITS
                    && rsa.getPublicExponent().bitLength() <= MAX_EXPONENT_BITS;
            return taken ? Optional.of(PS256) : Optional.empty();
        }
        return PublicKeys.algorithm(key).equals(Optional.of(Algorithm.ES256)) ? Optional.of(ES256) : Optional.empty();
    }

    boolean verifies(byte[] message, byte[] signature, PublicKey key) {
        if (!of(key).equals(Optional.of(this))) {
            return false;
        }
        try {
            Signature verifier = verifier();
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            // A signature that cannot even be looked at proves nothing.
            return false;
        }
    }

    private Signature verifier() throws GeneralSecurityException {
        return switch (this) {
            case ES256 -> Signature.getInstance("SHA256withECDSAinP1363Format");
            case PS256 -> {
                Signature pss = Signature.getInstance("RSASSA-PSS");
                pss.setParameter(PSS);
                yield pss;
            }
        };
    }
}
