package org.greenlane;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.greenlane.card.Presented;
import org.jspecify.annotations.Nullable;

/// The supervisor's desk waits for the next document on a reader; then it is not the gate's. Safe for all threads.
final class DocumentClaim {
    private final AtomicReference<@Nullable Consumer<Presented>> waiting = new AtomicReference<>();

    /// @param take takes the next one, and closes it; hands over at once
    void await(Consumer<Presented> take) {
        waiting.set(take);
    }

    void stop() {
        waiting.set(null);
    }

    boolean isWaiting() {
        return waiting.get() != null;
    }

    /// @return false if nobody waits for it
    boolean take(Presented presented) {
        Consumer<Presented> take = waiting.getAndSet(null);
        if (take == null) {
            return false;
        }
        take.accept(presented);
        return true;
    }
}
