package org.greenlane.report;

import java.time.Instant;
import java.util.Optional;

/// From which number and time to which something goes.
final class Extent {
    private long count;
    private long first;
    private long last;
    private Instant earliest = Instant.MAX;
    private Instant latest = Instant.MIN;

    void add(long number, Instant at) {
        first = count == 0 ? number : Math.min(first, number);
        last = Math.max(last, number);
        earliest = at.isBefore(earliest) ? at : earliest;
        latest = at.isAfter(latest) ? at : latest;
        count++;
    }

    long count() {
        return count;
    }

    /// The smallest number, 0 where there is none.
    long first() {
        return first;
    }

    /// The greatest number, 0 where there is none.
    long last() {
        return last;
    }

    Optional<Instant> earliest() {
        return count == 0 ? Optional.empty() : Optional.of(earliest);
    }

    Optional<Instant> latest() {
        return count == 0 ? Optional.empty() : Optional.of(latest);
    }
}
