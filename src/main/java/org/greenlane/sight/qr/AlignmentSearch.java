package org.greenlane.sight.qr;

/// Looks for an alignment pattern (6.3.6) in grey, near where it should be: the place where 5 × 5 samples look most like it.
final class AlignmentSearch {
    /// Correlation with the ideal pattern; data that happens to look like it stays below.
    private static final double LEAST_LIKENESS = 0.62;

    private static final double LEAST_CONTRAST = 6;

    /// A better match this far away counts no more, per module.
    private static final double DISTANCE_COST = 0.015;

    private static final double FIRST_STEP = 0.5;
    private static final double LAST_STEP = 0.12;

    private static final int SIDE = 5;
    private static final int LIGHT = 8;
    private static final int DARK = 17;

    private final boolean inverted;
    private final GreySampler sampler;

    private double x;
    private double y;
    private double ax;
    private double ay;
    private double bx;
    private double by;

    private double foundU;
    private double foundV;
    private double likeness;

    AlignmentSearch(GreySampler sampler, boolean inverted) {
        this.sampler = sampler;
        this.inverted = inverted;
    }

    /// @param u where to look, in modules of that mapping
    /// @param reach how far around, in modules
    /// @return whether there is one
    boolean search(Homography homography, double u, double v, double reach) {
        likeness = Double.NEGATIVE_INFINITY;
        if (!homography.isInFront(u + reach, v + reach)) {
            return false;
        }
        x = homography.x(u, v);
        y = homography.y(u, v);
        if (!sampler.sees(x, y)) {
            return false;
        }
        ax = (homography.x(u + reach, v) - homography.x(u - reach, v)) / (2 * reach);
        ay = (homography.y(u + reach, v) - homography.y(u - reach, v)) / (2 * reach);
        bx = (homography.x(u, v + reach) - homography.x(u, v - reach)) / (2 * reach);
        by = (homography.y(u, v + reach) - homography.y(u, v - reach)) / (2 * reach);
        foundU = 0;
        foundV = 0;
        for (double dv = -reach; dv <= reach; dv += FIRST_STEP) {
            for (double du = -reach; du <= reach; du += FIRST_STEP) {
                consider(du, dv);
            }
        }
        for (double step = FIRST_STEP / 2; step > LAST_STEP / 2; step /= 2) {
            climb(step);
        }
        return likeness + DISTANCE_COST * Math.hypot(foundU, foundV) >= LEAST_LIKENESS;
    }

    /// Modules from where it should be to where it is.
    double foundU() {
        return foundU;
    }

    double foundV() {
        return foundV;
    }

    double likeness() {
        return likeness;
    }

    private void climb(double step) {
        double u = foundU;
        double v = foundV;
        for (int dv = -1; dv <= 1; dv++) {
            for (int du = -1; du <= 1; du++) {
                consider(u + du * step, v + dv * step);
            }
        }
    }

    private void consider(double du, double dv) {
        int sum = 0;
        int squares = 0;
        int light = 0;
        for (int row = -2; row <= 2; row++) {
            for (int column = -2; column <= 2; column++) {
                double s = du + column;
                double t = dv + row;
                int grey = sampler.at(x + s * ax + t * bx, y + s * ay + t * by);
                sum += grey;
                squares += grey * grey;
                light += Math.max(Math.abs(row), Math.abs(column)) == 1 ? grey : 0;
            }
        }
        double contrast = (double) light / LIGHT - (double) (sum - light) / DARK;
        double mean = (double) sum / (SIDE * SIDE);
        double variance = (double) squares / (SIDE * SIDE) - mean * mean;
        double signed = inverted ? -contrast : contrast;
        if (signed < LEAST_CONTRAST) {
            return;
        }
        double like = signed * Math.sqrt(LIGHT * DARK) / (SIDE * SIDE) / Math.sqrt(variance)
                - DISTANCE_COST * Math.hypot(du, dv);
        if (like > likeness) {
            likeness = like;
            foundU = du;
            foundV = dv;
        }
    }
}
