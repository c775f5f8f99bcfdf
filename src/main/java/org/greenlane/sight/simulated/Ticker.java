package org.greenlane.sight.simulated;

import java.util.concurrent.locks.LockSupport;

/// Time that only goes forwards, and waiting for it.
interface Ticker {
    Ticker SYSTEM = new Ticker() {
        @Override
        public long now() {
            return System.nanoTime();
        }

        @Override
        public void waitFor(long nanos) {
            LockSupport.parkNanos(nanos);
        }
    };

    /// In nanoseconds since an arbitrary moment.
    long now();

    /// May return too early.
    void waitFor(long nanos);

    /// Time that passes only for those who wait, and at once.
    static Ticker leaping() {
        return new Ticker() {
            private long now;

            @Override
            public long now() {
                return now;
            }

            @Override
            public void waitFor(long nanos) {
                now += nanos;
            }
        };
    }
}
