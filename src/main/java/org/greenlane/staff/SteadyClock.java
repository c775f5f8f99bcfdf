package org.greenlane.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// A time that only goes forward, and no faster than real time: nobody ends a lock-out by setting the clock.
///
/// It goes on from the latest time that it stored, by the machine's own counter. How long the station was off nobody can
/// know but from the wall clock, which may have been set meanwhile; so that time does not count. Its times mean nothing
/// beside those of the wall clock; spans of it are right, or too long.
final class SteadyClock implements InstantSource {
    private final InstantSource wall;
    private final LongSupplier nanoTime;
    private final Instant began;
    private final long beganAt;

    /// @param nanoTime counts nanoseconds, whatever the wall clock says
    /// @param stored the latest time that was stored
    SteadyClock(InstantSource wall, LongSupplier nanoTime, Instant stored) {
        this.wall = wall;
        this.nanoTime = nanoTime;
        this.began = stored;
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
