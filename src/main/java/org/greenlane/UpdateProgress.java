package org.greenlane;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.greenlane.delivery.Watch;
import org.greenlane.desk.kiosk.UpdateView;
import org.greenlane.desk.words.UpdateStep;
import org.greenlane.status.Progress;

/// Tells the screen how far one step has come, a few times a second, and the step when it is to stop.
final class UpdateProgress implements Progress, Watch {
    private static final Duration OFTEN = Duration.ofMillis(200);

    private final UpdateStep step;
    private final BooleanSupplier wanted;
    private final Consumer<Optional<UpdateView>> screen;
    private long begun = System.nanoTime();
    private long told = begun - OFTEN.toNanos();
    private long last = -1;

    /// @param wanted false once the step is to stop
    UpdateProgress(UpdateStep step, BooleanSupplier wanted, Consumer<Optional<UpdateView>> screen) {
        this.step = step;
        this.wanted = wanted;
        this.screen = screen;
    }

    @Override
    public boolean goOn(long done, long total) {
        long now = System.nanoTime();
        if (done < last) {
            // The next file: its time is its own.
            begun = now;
        }
        last = done;
        if (now - told >= OFTEN.toNanos()) {
            told = now;
            screen.accept(Optional.of(UpdateView.Running.of(step, done, total, Duration.ofNanos(now - begun))));
        }
        return wanted.getAsBoolean();
    }
}
