package org.greenlane.trust.dcc;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.greenlane.proof.Hashes;
import org.greenlane.trust.dcc.RevocationSlice.Answer;

/// A Bloom filter as the EU writes it (`dgc-bloomfilter`, version 1), big-endian:
///
/// ```
/// version i16, rounds i8, hash i8 (0: SHA-256), false positive rate f32, room i32, filled i32, words i32, words of 32 bits
/// ```
///
/// In round i the bit is SHA-256(element ‖ i), as a signed number, modulo the number of bits; bits count from the left. Its
/// description names hash and rounds in the other order than its program writes them: as the hash is 0 and the rounds are not,
/// either is read.
final class BloomFilter implements HashFilter {
    private static final int VERSION = 1;

    private final ByteBuffer words;
    private final BigInteger bits;
    private final int rounds;

    private BloomFilter(ByteBuffer words, int rounds) {
        this.words = words;
        this.bits = BigInteger.valueOf((long) words.remaining() * Byte.SIZE);
        this.rounds = rounds;
    }

    /// @throws IllegalArgumentException if it is none, or of another version
    static BloomFilter read(byte[] bytes) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes.clone());
            boolean known = buffer.getShort() == VERSION;
            int first = buffer.get();
            int second = buffer.get();
            int rounds = first + second;
            boolean oneIsZero = (first == 0) != (second == 0);
            float rate = buffer.getFloat();
            int room = buffer.getInt();
            int filled = buffer.getInt();
            int count = buffer.getInt();
            boolean right = known
                    && oneIsZero
                    && rounds > 0
                    && rate > 0
                    && rate <= 1
                    && room > 0
                    && filled >= 0
                    && count > 0
                    && buffer.remaining() == (long) count * Integer.BYTES;
            if (!right) {
                throw new IllegalArgumentException("no Bloom filter of version 1");
            }
            return new BloomFilter(buffer.slice(), rounds);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("a Bloom filter that is cut off", e);
        }
    }

    @Override
    public Answer ask(byte[] hash) {
        byte[] element = Arrays.copyOf(hash, hash.length + 1);
        for (int round = 0; round < rounds; round++) {
            element[hash.length] = (byte) round;
            int bit = new BigInteger(Hashes.sha256(element)).mod(bits).intValueExact();
            if ((words.get(bit / Byte.SIZE) & (0x80 >>> (bit % Byte.SIZE))) == 0) {
                return Answer.NOT_REVOKED;
            }
        }
        return Answer.MAYBE_REVOKED;
    }
}
