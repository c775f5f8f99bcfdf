package org.greenlane.sight;

/// Which frames are worth a look of the eye: each one while something that may be a code is there and moves, few while
/// nothing changes. Wakes at once. Belongs to one thread.
final class Attention {
    /// Since the last look; in sixteenths of a level. Noise averages out in a cell; a hand does not.
    private static final int LEVELS = 3 * 16;

    /// The part of the picture that must have changed.
    private static final double CHANGED = 0.001;

    /// For so many frames after a change a code that stays as it is gets a look each: every look tries something else.
    private static final int PATIENCE = 45;

    private static final int EACH_WHERE_SOMETHING_MOVES = 3;
    private static final int EACH_OF_A_STILL_CODE = 6;
    private static final int EACH_OF_NOTHING = 12;

    /// Whatever happens, so many milliseconds pass between two looks at most: a slow camera is not a dead one.
    private static final long LONGEST = 1_000;

    private int[] looked = {};
    private long lastLook = Long.MIN_VALUE / 2;
    private int sinceLook;
    private int still;

    /// @param code whether there is something that looks like a code
    /// @param millis now
    /// @return true if the frame should be looked at
    boolean wants(Mosaic mosaic, boolean code, long millis) {
        boolean changed = mosaic.changedSince(looked, LEVELS) > CHANGED * mosaic.cells();
        boolean wakes = changed && still > 0;
        still = changed ? 0 : still + 1;
        sinceLook++;
        if (wakes || sinceLook >= every(changed, code) || millis - lastLook >= LONGEST) {
            looked = mosaic.copyMeans(looked);
            sinceLook = 0;
            lastLook = millis;
            return true;
        }
        return false;
    }

    private int every(boolean changed, boolean code) {
        if (code) {
            return changed || still < PATIENCE ? 1 : EACH_OF_A_STILL_CODE;
        }
        return changed ? EACH_WHERE_SOMETHING_MOVES : EACH_OF_NOTHING;
    }
}
