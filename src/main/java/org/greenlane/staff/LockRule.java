package org.greenlane.staff;

import java.time.Duration;

/// How long nobody can sign in after so many wrong tries in a row.
///
/// @param free how many wrong tries cost nothing but the last of them
/// @param first how long the first lock-out lasts; each further wrong try doubles it
/// @param longest how long any lasts at most
record LockRule(int free, Duration first, Duration longest) {
    /// For each staff number, and for each number that nobody has.
    static final LockRule NUMBER = new LockRule(3, Duration.ofSeconds(30), Duration.ofHours(1));
    /// For all numbers together: whoever tries one PIN with many numbers gets no further. Shorter, because it keeps
    /// everybody from working.
    static final LockRule DESK = new LockRule(10, Duration.ofSeconds(30), Duration.ofMinutes(10));

    private static final int MOST_DOUBLINGS = 30;

    /// @param wrong wrong tries since the last right one
    Duration after(int wrong) {
        if (wrong < free) {
            return Duration.ZERO;
        }
        Duration grown = first.multipliedBy(1L << Math.min(wrong - free, MOST_DOUBLINGS));
        return grown.compareTo(longest) < 0 ? grown : longest;
    }

    /// How many more wrong tries until the next lock-out.
    int triesLeft(int wrong) {
        return Math.max(1, free - wrong);
    }
}
