package org.greenlane.desk.parts;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Hands values over to the screen's thread. While the screen is busy a newer value replaces the older one, so that
/// never more than one value and one task wait.
public final class NewestWins<T> {
    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();
    private final Executor screen;
    private final Consumer<T> take;

    /// @param screen runs tasks in order on the screen's thread
    /// @param take called there
    public NewestWins(Executor screen, Consumer<T> take) {
        this.screen = screen;
        this.take = take;
    }

    /// From any thread; never waits.
    public void put(T value) {
        if (waiting.getAndSet(value) == null) {
            screen.execute(this::handOver);
        }
    }

    private void handOver() {
        T value = waiting.getAndSet(null);
        if (value != null) {
            take.accept(value);
        }
    }
}
