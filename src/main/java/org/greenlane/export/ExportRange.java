package org.greenlane.export;

import java.time.Instant;

/// Which entries are asked for.
public sealed interface ExportRange {
    /// All that there are.
    record Everything() implements ExportRange {}

    /// By their numbers.
    ///
    /// @param first from 1
    /// @param last inclusive
    record Numbers(long first, long last) implements ExportRange {
        /// @throws IllegalArgumentException if the range is not one
        public Numbers {
            if (first < 1 || last < first) {
                throw new IllegalArgumentException("no range of entries");
            }
        }
    }

    /// By their times. Where the clock was set back, entries of other times stand between: they are left out, and only
    /// their hashes leave.
    ///
    /// @param from inclusive
    /// @param until exclusive
    record Times(Instant from, Instant until) implements ExportRange {
        /// No entry has an earlier time.
        public static final Instant FIRST = Instant.EPOCH;

        /// No entry has a later one.
        public static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

        /// @throws IllegalArgumentException if it ends before it begins, or goes beyond all times of entries
        public Times {
            if (!from.isBefore(until) || from.isBefore(FIRST) || until.isAfter(LAST)) {
                throw new IllegalArgumentException("no range of time");
            }
        }

        /// Whether an entry of that time belongs to it.
        boolean has(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }
}
