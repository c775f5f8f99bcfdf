package org.greenlane.status;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.TravelRisk;

/// The records of one page, in the bytes in which they were signed. Nothing is copied out of it but what is asked for.
final class Page {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
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
    /// @param families true if the bundle may hold family bindings
    void check(int number, int pageBits, boolean families) throws BundleRefused {
        long previousHigh = 0;
        long previousLow = 0;
        int dependants = 0;
        for (int at = 0; at < bytes.length; at += BundleFormat.RECORD_BYTES) {
            long high = (long) LONG.get(bytes, at + BundleFormat.AT_HIGH);
            long low = (long) LONG.get(bytes, at + BundleFormat.AT_LOW);
            if (pageBits > 0 && high >>> (Long.SIZE - pageBits) != number) {
                throw new BundleRefused(BundleFault.MISPLACED, "page " + number + " holds a record of another page");
            }
            if (at > 0) {
                checkOrder(previousHigh, previousLow, high, low, number);
            }
            if (!isKnown(at, families)) {
                throw new BundleRefused(BundleFault.BAD_RECORD, "page " + number + " holds a record of unknown values");
            }
            dependants = (high == previousHigh ? dependants : 0) + (binds(at) ? 1 : 0);
            if (dependants > FamilyBinding.MAX_DEPENDANTS) {
                throw new BundleRefused(BundleFault.BAD_RECORD, "page " + number + " binds too many to one guardian");
            }
            previousHigh = high;
            previousLow = low;
        }
    }

    private boolean isKnown(int at, boolean families) {
        return switch (bytes[at + BundleFormat.AT_FLAGS]) {
            case 0,
                    BundleFormat.FLAG_REVOKED,
                    BundleFormat.FLAG_CODE,
                    BundleFormat.FLAG_CODE | BundleFormat.FLAG_REVOKED ->
                (bytes[at + BundleFormat.AT_TRAVEL] & 0xff) <= MAX_TRAVEL;
            case BundleFormat.FLAG_FAMILY, BundleFormat.FLAG_FAMILY | BundleFormat.FLAG_REVOKED ->
                families && (bytes[at + BundleFormat.AT_AGE] & 0xff) <= FamilyBinding.MAX_AGE;
            default -> false;
        };
    }

    private boolean binds(int at) {
        return bytes[at + BundleFormat.AT_FLAGS] == BundleFormat.FLAG_FAMILY;
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

    /// The record of a person or a code. Where a family binding has this key, nobody has it.
    Optional<StatusRecord> find(SubjectKey key) {
        int at = firstFrom(key.high(), key.low());
        boolean found = at < size() && high(at) == key.high() && low(at) == key.low();
        return found && record(at) instanceof StatusRecord record ? Optional.of(record) : Optional.empty();
    }

    /// Every record of a person or code whose key begins with these 60 bits.
    List<StatusRecord> startingWith(long prefix60) {
        return from(prefix60 << PRINTED_BITS_LEFT_OUT)
                .takeWhile(i -> high(i) >>> PRINTED_BITS_LEFT_OUT == prefix60)
                .mapToObj(this::record)
                .flatMap(record -> record instanceof StatusRecord status ? Stream.of(status) : Stream.empty())
                .toList();
    }

    /// Every binding of the guardian who has this mark, also those that are withdrawn.
    List<FamilyBinding> bindings(long mark) {
        return from(mark)
                .takeWhile(i -> high(i) == mark)
                .mapToObj(this::record)
                .flatMap(record -> record instanceof FamilyBinding binding ? Stream.of(binding) : Stream.empty())
                .toList();
    }

    private IntStream from(long high) {
        return IntStream.range(firstFrom(high, 0), size());
    }

    /// The place of the first record whose key is not less.
    private int firstFrom(long high, long low) {
        int from = 0;
        int to = size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (compare(high(middle), low(middle), high, low) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private long high(int index) {
        return (long) LONG.get(bytes, index * BundleFormat.RECORD_BYTES + BundleFormat.AT_HIGH);
    }

    private long low(int index) {
        return (long) LONG.get(bytes, index * BundleFormat.RECORD_BYTES + BundleFormat.AT_LOW);
    }

    private BundleRecord record(int index) {
        return BundleRecord.read(ByteBuffer.wrap(bytes), index * BundleFormat.RECORD_BYTES);
    }

    private static int compare(long high, long low, long otherHigh, long otherLow) {
        return high != otherHigh ? Long.compareUnsigned(high, otherHigh) : Long.compareUnsigned(low, otherLow);
    }
}
