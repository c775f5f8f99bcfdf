package org.greenlane.proof;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.HexFormat;
import java.util.Optional;

/// How foreign certificates are signed, by the number in the COSE registry (RFC 9053 section 2.1, RFC 8230 section 2).
public enum SignatureScheme {
    /// ECDSA over P-256 with SHA-256; the signature is r‖s.
    ES256(-7),
    /// RSASSA-PSS with SHA-256 and a salt of 32 bytes.
    PS256(-37),
    /// ECDSA over P-384 with SHA-384, likewise.
    ES384(-35),
    /// ECDSA over P-521 with SHA-512, likewise.
    ES512(-36),
    /// Ed25519 (RFC 8032).
    EDDSA(-8);

    /// The lengths of RSA keys taken, in bits: shorter ones prove nothing, longer ones take too long.
    private static final int MIN_RSA_BITS = 2048;

    private static final int MAX_RSA_BITS = 4096;
    private static final int MAX_EXPONENT_BITS = 32;
    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

    /// All that stands before the point (x and y) in the SubjectPublicKeyInfo of a P-384 and of a P-521 key (RFC 5480):
    /// the curve by its name, and no other way of saying it.
    private static final String P384 = "3076301006072a8648ce3d020106052b8104002203620004";

    private static final String P521 = "30819b301006072a8648ce3d020106052b810400230381860004";

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
        Optional<Algorithm> algorithm = PublicKeys.algorithm(key);
        if (algorithm.isPresent()) {
            return Optional.of(algorithm.get() == Algorithm.ES256 ? ES256 : EDDSA);
        }
        String encoded = key.getEncoded() == null ? "" : HexFormat.of().formatHex(key.getEncoded());
        if (encoded.startsWith(P384)) {
            return Optional.of(ES384);
        }
        return encoded.startsWith(P521) ? Optional.of(ES512) : Optional.empty();
    }

    /// Length of a signature by that key, in bytes: with more or fewer it would be the same one, written in another way.
    private int length(PublicKey key) {
        return switch (this) {
            case ES256, EDDSA -> 64;
            case ES384 -> 96;
            case ES512 -> 132;
            case PS256 -> (((RSAPublicKey) key).getModulus().bitLength() + 7) / 8;
        };
    }

    /// True if this key made the signature; false also for a key of another scheme, or for one that is not taken.
    public boolean verifies(byte[] message, byte[] signature, PublicKey key) {
        if (!of(key).equals(Optional.of(this)) || signature.length != length(key)) {
            return false;
        }
        try {
            return switch (this) {
                case ES256 -> EllipticSignatures.ecdsa(MessageDigest.getInstance("SHA-256"), message, signature, key);
                case ES384 -> EllipticSignatures.ecdsa(MessageDigest.getInstance("SHA-384"), message, signature, key);
                case ES512 -> EllipticSignatures.ecdsa(MessageDigest.getInstance("SHA-512"), message, signature, key);
                case EDDSA -> EllipticSignatures.ed25519(message, signature, key);
                case PS256 -> rsa(message, signature, key);
            };
        } catch (GeneralSecurityException e) {
            // A signature that cannot even be looked at proves nothing.
            return false;
        }
    }

    private static boolean rsa(byte[] message, byte[] signature, PublicKey key) throws GeneralSecurityException {
        Signature verifier = Signature.getInstance("RSASSA-PSS");
        verifier.setParameter(PSS);
        verifier.initVerify(key);
        verifier.update(message);
        return verifier.verify(signature);
    }
}
