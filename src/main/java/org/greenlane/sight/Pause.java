package org.greenlane.sight;

import java.time.Duration;

/// Waiting, so that tests need not.
@FunctionalInterface
interface Pause {
    /// By the clock on purpose: between attempts at a device that tells nobody when it is back.
    Pause REAL = duration -> Thread.sleep(duration);

    void of(Duration duration) throws InterruptedException;
}
