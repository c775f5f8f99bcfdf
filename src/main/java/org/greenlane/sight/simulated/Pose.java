package org.greenlane.sight.simulated;

/// How a flat thing is held before the camera: a plane in space, seen through a lens.
///
/// @param x of its middle in the frame, in pixels
/// @param y of its middle in the frame, in pixels
/// @param scale 1 shows a pixel of the layer as a pixel of the frame
/// @param yaw turn about the upright axis, radians
/// @param pitch turn about the level axis, radians
/// @param roll turn about the line of sight, radians
record Pose(double x, double y, double scale, double yaw, double pitch, double roll) {
    /// Distance of the eye, in pixels: a lens with an angle of about 55 degrees.
    private static final double DISTANCE = 1200;

    Pose moved(double dx, double dy) {
        return new Pose(x + dx, y + dy, scale, yaw, pitch, roll);
    }

    /// The homography from a layer's plane, with its origin in the middle, into the frame; nine numbers by rows.
    double[] toFrame() {
        double cy = Math.cos(yaw);
        double sy = Math.sin(yaw);
        double cp = Math.cos(pitch);
        double sp = Math.sin(pitch);
        double cr = Math.cos(roll);
        double sr = Math.sin(roll);
        double xx = scale * cy * cr;
        double xy = -scale * cy * sr;
        double yx = scale * (sp * sy * cr + cp * sr);
        double yy = scale * (-sp * sy * sr + cp * cr);
        double zx = scale * (-cp * sy * cr + sp * sr) / DISTANCE;
        double zy = scale * (cp * sy * sr + sp * cr) / DISTANCE;
        return new double[] {xx + x * zx, xy + x * zy, x, yx + y * zx, yy + y * zy, y, zx, zy, 1};
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
