package org.greenlane.authority;

import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;

/// Bytes that follow from a number, the same on every machine: the SHA-256 digests of `"greenlane synthetic keys"`, the
/// seed (8 bytes) and a counter (8 bytes, from 0), one after another. No secret: for keys that only measure.
final class SeededRandom extends SecureRandomSpi {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final byte[] LABEL = "greenlane synthetic keys".getBytes(StandardCharsets.US_ASCII);

    private final long seed;
    private long counter;
    private transient ByteBuffer left = ByteBuffer.allocate(0);

    private SeededRandom(long seed) {
        this.seed = seed;
    }

    static SecureRandom of(long seed) {
        return new SecureRandom(new SeededRandom(seed), null) {};
    }

    @Override
    protected void engineNextBytes(byte[] bytes) {
        for (int at = 0; at < bytes.length; at++) {
            if (!left.hasRemaining()) {
                left = ByteBuffer.wrap(nextDigest());
            }
            bytes[at] = left.get();
        }
    }

    private byte[] nextDigest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(LABEL);
            return sha.digest(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(seed)
                    .putLong(counter++)
                    .array());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    @Override
    protected byte[] engineGenerateSeed(int count) {
        byte[] bytes = new byte[count];
        engineNextBytes(bytes);
        return bytes;
    }

    /// What follows from the seed alone takes no other.
    @Override
    protected void engineSetSeed(byte[] other) {}
}
