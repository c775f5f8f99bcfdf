package org.greenlane.audit;

import java.nio.ByteBuffer;

/// Finds the time in an entry without reading the rest of it: in deterministic CBOR the smallest key of a map stands
/// first, and that is [EntryField#AT].
final class EntryTime {
    private static final int SMALL_MAP = 0xa0;
    private static final int LONG_MAP = 0xb8;
    private static final int EIGHT_BYTES = 0x1b;

    private EntryTime() {}

    /// In milliseconds since 1970; the lowest number there is if the entry begins otherwise: before 1970 and some weeks
    /// after it times are shorter, and no clock that was ever right says so.
    static long of(byte[] entry) {
        int first = entry.length > 0 ? entry[0] & 0xff : 0;
        int key = first == LONG_MAP ? 2 : 1;
        boolean isMap = first == LONG_MAP || (first & 0xe0) == SMALL_MAP;
        if (!isMap
                || entry.length < key + 2 + Long.BYTES
                || entry[key] != EntryField.AT
                || (entry[key + 1] & 0xff) != EIGHT_BYTES) {
            return Long.MIN_VALUE;
        }
        return ByteBuffer.wrap(entry).getLong(key + 2);
    }
}
