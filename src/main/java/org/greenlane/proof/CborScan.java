package org.greenlane.proof;

/// Walks over CBOR bytes without recursion and without making anything of them, so that no length or depth that they
/// claim can hurt. Bounded by the number of bytes; allocates only one counter for each level of depth.
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
    private int depth;
    private int at;

    CborScan(byte[] bytes, int maxDepth) {
        this.bytes = bytes;
        this.toCome = new int[maxDepth];
        this.isMap = new boolean[maxDepth];
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

    private void item() throws CborException {
        int first = next();
        int major = first >>> 5;
        if (depth > 0) {
            keyMayBe(major);
            toCome[depth - 1]--;
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
            case TAG -> open(1, false);
            default -> throw new AssertionError(major);
        }
    }

    private void keyMayBe(int major) throws CborException {
        boolean isKey = isMap[depth - 1] && toCome[depth - 1] % 2 == 0;
        if (isKey && major != UNSIGNED && major != NEGATIVE && major != TEXT) {
            throw malformed("a map key that is neither integer nor text");
        }
    }

    private void open(int items, boolean map) throws CborException {
        if (depth == toCome.length) {
            throw new CborException(CborException.Kind.TOO_DEEP, "deeper than " + toCome.length);
        }
        toCome[depth] = items;
        isMap[depth] = map;
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
        long value = 0;
        for (int left = 1 << (low - 24); left > 0; left--) {
            value = value << 8 | next();
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
