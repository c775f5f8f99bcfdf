package org.greenlane.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// A time that only goes forward, and no faster than real time: nobody ends a lock-out by setting the clock.
///
/// It begins with the wall clock, or with the latest time that was stored if the wall clock stands before it, and then
/// runs by the machine's own counter. So it may differ from the wall clock; spans of it are right.
final class SteadyClock implements InstantSource {
    private final InstantSource wall;
    private final LongSupplier nanoTime;
    private final Instant began;
    private final long beganAt;

    /// @param nanoTime counts nanoseconds, whatever the wall clock says
    /// @param notBefore the latest time that was stored
    SteadyClock(InstantSource wall, LongSupplier nanoTime, Instant notBefore) {
        this.wall = wall;
        this.nanoTime = nanoTime;
        Instant now = wall.instant();
        this.began = now.isBefore(notBefore) ? notBefore : now;
        this.beganAt = nanoTime.getAsLong();
    }

    @Override
    public Instant instant() {
        return began.plusNanos(nanoTime.getAsLong() - beganAt);
    }

    /// What the clock on the wall will say then, as it goes now.
    Instant onTheWall(Instant steady) {
        return wall.instant().plus(Duration.between(instant(), steady));
    }
}
