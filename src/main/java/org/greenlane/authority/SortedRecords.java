package org.greenlane.authority;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.greenlane.status.BundleRecord;

/// The records of one bucket, sorted as primitive numbers: the leading bits of a key and, behind them, where its record
/// stands.
final class SortedRecords {
    private static final int PLACE_BITS = 20;
    private static final long PLACES = (1L << PLACE_BITS) - 1;

    /// The most records that one bucket may have.
    static final int MAX_RECORDS = 1 << PLACE_BITS;

    private final ByteBuffer records;
    private final long[] order;

    /// @param bits how many leading bits all keys have in common
    SortedRecords(ByteBuffer records, int bits) {
        this.records = records;
        this.order = new long[records.remaining() / BundleRecord.BYTES];
        for (int place = 0; place < order.length; place++) {
            long leading = records.getLong(place * BundleRecord.BYTES) << bits & ~PLACES;
            // Keys are unsigned, and the sort is not.
            order[place] = (leading | place) ^ Long.MIN_VALUE;
        }
        Arrays.sort(order);
        for (int at = 1; at < order.length; at++) {
            settle(at);
        }
    }

    /// Puts keys in order that are alike in all the bits that were sorted; hardly ever there are any.
    private void settle(int from) {
        for (int at = from; at > 0 && alike(at) && compare(at) < 0; at--) {
            long later = order[at];
            order[at] = order[at - 1];
            order[at - 1] = later;
        }
    }

    private boolean alike(int at) {
        return (order[at] & ~PLACES) == (order[at - 1] & ~PLACES);
    }

    private int compare(int at) {
        int here = offset(at);
        int before = offset(at - 1);
        int high = Long.compareUnsigned(records.getLong(here), records.getLong(before));
        return high != 0
                ? high
                : Long.compareUnsigned(records.getLong(here + Long.BYTES), records.getLong(before + Long.BYTES));
    }

    private int offset(int at) {
        return (int) (order[at] & PLACES) * BundleRecord.BYTES;
    }

    void forEach(RecordSorter.Sink sink) throws IOException {
        for (int at = 0; at < order.length; at++) {
            sink.take(BundleRecord.read(records, offset(at)));
        }
    }
}
