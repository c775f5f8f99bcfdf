package org.greenlane;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/// Tells a clock that stands before something that has already been seen: a signed list, a bundle, the newest entry
/// of the log.
///
/// @param newestSeen the newest time that any of them tells
record ClockWatch(Supplier<Instant> newestSeen) {
    /// How far clocks of different machines may differ.
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    /// For questions about a pinned time, where the past is meant.
    static final ClockWatch OFF = new ClockWatch(() -> Instant.EPOCH);

    boolean isRight(Instant now) {
        return !now.isBefore(newestSeen.get().minus(TOLERANCE));
    }
}
