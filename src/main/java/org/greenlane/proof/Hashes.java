package org.greenlane.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Digests.
public final class Hashes {
    /// Length of a SHA-256 digest, in bytes.
    public static final int SHA256_BYTES = 32;

    private Hashes() {}

    /// SHA-256 over the parts, one after the other.
    public static byte[] sha256(byte[]... parts) {
        MessageDigest digest = newSha256();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /// A digest to be fed piece by piece.
    public static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
