package org.greenlane.sight.simulated;

/// Something in a hand, painted.
///
/// @param middleX where the middle of its code is, in pixels of the layer
/// @param middleY where the middle of its code is, in pixels of the layer
/// @param shine what its glass reflects
record Held(Layer layer, int middleX, int middleY, Motion motion, Shine shine) {
    /// How far a tilt moves the reflection, in layer pixels for each radian.
    private static final double SHINE_WAY = 2200;

    Shine shineAt(Pose pose) {
        return shine.movedBy(middleX + middleY / 2.0 + SHINE_WAY * (pose.yaw() - pose.pitch() / 2));
    }
}
