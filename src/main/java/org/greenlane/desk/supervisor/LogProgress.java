package org.greenlane.desk.supervisor;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// How far a search of the log is, backwards from the newest entry.
///
/// @param began when
/// @param newest the first number that was told; 0 before
/// @param next before which number it goes on
/// @param oldest where it ends
record LogProgress(InstantSource clock, Instant began, long newest, long next, long oldest) {
    static LogProgress begin(InstantSource clock) {
        return new LogProgress(clock, clock.instant(), 0, 0, 0);
    }

    LogProgress at(long reached, long end) {
        return newest == 0
                ? new LogProgress(clock, clock.instant(), reached, reached, end)
                : new LogProgress(clock, began, newest, reached, end);
    }

    /// How many entries have been looked through since it was first told how far it is.
    long done() {
        return newest - next;
    }

    long of() {
        return Math.max(0, newest - oldest);
    }

    /// How long it will still take; empty while there is nothing to tell it by.
    Optional<Duration> left() {
        return done() <= 0
                ? Optional.empty()
                : Optional.of(Duration.between(began, clock.instant()).multipliedBy(next - oldest).dividedBy(done()));
    }
}
