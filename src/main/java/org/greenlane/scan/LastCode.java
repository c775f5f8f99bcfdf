package org.greenlane.scan;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;

/// Tells whether a code is the one that was read last: a phone held before a scanner is read again and again. Wiped with
/// [#clear].
final class LastCode {
    /// A code that has not been read for so long is a new one.
    private static final Duration SAME = Duration.ofMillis(1500);

    private final LongSupplier nanoTime;
    private byte[] code = new byte[0];
    private long at;

    /// @param nanoTime as [System#nanoTime] tells it
    LastCode(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /// A code has been read.
    ///
    /// @return whether it is the one before
    boolean isAgain(byte[] bytes, int length) {
        long now = nanoTime.getAsLong();
        boolean again = now - at < SAME.toNanos() && Arrays.equals(bytes, 0, length, code, 0, code.length);
        if (!again) {
            clear();
            code = Arrays.copyOf(bytes, length);
        }
        at = now;
        return again;
    }

    /// Nothing has been read.
    void forgetOld() {
        if (nanoTime.getAsLong() - at >= SAME.toNanos()) {
            clear();
        }
    }

    void clear() {
        Arrays.fill(code, (byte) 0);
        code = new byte[0];
    }
}
