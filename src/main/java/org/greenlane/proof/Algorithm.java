package org.greenlane.proof;

import java.util.Optional;

/// The signature algorithms that are taken, by their COSE numbers (RFC 9053 section 2). Both make 64 bytes.
public enum Algorithm {
    /// ECDSA over P-256 with SHA-256; the signature is r‖s.
    ES256(-7, "EC", "SHA256withECDSAinP1363Format"),
    /// EdDSA over Curve25519.
    EDDSA(-8, "Ed25519", "Ed25519");

    /// Length of a signature, in bytes.
    public static final int SIGNATURE_BYTES = 64;

    private final int number;
    private final String keyName;
    private final String signatureName;

    Algorithm(int number, String keyName, String signatureName) {
        this.number = number;
        this.keyName = keyName;
        this.signatureName = signatureName;
    }

    /// Its number in the COSE registry.
    public int number() {
        return number;
    }

    public static Optional<Algorithm> ofNumber(long number) {
        for (Algorithm algorithm : values()) {
            if (algorithm.number == number) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
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
