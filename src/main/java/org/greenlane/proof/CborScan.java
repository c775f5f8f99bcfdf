package org.greenlane.proof;

import java.util.Arrays;

/// Walks over CBOR bytes without recursion and without making anything of them, so that no length or depth that they
/// claim can hurt, and sees whether they are deterministic. Bounded by the number of bytes; allocates only some counters
/// for each level of depth.
final class CborScan {
    private static final int UNSIGNED = 0;
    private static final int NEGATIVE = 1;
    private static final int BYTES = 2;
    private static final int TEXT = 3;
    private static final int ARRAY = 4;
    private static final int MAP = 5;
    private static final int TAG = 6;
    private static final int FALSE = 20;
    private static final int TRUE = 21;

    private final byte[] bytes;
    /// For each open container, how many items are still to come.
    private final int[] toCome;
    private final boolean[] isMap;
    /// For each open map, where its latest key stands.
    private final int[] keyBegin;
    private final int[] keyEnd;
    private boolean hasTags;
    private int depth;
    private int at;

    CborScan(byte[] bytes, int maxDepth) {
        this.bytes = bytes;
        this.toCome = new int[maxDepth];
        this.isMap = new boolean[maxDepth];
        this.keyBegin = new int[maxDepth];
        this.keyEnd = new int[maxDepth];
    }

    /// @throws CborException `TOO_DEEP` or `MALFORMED`
    void check() throws CborException {
        do {
            item();
            while (depth > 0 && toCome[depth - 1] == 0) {
                depth--;
            }
        } while (depth > 0);
        if (at != bytes.length) {
            throw malformed("bytes after the end");
        }
    }

    /// Whether anything in them is tagged: what is deterministic then depends on the tag, and was not looked at.
    boolean hasTags() {
        return hasTags;
    }

    private void item() throws CborException {
        int begin = at;
        int level = depth - 1;
        int first = next();
        int major = first >>> 5;
        boolean isKey = level >= 0 && isMap[level] && toCome[level] % 2 == 0;
        if (level >= 0) {
            toCome[level]--;
        }
        if (isKey && major != UNSIGNED && major != NEGATIVE && major != TEXT) {
            throw malformed("a map key that is neither integer nor text");
        }
        if (major == 7) {
            if ((first & 0x1f) != FALSE && (first & 0x1f) != TRUE) {
                throw malformed("a floating-point or simple value");
            }
            return;
        }
        long argument = argument(first & 0x1f);
        switch (major) {
            case UNSIGNED, NEGATIVE -> {}
            case BYTES, TEXT -> at += length(argument, 1);
            case ARRAY -> open(length(argument, 1), false);
            case MAP -> open(2 * length(argument, 2), true);
            case TAG -> {
                hasTags = true;
                open(1, false);
            }
            default -> throw new AssertionError(major);
        }
        if (isKey) {
            key(level, begin);
        }
    }

    /// Keys stand in the bytewise order of their encodings, each once (RFC 8949 section 4.2.1).
    private void key(int level, int begin) throws CborException {
        if (Arrays.compareUnsigned(bytes, keyBegin[level], keyEnd[level], bytes, begin, at) >= 0) {
            throw malformed("not deterministic");
        }
        keyBegin[level] = begin;
        keyEnd[level] = at;
    }

    private void open(int items, boolean map) throws CborException {
        if (depth == toCome.length) {
            throw new CborException(CborException.Kind.TOO_DEEP, "deeper than " + toCome.length);
        }
        toCome[depth] = items;
        isMap[depth] = map;
        keyBegin[depth] = 0;
        keyEnd[depth] = 0;
        depth++;
    }

    /// A claimed length is believed only if that much could still come.
    private int length(long claimed, int bytesEach) throws CborException {
        if (claimed < 0 || claimed > (bytes.length - at) / bytesEach) {
            throw malformed("a length beyond the end");
        }
        return (int) claimed;
    }

    private long argument(int low) throws CborException {
        if (low < 24) {
            return low;
        }
        if (low > 27) {
            throw malformed("an indefinite or reserved length");
        }
        int size = 1 << (low - 24);
        long value = 0;
        for (int left = size; left > 0; left--) {
            value = value << 8 | next();
        }
        // What half as many bytes could say stands in these.
        long least = size == 1 ? 24 : 1L << (4 * size);
        if (Long.compareUnsigned(value, least) < 0) {
            throw malformed("not deterministic");
        }
        return value;
    }

    private int next() throws CborException {
        if (at == bytes.length) {
            throw malformed("ends too early");
        }
        return bytes[at++] & 0xff;
    }

    private static CborException malformed(String message) {
        return new CborException(CborException.Kind.MALFORMED, message);
    }
}
