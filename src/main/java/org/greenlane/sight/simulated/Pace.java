package org.greenlane.sight.simulated;

import java.util.concurrent.locks.LockSupport;

/// When the next frame is due.
@FunctionalInterface
interface Pace {
    /// As fast as frames are asked for.
    Pace NONE = () -> {};

    void awaitNext();

    /// So many nanoseconds from frame to frame; time that was missed is not made up for.
    static Pace every(long nanos) {
        return new Pace() {
            private long due = System.nanoTime();

            @Override
            public void awaitNext() {
                long left = due - System.nanoTime();
                while (left > 0 && !Thread.currentThread().isInterrupted()) {
                    LockSupport.parkNanos(left);
                    left = due - System.nanoTime();
                }
                due = Math.max(due, System.nanoTime() - nanos) + nanos;
            }
        };
    }
}
