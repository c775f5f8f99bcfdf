package org.greenlane.proof;

import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.EllipticCurve;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Public keys as SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7): P-256 uncompressed (RFC 5480) and Ed25519
/// (RFC 8410).
public final class PublicKeys {
    /// The longest SubjectPublicKeyInfo taken, in bytes.
    public static final int MAX_BYTES = 91;

    /// Length of a key id, in bytes.
    public static final int KEY_ID_BYTES = 8;

    /// All that stands before the point (x and y, 64 bytes) of a P-256 key, and before the 32 bytes of an Ed25519 key:
    /// each kind of key has exactly one encoding, hence one fingerprint.
    private static final byte[] P256_PREFIX =
            HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d03010703420004");

    private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int COORDINATE_BYTES = 32;

    private PublicKeys() {}

    /// @throws InvalidKeyException if it is not the SubjectPublicKeyInfo of a P-256 or Ed25519 key
    public static PublicKey decode(byte[] subjectPublicKeyInfo) throws InvalidKeyException {
        Algorithm algorithm = algorithm(subjectPublicKeyInfo)
                .orElseThrow(() -> new InvalidKeyException("neither a P-256 nor an Ed25519 key"));
        try {
            PublicKey key = KeyFactory.getInstance(algorithm.keyName())
                    .generatePublic(new X509EncodedKeySpec(subjectPublicKeyInfo));
            if (!Arrays.equals(key.getEncoded(), subjectPublicKeyInfo)) {
                throw new InvalidKeyException("a key with more than one encoding");
            }
            if (key instanceof ECPublicKey point && !isOnItsCurve(point)) {
                throw new InvalidKeyException("a point that is not on its curve");
            }
            return key;
        } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
            throw new InvalidKeyException("not a usable key", e);
        }
    }

    /// A key of any kind by which foreign certificates are signed, as text (RFC 7468 section 13).
    ///
    /// @throws InvalidKeyException if it is none
    public static PublicKey ofForeignPem(String pem) throws InvalidKeyException {
        byte[] encoded = Pem.read(pem, Pem.PUBLIC);
        if (algorithm(encoded).isPresent()) {
            return decode(encoded);
        }
        try {
            PublicKey key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
            if (SignatureScheme.of(key).isPresent() && Arrays.equals(key.getEncoded(), encoded)) {
                return key;
            }
            throw new InvalidKeyException("a key that is too short, too long, or has more than one encoding");
        } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
            throw new InvalidKeyException("not a usable key", e);
        }
    }

    /// The key of 32 raw bytes (RFC 8032 section 5.1.5).
    ///
    /// @throws InvalidKeyException if they are no key
    static PublicKey ofEd25519(byte[] raw) throws InvalidKeyException {
        byte[] encoded = Arrays.copyOf(ED25519_PREFIX, ED25519_PREFIX.length + raw.length);
        System.arraycopy(raw, 0, encoded, ED25519_PREFIX.length, raw.length);
        return decode(encoded);
    }

    /// The P-256 key of a point, each coordinate 32 bytes.
    ///
    /// @throws InvalidKeyException if they are no point of the curve
    public static PublicKey ofP256(byte[] x, byte[] y) throws InvalidKeyException {
        if (x.length != COORDINATE_BYTES || y.length != COORDINATE_BYTES) {
            throw new InvalidKeyException("coordinates of the wrong length");
        }
        byte[] encoded = Arrays.copyOf(P256_PREFIX, MAX_BYTES);
        System.arraycopy(x, 0, encoded, P256_PREFIX.length, COORDINATE_BYTES);
        System.arraycopy(y, 0, encoded, P256_PREFIX.length + COORDINATE_BYTES, COORDINATE_BYTES);
        return decode(encoded);
    }

    /// y² = x³ + ax + b (mod p), which the Java platform does not ask.
    static boolean isOnItsCurve(ECPublicKey key) {
        EllipticCurve curve = key.getParams().getCurve();
        BigInteger p = ((ECFieldFp) curve.getField()).getP();
        BigInteger x = key.getW().getAffineX();
        BigInteger y = key.getW().getAffineY();
        BigInteger right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB());
        return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.pow(2).mod(p).equals(right.mod(p));
    }

    /// Which algorithm a key is for; empty for keys that are not taken.
    public static Optional<Algorithm> algorithm(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return encoded == null ? Optional.empty() : algorithm(encoded);
    }

    private static Optional<Algorithm> algorithm(byte[] subjectPublicKeyInfo) {
        if (has(P256_PREFIX, 64, subjectPublicKeyInfo)) {
            return Optional.of(Algorithm.ES256);
        }
        return has(ED25519_PREFIX, 32, subjectPublicKeyInfo) ? Optional.of(Algorithm.EDDSA) : Optional.empty();
    }

    private static boolean has(byte[] prefix, int rest, byte[] encoded) {
        return encoded.length == prefix.length + rest
                && Arrays.equals(prefix, 0, prefix.length, encoded, 0, prefix.length);
    }

    /// SHA-256 of the SubjectPublicKeyInfo, in lower-case hexadecimal.
    public static String fingerprint(PublicKey key) {
        return HexFormat.of().formatHex(Hashes.sha256(key.getEncoded()));
    }

    /// The first 8 bytes of SHA-256 of the SubjectPublicKeyInfo: short enough for a code, and not unique.
    public static byte[] keyId(PublicKey key) {
        return Arrays.copyOf(Hashes.sha256(key.getEncoded()), KEY_ID_BYTES);
    }
}
