package org.greenlane.sight;

import java.time.Duration;

/// Waiting, so that tests need not.
@FunctionalInterface
interface Pause {
    Pause REAL = duration -> Thread.sleep(duration);

    void of(Duration duration) throws InterruptedException;
}
