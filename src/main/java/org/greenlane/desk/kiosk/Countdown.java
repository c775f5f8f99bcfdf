package org.greenlane.desk.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.greenlane.lane.LaneView;

/// How much of an answer's time is left.
///
/// @param fraction from 1 (just come up) to 0 (gone)
/// @param seconds rounded up, so that 0 is said only when it is over
record Countdown(double fraction, long seconds) {
    /// None if the answer does not go by itself.
    static Optional<Countdown> of(LaneView.Answered answered, Instant now) {
        return answered.until().map(until -> between(answered.since(), until, now));
    }

    /// What is left then of the time from the first to the second.
    static Countdown between(Instant since, Instant until, Instant now) {
        double whole = Math.max(1, Duration.between(since, until).toMillis());
        long left = Math.clamp(Duration.between(now, until).toMillis(), 0, (long) whole);
        return new Countdown(left / whole, Math.ceilDiv(left, 1000));
    }
}
