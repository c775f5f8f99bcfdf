package org.greenlane.sight.simulated;

/// Says when frames are due. A caller that comes late misses frames, as with a real camera.
final class FrameClock {
    static final int FRAMES_PER_SECOND = 30;

    private static final long SECOND = 1_000_000_000L;

    private final Ticker ticker;
    private final long start;
    private long last = -1;

    FrameClock(Ticker ticker) {
        this.ticker = ticker;
        this.start = ticker.now();
    }

    /// Waits until a frame is due that has not been handed out. An interrupted thread waits no longer.
    ///
    /// @return the frame's number, higher than every one before
    synchronized long next() {
        long frame = upcoming();
        long due = start + frame * SECOND / FRAMES_PER_SECOND;
        for (long left = due - ticker.now(); left > 0; left = due - ticker.now()) {
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
            ticker.waitFor(left);
        }
        last = frame;
        return frame;
    }

    private long upcoming() {
        return Math.max(last + 1, Math.ceilDiv((ticker.now() - start) * FRAMES_PER_SECOND, SECOND));
    }
}
