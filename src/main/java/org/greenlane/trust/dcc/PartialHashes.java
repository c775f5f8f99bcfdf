package org.greenlane.trust.dcc;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.greenlane.trust.dcc.RevocationSlice.Answer;

/// The first bytes of hashes, as many as needed to tell most of them apart (`dgca-partialvarhashfilter`, version 1), big-endian:
///
/// ```
/// version i16, false positive rate f32, room i32, size i8, parts of that size
/// ```
///
/// The program that writes them takes a part for a signed number, and loses leading bytes of ones: they come out as zeros. A
/// hash that this may have happened to is therefore looked for in both ways.
final class PartialHashes implements HashFilter {
    private static final int VERSION = 1;

    private final Set<String> parts;
    private final int size;

    private PartialHashes(Set<String> parts, int size) {
        this.parts = parts;
        this.size = size;
    }

    /// @throws IllegalArgumentException if it is none, or of another version
    static PartialHashes read(byte[] bytes) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            boolean known = buffer.getShort() == VERSION;
            float rate = buffer.getFloat();
            int room = buffer.getInt();
            int size = buffer.get();
            boolean right = known
                    && rate > 0
                    && rate <= 1
                    && room > 0
                    && size > 0
                    && size <= DccRevocations.HASH_BYTES
                    && buffer.remaining() % size == 0;
            if (!right) {
                throw new IllegalArgumentException("no list of parts of hashes of version 1");
            }
            int start = buffer.position();
            return new PartialHashes(
                    IntStream.range(0, buffer.remaining() / size)
                            .mapToObj(each -> hex(bytes, start + each * size, size))
                            .collect(Collectors.toUnmodifiableSet()),
                    size);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("a list of parts of hashes that is cut off", e);
        }
    }

    @Override
    public Answer ask(byte[] hash) {
        boolean holds = parts.contains(hex(hash, 0, size));
        if (holds && size == DccRevocations.HASH_BYTES) {
            return Answer.REVOKED;
        }
        return holds || parts.contains(asWritten(hash)) ? Answer.MAYBE_REVOKED : Answer.NOT_REVOKED;
    }

    private String asWritten(byte[] hash) {
        byte[] number = new BigInteger(Arrays.copyOf(hash, size)).toByteArray();
        byte[] written = new byte[size];
        System.arraycopy(number, 0, written, size - number.length, number.length);
        return hex(written, 0, size);
    }

    private static String hex(byte[] bytes, int from, int length) {
        return HexFormat.of().formatHex(bytes, from, from + length);
    }
}
