package org.greenlane.trust.dcc;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.greenlane.proof.Hashes;

/// Writes slices as the EU's programs do, mistakes and all.
public final class MadeUpSlices {
    private static final int WORD = 32;

    private MadeUpSlices() {}

    /// @param words how many words of 32 bits it has
    public static byte[] bloom(int words, int rounds, List<byte[]> hashes) {
        BitSet bits = new BitSet();
        for (byte[] hash : hashes) {
            for (int round = 0; round < rounds; round++) {
                byte[] element = Arrays.copyOf(hash, hash.length + 1);
                element[hash.length] = (byte) round;
                bits.set(new BigInteger(Hashes.sha256(element))
                        .mod(BigInteger.valueOf((long) words * WORD))
                        .intValueExact());
            }
        }
        ByteBuffer out = ByteBuffer.allocate(20 + 4 * words)
                .putShort((short) 1)
                .put((byte) rounds)
                .put((byte) 0)
                .putFloat(1e-6f)
                .putInt(Math.max(1, hashes.size()))
                .putInt(hashes.size())
                .putInt(words);
        for (int word = 0; word < words; word++) {
            int value = 0;
            for (int bit = 0; bit < WORD; bit++) {
                value |= bits.get(word * WORD + bit) ? Integer.MIN_VALUE >>> bit : 0;
            }
            out.putInt(value);
        }
        return out.array();
    }

    public static byte[] partial(int size, List<byte[]> hashes) {
        ByteBuffer out = ByteBuffer.allocate(11 + size * hashes.size())
                .putShort((short) 1)
                .putFloat(1e-6f)
                .putInt(Math.max(1, hashes.size()))
                .put((byte) size);
        for (byte[] hash : hashes) {
            byte[] number = new BigInteger(Arrays.copyOf(hash, size)).toByteArray();
            out.put(new byte[size - number.length]).put(number);
        }
        return out.array();
    }
}
