package org.greenlane.bench.day;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The day's time. It goes by only where somebody takes their time; the clock on the wall can be set wrong meanwhile.
final class SimulatedTime implements InstantSource {
    private final Instant start;
    private volatile Duration gone = Duration.ZERO;
    private volatile Duration wrong = Duration.ZERO;

    /// @param start in whole milliseconds, as the log keeps them
    SimulatedTime(Instant start) {
        this.start = start;
    }

    /// What the clock on the station's wall says.
    @Override
    public Instant instant() {
        return start.plus(gone).plus(wrong);
    }

    /// What time it is.
    Instant right() {
        return start.plus(gone);
    }

    boolean isClockRight() {
        return wrong.isZero();
    }

    /// Counts on, whatever the clock says.
    long nanoTime() {
        return gone.toNanos();
    }

    /// @param by in whole milliseconds
    void pass(Duration by) {
        gone = gone.plus(by);
    }

    void setClock(Duration wrongBy) {
        wrong = wrongBy;
    }
}
