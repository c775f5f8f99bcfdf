package org.greenlane.sight.simulated;

/// How a flat thing is held before the lens.
///
/// @param x of its middle in the frame, pixels
/// @param y of its middle in the frame, pixels
/// @param scale frame pixels for a pixel of its layer, at its middle
/// @param roll turned clockwise, in radians
/// @param pitch its upper edge away from the lens, in radians
/// @param yaw its right edge away from the lens, in radians
record Pose(double x, double y, double scale, double roll, double pitch, double yaw) {
    /// From the lens to what is held, in frame pixels: how strong perspective is.
    private static final double DISTANCE = 1200;

    /// The projection from layer to frame, both from their middles: three rows of a matrix for homogeneous coordinates.
    double[] toFrame() {
        double cosRoll = Math.cos(roll) * scale;
        double sinRoll = Math.sin(roll) * scale;
        double right = Math.cos(yaw);
        double rightDepth = Math.sin(yaw);
        double downAcross = Math.sin(pitch) * rightDepth;
        double down = Math.cos(pitch);
        double downDepth = -Math.sin(pitch) * right;
        double g = rightDepth * scale / DISTANCE;
        double h = downDepth * scale / DISTANCE;
        return new double[] {
            cosRoll * right + x * g, cosRoll * downAcross - sinRoll * down + x * h, x,
            sinRoll * right + y * g, sinRoll * downAcross + cosRoll * down + y * h, y,
            g, h, 1
        };
    }

    /// The way back.
    double[] toLayer() {
        double[] m = toFrame();
        return new double[] {
            m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
            m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
            m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]
        };
    }
}
