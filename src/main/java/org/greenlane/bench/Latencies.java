package org.greenlane.bench;

import java.util.Locale;
import java.util.StringJoiner;

/// How long many small things took, such as look-ups, to within 3 %, in little memory.
public final class Latencies {
    private static final int SUB_BITS = 5;
    private static final int EXACT = 2 << SUB_BITS;
    /// Enough for every positive number.
    private static final int SLOTS = ((Long.SIZE - 1 - SUB_BITS) << SUB_BITS) + (1 << SUB_BITS);

    private final long[] counts = new long[SLOTS];
    private long total;

    /// Counts one.
    public void add(long nanoseconds) {
        counts[slot(Math.max(0, nanoseconds))]++;
        total++;
    }

    /// Counts all of the others too.
    public void addAll(Latencies others) {
        for (int slot = 0; slot < SLOTS; slot++) {
            counts[slot] += others.counts[slot];
        }
        total += others.total;
    }

    /// How many there were.
    public long total() {
        return total;
    }

    /// The time within which this part of them was done, in nanoseconds; 0 if there were none.
    ///
    /// @param part 0 to 1, for example 0.99
    public long quantile(double part) {
        long left = Math.max(1, (long) Math.ceil(part * total));
        for (int slot = 0; slot < SLOTS; slot++) {
            left -= counts[slot];
            if (left <= 0) {
                return longest(slot);
            }
        }
        return 0;
    }

    /// The longest of all, in nanoseconds.
    public long worst() {
        return quantile(1);
    }

    private static int slot(long nanoseconds) {
        if (nanoseconds < EXACT) {
            return (int) nanoseconds;
        }
        int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(nanoseconds) - SUB_BITS;
        return (shift << SUB_BITS) + (int) (nanoseconds >>> shift);
    }

    private static long longest(int slot) {
        if (slot < EXACT) {
            return slot;
        }
        int shift = (slot >>> SUB_BITS) - 1;
        return (((slot & ((1 << SUB_BITS) - 1)) + (1L << SUB_BITS) + 1) << shift) - 1;
    }

    /// As one word, for another process.
    String word() {
        StringJoiner word = new StringJoiner(",");
        for (int slot = 0; slot < SLOTS; slot++) {
            if (counts[slot] > 0) {
                word.add(slot + ":" + counts[slot]);
            }
        }
        return word.toString();
    }

    static Latencies ofWord(String word) {
        Latencies latencies = new Latencies();
        for (String pair : word.split(",", -1)) {
            int colon = pair.indexOf(':');
            if (colon > 0) {
                long count = Long.parseLong(pair.substring(colon + 1));
                latencies.counts[Integer.parseInt(pair.substring(0, colon))] += count;
                latencies.total += count;
            }
        }
        return latencies;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%,d: p50 %,d ns, p99 %,d ns, p99.9 %,d ns", total, quantile(0.5), quantile(0.99), quantile(0.999));
    }
}
