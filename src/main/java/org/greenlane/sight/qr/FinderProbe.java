package org.greenlane.sight.qr;

import org.jspecify.annotations.Nullable;

/// Measures a finder pattern in grey, by rays from its centre.
///
/// Along every ray the changes from dark to light to dark to light lie at 1.5, 2.5 and 3.5 modules (6.3.3.1), however the
/// pattern is turned or sheared; a round or half covered one has it on most rays still.
final class FinderProbe {
    static final int RAYS = 32;

    private static final double[] COS = new double[RAYS];
    private static final double[] SIN = new double[RAYS];

    static {
        for (int i = 0; i < RAYS; i++) {
            COS[i] = Math.cos(2 * Math.PI * i / RAYS);
            SIN[i] = Math.sin(2 * Math.PI * i / RAYS);
        }
    }

    /// Samples along a module.
    private static final int STEPS = 4;

    /// Rays are followed that far, in modules as the scan guessed them: a sheared one is longer in some directions.
    private static final double FAR = 8;

    /// Less between dark and light is noise.
    private static final double LEAST_CONTRAST = 10;

    private final GreyLevels levels;
    private final double leastSound;
    private final double[] radii = new double[RAYS];

    private double x;
    private double y;
    private double dark;
    private double light;

    /// @param leastSound the part of the rays that must look as they should
    FinderProbe(GreyLevels levels, double leastSound) {
        this.levels = levels;
        this.leastSound = leastSound;
    }

    /// @param moduleX pixels per module along the row, as the scan saw it
    /// @param moduleY pixels per module along the column
    /// @return nothing if it is not a finder pattern
    @Nullable Finder probe(double startX, double startY, double moduleX, double moduleY, boolean inverted) {
        x = startX;
        y = startY;
        GreySampler sampler = levels.samplerFor(Math.min(moduleX, moduleY));
        if (!findGreys(sampler, moduleX, moduleY, inverted)) {
            return null;
        }
        int sound = follow(sampler, moduleX, moduleY, inverted, 2);
        if (sound < leastSound * RAYS / 2) {
            return null;
        }
        follow(sampler, moduleX, moduleY, inverted, 1);
        fillGaps();
        recentre();
        sound = follow(sampler, moduleX, moduleY, inverted, 1);
        if (sound < leastSound * RAYS) {
            return null;
        }
        fillGaps();
        return measured(inverted, (double) sound / RAYS);
    }

    private static int grey(GreySampler sampler, double x, double y, boolean inverted) {
        int grey = sampler.at(x, y);
        return inverted ? 255 - grey : grey;
    }

    private boolean findGreys(GreySampler sampler, double moduleX, double moduleY, boolean inverted) {
        double core = 0;
        double ring = 0;
        double outer = 0;
        for (int i = 0; i < 4; i++) {
            double dx = (i == 0 ? 1 : i == 1 ? -1 : 0) * moduleX;
            double dy = (i == 2 ? 1 : i == 3 ? -1 : 0) * moduleY;
            core += grey(sampler, x + dx / 2, y + dy / 2, inverted);
            ring += grey(sampler, x + 2 * dx, y + 2 * dy, inverted);
            outer += grey(sampler, x + 3 * dx, y + 3 * dy, inverted);
        }
        dark = (core + outer) / 8;
        light = ring / 4;
        return light - dark >= LEAST_CONTRAST;
    }

    /// Fills the radii; those of rays that do not look as they should are 0.
    private int follow(GreySampler sampler, double moduleX, double moduleY, boolean inverted, int every) {
        int sound = 0;
        double threshold = (dark + light) / 2;
        for (int ray = 0; ray < RAYS; ray += every) {
            double guess = 1 / Math.hypot(COS[ray] / moduleX, SIN[ray] / moduleY);
            radii[ray] = radius(sampler, ray, guess, threshold, inverted);
            if (radii[ray] > 0) {
                sound++;
            }
        }
        return sound;
    }

    private double radius(GreySampler sampler, int ray, double guess, double threshold, boolean inverted) {
        double step = guess / STEPS;
        double stepX = COS[ray] * step;
        double stepY = SIN[ray] * step;
        double first = 0;
        double second = 0;
        int changes = 0;
        double before = grey(sampler, x, y, inverted) - threshold;
        if (before >= 0) {
            return 0;
        }
        for (int i = 1; i <= FAR * STEPS; i++) {
            double value = grey(sampler, x + i * stepX, y + i * stepY, inverted) - threshold;
            if (value >= 0 != before >= 0) {
                double at = (i - value / (value - before)) * step;
                changes++;
                if (changes == 1) {
                    first = at;
                } else if (changes == 2) {
                    second = at;
                } else {
                    return radius(first, second, at);
                }
            }
            before = value;
        }
        return 0;
    }

    /// Too much or too little ink moves the first and third change out and the second in, or the other way round; in this
    /// mean that cancels.
    private static double radius(double first, double second, double third) {
        double module = (first + 2 * second + third) / 10;
        double tolerance = 0.5 * module + 0.25;
        boolean sound = Math.abs(first - 1.5 * module) < tolerance
                && Math.abs(second - 2.5 * module) < tolerance
                && Math.abs(third - 3.5 * module) < tolerance;
        return sound ? module : 0;
    }

    /// A finder is symmetric: what is missing on one side is as on the other, or as its neighbours.
    private void fillGaps() {
        for (int ray = 0; ray < RAYS; ray++) {
            if (radii[ray] <= 0) {
                radii[ray] = Math.max(0, radii[(ray + RAYS / 2) % RAYS]);
            }
        }
        for (int ray = 0; ray < RAYS; ray++) {
            for (int i = 1; radii[ray] <= 0 && i < RAYS; i++) {
                radii[ray] = Math.max(0, radii[(ray + i) % RAYS]);
            }
        }
    }

    private void recentre() {
        double area = 0;
        double centreX = 0;
        double centreY = 0;
        for (int i = 0, j = RAYS - 1; i < RAYS; j = i++) {
            double ax = radii[j] * COS[j];
            double ay = radii[j] * SIN[j];
            double bx = radii[i] * COS[i];
            double by = radii[i] * SIN[i];
            double cross = ax * by - bx * ay;
            area += cross / 2;
            centreX += (ax + bx) * cross / 6;
            centreY += (ay + by) * cross / 6;
        }
        // From a wrong centre all changes on a ray are off by the same length d, and the mean over them by 4 d / 10.
        x += 2.5 * centreX / area;
        y += 2.5 * centreY / area;
    }

    /// The second moments of a polygon. Those of a square of two modules are a third of the matrix wanted.
    private Finder measured(boolean inverted, double sound) {
        double area = 0;
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0, j = RAYS - 1; i < RAYS; j = i++) {
            double ax = radii[j] * COS[j];
            double ay = radii[j] * SIN[j];
            double bx = radii[i] * COS[i];
            double by = radii[i] * SIN[i];
            double cross = ax * by - bx * ay;
            area += cross / 2;
            xx += cross * (ax * ax + ax * bx + bx * bx) / 12;
            yy += cross * (ay * ay + ay * by + by * by) / 12;
            xy += cross * (2 * ax * ay + ax * by + bx * ay + 2 * bx * by) / 24;
        }
        double scale = 3 / area;
        return new Finder(x, y, xx * scale, xy * scale, yy * scale, radii.clone(), dark, light, inverted, sound);
    }
}
