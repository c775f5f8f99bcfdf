package org.greenlane.status;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.TravelRisk;

/// The records of one page, in the bytes in which they were signed. Nothing is copied out of it but what is asked for.
final class Page {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final int MAX_TRAVEL = TravelRisk.NOT_STATED.wire();
    private static final int PRINTED_BITS_LEFT_OUT = 4;

    private final byte[] bytes;

    /// @param bytes a whole number of records, not changed afterwards
    Page(byte[] bytes) {
        this.bytes = bytes;
    }

    int size() {
        return bytes.length / BundleFormat.RECORD_BYTES;
    }

    /// Checks all that a signer could have done wrong.
    ///
    /// @param number which page it is
    /// @param pageBits of the bundle
    void check(int number, int pageBits) throws BundleRefused {
        long previousHigh = 0;
        long previousLow = 0;
        for (int at = 0; at < bytes.length; at += BundleFormat.RECORD_BYTES) {
            long high = (long) LONG.get(bytes, at + BundleFormat.AT_HIGH);
            long low = (long) LONG.get(bytes, at + BundleFormat.AT_LOW);
            if (pageBits > 0 && high >>> (Long.SIZE - pageBits) != number) {
                throw new BundleRefused(BundleFault.MISPLACED, "page " + number + " holds a record of another page");
            }
            if (at > 0) {
                checkOrder(previousHigh, previousLow, high, low, number);
            }
            if ((bytes[at + BundleFormat.AT_TRAVEL] & 0xff) > MAX_TRAVEL
                    || (bytes[at + BundleFormat.AT_FLAGS] & ~BundleFormat.ALL_FLAGS) != 0) {
                throw new BundleRefused(BundleFault.BAD_RECORD, "page " + number + " holds a record of unknown values");
            }
            previousHigh = high;
            previousLow = low;
        }
    }

    private static void checkOrder(long previousHigh, long previousLow, long high, long low, int number)
            throws BundleRefused {
        if (high == previousHigh && low == previousLow) {
            throw new BundleRefused(BundleFault.DUPLICATE_KEY, "page " + number + " holds one key twice");
        }
        if (compare(previousHigh, previousLow, high, low) > 0) {
            throw new BundleRefused(BundleFault.UNSORTED, "page " + number + " is not sorted");
        }
    }

    Optional<StatusRecord> find(SubjectKey key) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(high(middle), low(middle), key.high(), key.low());
            if (order == 0) {
                return Optional.of(record(middle));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /// Every record whose key begins with these 60 bits.
    List<StatusRecord> startingWith(long prefix60) {
        return IntStream.range(0, size())
                .filter(i -> high(i) >>> PRINTED_BITS_LEFT_OUT == prefix60)
                .mapToObj(this::record)
                .toList();
    }

    private long high(int index) {
        return (long) LONG.get(bytes, index * BundleFormat.RECORD_BYTES + BundleFormat.AT_HIGH);
    }

    private long low(int index) {
        return (long) LONG.get(bytes, index * BundleFormat.RECORD_BYTES + BundleFormat.AT_LOW);
    }

    private StatusRecord record(int index) {
        int at = index * BundleFormat.RECORD_BYTES;
        int flags = bytes[at + BundleFormat.AT_FLAGS];
        return new StatusRecord(
                new SubjectKey(high(index), low(index)),
                bytes[at + BundleFormat.AT_COLOUR] & 0xff,
                TravelRisk.ofWire(bytes[at + BundleFormat.AT_TRAVEL]).orElse(TravelRisk.NOT_STATED),
                bytes[at + BundleFormat.AT_CAUSE] & 0xff,
                (flags & BundleFormat.FLAG_REVOKED) != 0,
                (flags & BundleFormat.FLAG_CODE) != 0,
                second(at + BundleFormat.AT_ISSUED),
                second(at + BundleFormat.AT_VALID_UNTIL));
    }

    private Instant second(int at) {
        return Instant.ofEpochSecond(Integer.toUnsignedLong((int) INT.get(bytes, at)));
    }

    private static int compare(long high, long low, long otherHigh, long otherLow) {
        return high != otherHigh ? Long.compareUnsigned(high, otherHigh) : Long.compareUnsigned(low, otherLow);
    }
}
