package org.greenlane.proof;

import java.util.Optional;

/// The signature algorithms that are taken, by their COSE numbers (RFC 9053 section 2). Both make 64 bytes.
public enum Algorithm {
    /// ECDSA over P-256 with SHA-256; the signature is r‖s.
    ES256(SignatureScheme.ES256, "EC", "SHA256withECDSAinP1363Format"),
    /// EdDSA over Curve25519.
    EDDSA(SignatureScheme.EDDSA, "Ed25519", "Ed25519");

    /// Length of a signature, in bytes.
    public static final int SIGNATURE_BYTES = 64;

    private final SignatureScheme scheme;
    private final String keyName;
    private final String signatureName;

    Algorithm(SignatureScheme scheme, String keyName, String signatureName) {
        this.scheme = scheme;
        this.keyName = keyName;
        this.signatureName = signatureName;
    }

    /// Its number in the COSE registry.
    public int number() {
        return scheme.number();
    }

    public static Optional<Algorithm> ofNumber(long number) {
        for (Algorithm algorithm : values()) {
            if (algorithm.number() == number) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    /// How its signatures are verified.
    SignatureScheme scheme() {
        return scheme;
    }

    /// What the Java platform calls its keys.
    String keyName() {
        return keyName;
    }

    /// What the Java platform calls its signatures.
    String signatureName() {
        return signatureName;
    }
}
