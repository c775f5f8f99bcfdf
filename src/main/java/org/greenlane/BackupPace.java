package org.greenlane;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.greenlane.desk.supervisor.BackupState;

/// Tells the desk how far a backup is, a hundred times a step at most, and about how long that will take. Not safe for
/// several threads.
final class BackupPace implements BackupProgress {
    private static final int PARTS = 100;

    private final LongSupplier nanoTime;
    private final Consumer<BackupState> told;
    private final BooleanSupplier stopped;
    private Optional<Step> step = Optional.empty();
    private long began;
    private long part;

    /// @param nanoTime counts nanoseconds whatever the clock says
    BackupPace(LongSupplier nanoTime, Consumer<BackupState> told, BooleanSupplier stopped) {
        this.nanoTime = nanoTime;
        this.told = told;
        this.stopped = stopped;
    }

    @Override
    public boolean goOn(Step now, long done, long of) {
        boolean begins = step.filter(now::equals).isEmpty();
        if (begins) {
            step = Optional.of(now);
            began = nanoTime.getAsLong();
        }
        long reached = of == 0 ? PARTS : done * PARTS / of;
        if (begins || reached != part) {
            part = reached;
            told.accept(new BackupState.Running(
                    switch (now) {
                        case COPYING -> BackupState.Doing.COPYING;
                        case WRITING -> BackupState.Doing.WRITING;
                    },
                    done,
                    of,
                    left(done, of)));
        }
        return !stopped.getAsBoolean();
    }

    private Optional<Duration> left(long done, long of) {
        long took = nanoTime.getAsLong() - began;
        return done == 0 || took <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofNanos((long) ((double) took * (of - done) / done)));
    }
}
