package org.greenlane.sight.qr;

import java.util.List;

/// Three finders that may be one symbol's, clockwise in the picture: the corner, then to its right, then below.
///
/// @param badness how little they look like one symbol's, 0 is perfect
record Triple(Finder upperLeft, Finder upperRight, Finder lowerLeft, double badness) {
    /// Modules between the corner's centre and the other two's, the mean of both sides.
    double side() {
        return (modules(upperLeft, upperRight) + modules(upperLeft, lowerLeft)) / 2;
    }

    List<Finder> finders() {
        return List.of(upperLeft, upperRight, lowerLeft);
    }

    /// Modules between two centres. Along a line in perspective the scale that counts is the geometric mean of both ends'.
    static double modules(Finder from, Finder to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        return Math.sqrt(from.modules(dx, dy) * to.modules(dx, dy));
    }

    boolean inverted() {
        return upperLeft.inverted();
    }

    /// Pixels per module, the mean over the three.
    double module() {
        return (upperLeft.module() + upperRight.module() + lowerLeft.module()) / 3;
    }
}
