package org.greenlane.sight;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Room for one thing between two threads: the newest wins, nothing queues.
final class Mailbox<T> {
    private @Nullable T content;

    /// @return what lay there unread, if anything did
    synchronized @Nullable T put(T newest) {
        T displaced = content;
        content = newest;
        notifyAll();
        return displaced;
    }

    /// Takes what is there, or waits for it.
    ///
    /// @return nothing if nothing came in that time
    synchronized @Nullable T take(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (content == null) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return null;
            }
            wait(left);
        }
        T taken = content;
        content = null;
        return taken;
    }
}
