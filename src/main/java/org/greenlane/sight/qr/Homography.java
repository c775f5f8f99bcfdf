package org.greenlane.sight.qr;

/// A perspective mapping of module coordinates to pixels: `((a·u + b·v + c) / w, (d·u + e·v + f) / w)` with
/// `w = g·u + h·v + i`.
record Homography(double a, double b, double c, double d, double e, double f, double g, double h, double i) {
    double x(double u, double v) {
        return (a * u + b * v + c) / (g * u + h * v + i);
    }

    double y(double u, double v) {
        return (d * u + e * v + f) / (g * u + h * v + i);
    }

    /// Whether the point lies on this side of the horizon.
    boolean isInFront(double u, double v) {
        return g * u + h * v + i > 0.05 * i;
    }

    /// Pixels per module around there, the geometric mean over directions.
    double module(double u, double v) {
        double x = x(u, v);
        double y = y(u, v);
        double cross = (x(u + 1, v) - x) * (y(u, v + 1) - y) - (x(u, v + 1) - x) * (y(u + 1, v) - y);
        return Math.sqrt(Math.abs(cross));
    }

    /// The mapping whose horizon is known, through the centres of the three finders.
    ///
    /// @param side modules between two finder centres
    /// @param wide `w` at the upper right finder, as a multiple of that at the upper left
    /// @param high `w` at the lower left finder
    static Homography through(Triple triple, double side, double wide, double high) {
        Finder origin = triple.upperLeft();
        double a = (triple.upperRight().x() * wide - origin.x()) / side;
        double b = (triple.lowerLeft().x() * high - origin.x()) / side;
        double d = (triple.upperRight().y() * wide - origin.y()) / side;
        double e = (triple.lowerLeft().y() * high - origin.y()) / side;
        double g = (wide - 1) / side;
        double h = (high - 1) / side;
        double near = Layout.FINDER;
        return new Homography(
                a, b, origin.x() - near * (a + b), d, e, origin.y() - near * (d + e), g, h, 1 - near * (g + h));
    }

    /// The mapping through four points: the corners of the axis-parallel rectangle in modules, and their pixels as
    /// x0, y0, x1, y1 and so on, clockwise from the upper left.
    static Homography rectangle(double left, double top, double right, double bottom, double[] xy) {
        return square(xy).after(left, top, 1 / (right - left), 1 / (bottom - top));
    }

    /// Through the finder centres and a fourth point that need not complete the square.
    static Homography through(Triple triple, double side, double u, double v, double x, double y) {
        // With the horizon's two unknowns g, h the fourth point gives two linear equations:
        // x·w(u,v) = X(u,v) and y·w(u,v) = Y(u,v), both linear in w at the upper right and at the lower left.
        double s = (u - Layout.FINDER) / side;
        double t = (v - Layout.FINDER) / side;
        Finder o = triple.upperLeft();
        Finder p = triple.upperRight();
        Finder q = triple.lowerLeft();
        double m11 = s * (p.x() - x);
        double m12 = t * (q.x() - x);
        double m21 = s * (p.y() - y);
        double m22 = t * (q.y() - y);
        double r1 = (1 - s - t) * (x - o.x());
        double r2 = (1 - s - t) * (y - o.y());
        double determinant = m11 * m22 - m12 * m21;
        return through(
                triple, side, (r1 * m22 - m12 * r2) / determinant, (m11 * r2 - r1 * m21) / determinant);
    }

    private Homography after(double left, double top, double scaleX, double scaleY) {
        double p = a * scaleX;
        double q = b * scaleY;
        double r = d * scaleX;
        double s = e * scaleY;
        double t = g * scaleX;
        double w = h * scaleY;
        return new Homography(
                p, q, c - p * left - q * top, r, s, f - r * left - s * top, t, w, i - t * left - w * top);
    }

    /// From the unit square; Heckbert, Fundamentals of Texture Mapping and Image Warping (1989), section 2.2.3.
    private static Homography square(double[] xy) {
        double dx1 = xy[2] - xy[4];
        double dx2 = xy[6] - xy[4];
        double dx3 = xy[0] - xy[2] + xy[4] - xy[6];
        double dy1 = xy[3] - xy[5];
        double dy2 = xy[7] - xy[5];
        double dy3 = xy[1] - xy[3] + xy[5] - xy[7];
        double determinant = dx1 * dy2 - dx2 * dy1;
        double g = (dx3 * dy2 - dx2 * dy3) / determinant;
        double h = (dx1 * dy3 - dx3 * dy1) / determinant;
        return new Homography(
                xy[2] - xy[0] + g * xy[2],
                xy[6] - xy[0] + h * xy[6],
                xy[0],
                xy[3] - xy[1] + g * xy[3],
                xy[7] - xy[1] + h * xy[7],
                xy[1],
                g,
                h,
                1);
    }
}
