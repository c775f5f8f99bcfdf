package org.greenlane;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.greenlane.card.Presented;
import org.jspecify.annotations.Nullable;

/// The supervisor's desk waits for the next document on its own reader; then it is not the gate's. What people lay down
/// elsewhere meanwhile is theirs. Safe for all threads.
final class DocumentClaim {
    private final Set<String> readers;
    private final AtomicReference<@Nullable Consumer<Presented>> waiting = new AtomicReference<>();

    /// @param readers the names of the devices on which the desk's documents lie
    DocumentClaim(Set<String> readers) {
        this.readers = Set.copyOf(readers);
    }

    /// @param take takes the next one, and closes it; hands over at once
    /// @return false if the desk has no reader of its own: nobody waits then
    boolean await(Consumer<Presented> take) {
        if (readers.isEmpty()) {
            return false;
        }
        waiting.set(take);
        return true;
    }

    void stop() {
        waiting.set(null);
    }

    boolean awaits(String device) {
        return waiting.get() != null && readers.contains(device);
    }

    /// @return false if nobody waits for it there
    boolean take(String device, Presented presented) {
        Consumer<Presented> take = readers.contains(device) ? waiting.getAndSet(null) : null;
        if (take == null) {
            return false;
        }
        take.accept(presented);
        return true;
    }
}
