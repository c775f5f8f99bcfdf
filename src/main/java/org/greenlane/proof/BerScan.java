package org.greenlane.proof;

/// Walks over ASN.1 (X.690, basic encoding rules) without recursion and without making anything of it, so that no length or
/// depth that it claims can hurt the library that reads it afterwards.
public final class BerScan {
    /// The most values taken inside one another.
    static final int MAX_DEPTH = 32;

    private static final int CONSTRUCTED = 0x20;
    private static final int LONG_TAG = 0x1f;
    private static final int INDEFINITE = 0x80;
    private static final int MAX_LENGTH_BYTES = 4;
    private static final int NONE = -1;

    private final byte[] bytes;
    /// For each open value, where it ends at the latest.
    private final int[] ends = new int[MAX_DEPTH];
    /// For each, whether two zero bytes end it before.
    private final boolean[] isOpenEnded = new boolean[MAX_DEPTH];
    private int depth;
    private int at;

    private BerScan(byte[] bytes) {
        this.bytes = bytes;
    }

    /// True if it is exactly one value, with every part of it inside its whole, and not too deep.
    public static boolean isWhole(byte[] bytes) {
        BerScan scan = new BerScan(bytes);
        boolean good = scan.item(bytes.length);
        while (good && scan.depth > 0) {
            good = scan.closes() || scan.item(scan.ends[scan.depth - 1]);
        }
        return good && scan.at == bytes.length;
    }

    /// Leaves the innermost value if it ends here.
    private boolean closes() {
        int end = ends[depth - 1];
        if (!isOpenEnded[depth - 1]) {
            depth -= at == end ? 1 : 0;
            return at == end;
        }
        boolean ends = end - at >= 2 && bytes[at] == 0 && bytes[at + 1] == 0;
        if (ends) {
            at += 2;
            depth--;
        }
        return ends;
    }

    /// @param end where the whole of it ends
    private boolean item(int end) {
        if (end - at < 2) {
            return false;
        }
        int tag = bytes[at++] & 0xff;
        boolean isConstructed = (tag & CONSTRUCTED) != 0;
        boolean openEnded = isConstructed && (bytes[at] & 0xff) == INDEFINITE;
        int length = openEnded ? end - ++at : length(end);
        if ((tag & LONG_TAG) == LONG_TAG || length < 0 || length > end - at) {
            return false;
        }
        return isConstructed ? opens(at + length, openEnded) : skips(length);
    }

    private boolean opens(int end, boolean openEnded) {
        if (depth == MAX_DEPTH) {
            return false;
        }
        isOpenEnded[depth] = openEnded;
        ends[depth++] = end;
        return true;
    }

    private boolean skips(int length) {
        at += length;
        return true;
    }

    /// [#NONE] if there is none.
    private int length(int end) {
        int first = bytes[at++] & 0xff;
        if (first < INDEFINITE) {
            return first;
        }
        int count = first - INDEFINITE;
        if (count == 0 || count > MAX_LENGTH_BYTES || count > end - at) {
            return NONE;
        }
        int length = 0;
        for (int i = 0; i < count; i++) {
            length = (length << 8) | (bytes[at++] & 0xff);
        }
        return length;
    }
}
