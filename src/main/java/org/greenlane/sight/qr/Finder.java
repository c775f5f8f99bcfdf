package org.greenlane.sight.qr;

/// A finder pattern as it lies in the picture.
///
/// Its modules are small parallelograms. Of their two sides only the matrix `a·aᵀ + b·bᵀ` is known before its neighbours
/// are, but that is enough to measure in modules along any direction.
final class Finder {
    private final double x;
    private final double y;
    private final double xx;
    private final double xy;
    private final double yy;
    private final double[] radii;
    private final double dark;
    private final double light;
    private final boolean inverted;
    private final double sound;

    /// @param x centre
    /// @param y centre
    /// @param xx of that matrix
    /// @param xy of that matrix
    /// @param yy of that matrix
    /// @param radii pixels per module from the centre to the outline, for directions going round clockwise from the right
    /// @param dark grey of its core and ring
    /// @param light grey between them
    /// @param inverted whether it is light on dark; then `dark` and `light` are those of the picture turned into its negative
    /// @param sound the part of the directions in which it looks as it should, 0 to 1
    Finder(
            double x,
            double y,
            double xx,
            double xy,
            double yy,
            double[] radii,
            double dark,
            double light,
            boolean inverted,
            double sound) {
        this.x = x;
        this.y = y;
        this.xx = xx;
        this.xy = xy;
        this.yy = yy;
        this.radii = radii;
        this.dark = dark;
        this.light = light;
        this.inverted = inverted;
        this.sound = sound;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    double xx() {
        return xx;
    }

    double xy() {
        return xy;
    }

    double yy() {
        return yy;
    }

    double dark() {
        return dark;
    }

    double light() {
        return light;
    }

    boolean inverted() {
        return inverted;
    }

    double sound() {
        return sound;
    }


    /// Pixels per module, the geometric mean over directions.
    double module() {
        return Math.sqrt(Math.sqrt(determinant()));
    }

    /// Square of a module's area in pixels.
    double determinant() {
        return xx * yy - xy * xy;
    }

    /// The inner product that makes a module's sides perpendicular and one long.
    double product(double ux, double uy, double vx, double vy) {
        return (yy * ux * vx - xy * (ux * vy + uy * vx) + xx * uy * vy) / determinant();
    }

    /// Modules along a vector of pixels, at this finder's scale.
    double modules(double dx, double dy) {
        return Math.sqrt(product(dx, dy, dx, dy));
    }

    /// How far the outline lies in that direction, in modules of its own: 1 through the middle of a side of a square,
    /// 1.4 through a corner.
    double bulge(double dx, double dy) {
        double turn = Math.atan2(dy, dx) / (2 * Math.PI);
        double at = (turn - Math.floor(turn)) * radii.length;
        int before = (int) at % radii.length;
        int after = (before + 1) % radii.length;
        double radius = radii[before] + (at - Math.floor(at)) * (radii[after] - radii[before]);
        return radius * modules(dx, dy) / Math.hypot(dx, dy);
    }

    /// Whether both are one pattern.
    boolean isSameAs(Finder other) {
        double near = 1.5 * Math.max(module(), other.module());
        return inverted == other.inverted && Math.hypot(x - other.x, y - other.y) < near;
    }
}
