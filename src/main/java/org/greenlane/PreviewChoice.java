package org.greenlane;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/// Of several cameras, the one whose picture is on the screen: where something moved last, and not to and fro. Safe for
/// all threads.
final class PreviewChoice {
    /// A camera stays on the screen for so long after the last movement before it.
    private static final long STAYS = TimeUnit.MILLISECONDS.toNanos(1500);

    private static final long NEVER = Long.MIN_VALUE / 2;

    private final long[] moved;
    private int shown;

    PreviewChoice(int cameras) {
        moved = new long[cameras];
        Arrays.fill(moved, NEVER);
    }

    /// Takes one frame's news.
    ///
    /// @param moving true if something moves before that camera
    /// @return whether that frame is for the screen
    synchronized boolean isShown(int camera, boolean moving, long nanoTime) {
        if (moving) {
            moved[camera] = nanoTime;
            if (nanoTime - moved[shown] > STAYS) {
                shown = camera;
            }
        }
        return camera == shown;
    }
}
