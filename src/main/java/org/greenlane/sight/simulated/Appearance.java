package org.greenlane.sight.simulated;

/// When somebody is before the camera, in frame numbers.
///
/// @param from the first frame
/// @param until the frame in which taking away begins, or [#STAYING]
record Appearance(Actor actor, long from, long until) {
    static final long STAYING = Long.MAX_VALUE;

    /// Half a second.
    static final int COMING = 15;

    private static final int GOING = 11;

    Appearance leavingAt(long frame) {
        return until == STAYING ? new Appearance(actor, from, frame) : this;
    }

    /// The first frame in which nothing of it is left.
    long end() {
        return until == STAYING ? STAYING : until + GOING;
    }

    /// How far it is in: 0 is below the frame, 1 is held still. Quick at first, then slower; away the other way round.
    ///
    /// @param frame may lie between two frames
    double presence(double frame) {
        double in = 1 - Math.clamp((frame - from) / COMING, 0, 1);
        double out = Math.clamp((frame - until) / GOING, 0, 1);
        return (1 - in * in * in) * (1 - out * out);
    }
}
