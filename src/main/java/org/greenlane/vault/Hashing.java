package org.greenlane.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The JDK's SHA-256 in the three ways in which keys need it.
final class Hashing {
    /// Enough to tell a damaged file; no defence against somebody who changes it on purpose.
    static final int CHECKSUM_BYTES = 8;

    static final int MAC_BYTES = 32;

    private static final String MAC = "HmacSHA256";

    private Hashing() {}

    /// HKDF-SHA-256 (RFC 5869).
    static byte[] derive(byte[] from, byte[] salt, String purpose, int length) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addSalt(salt)
                            .addIKM(from)
                            .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HKDF-SHA-256", e);
        }
    }

    /// HMAC-SHA-256 (RFC 2104).
    static byte[] mac(byte[] key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    /// The bytes with their checksum behind them.
    static byte[] withChecksum(byte[] bytes) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + CHECKSUM_BYTES);
        System.arraycopy(checksum(bytes, bytes.length), 0, longer, bytes.length, CHECKSUM_BYTES);
        return longer;
    }

    /// Whether the last bytes are the checksum of those before.
    static boolean isWhole(byte[] bytes) {
        int length = bytes.length - CHECKSUM_BYTES;
        return length >= 0
                && MessageDigest.isEqual(checksum(bytes, length), Arrays.copyOfRange(bytes, length, bytes.length));
    }

    private static byte[] checksum(byte[] bytes, int length) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(bytes, 0, length);
            return Arrays.copyOf(sha.digest(), CHECKSUM_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
