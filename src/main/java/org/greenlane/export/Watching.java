package org.greenlane.export;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;

/// Tells whoever watches how far an export is, and how long it will take; and remembers that it was stopped.
final class Watching {
    private static final long EVERY = 100_000_000;

    private final ExportProgress progress;
    private final LongSupplier nanoTime;
    private ExportProgress.Step step = ExportProgress.Step.FINDING;
    private long began;
    private long told;
    private boolean stopped;

    Watching(ExportProgress progress, LongSupplier nanoTime) {
        this.progress = progress;
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
        this.told = began - EVERY;
    }

    /// @return whether to go on
    boolean goOn(ExportProgress.Step now, long done, long of) {
        long time = nanoTime.getAsLong();
        if (now != step) {
            step = now;
            began = time;
            told = time - EVERY;
        }
        if (time - told >= EVERY || done == of) {
            told = time;
            progress.reached(new ExportProgress.Reached(now, done, of, left(time - began, done, of)));
        }
        return isOn();
    }

    private static Optional<Duration> left(long took, long done, long of) {
        return done == 0 || took <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis((long) (took / 1e6 * (of - done) / done)));
    }

    boolean isOn() {
        stopped |= progress.isCancelled();
        return !stopped;
    }

    /// @throws CancellationException if it was stopped
    void check() {
        if (!isOn()) {
            throw new CancellationException();
        }
    }
}
