package org.greenlane.sight.qr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which versions a triple of finders may be of: those whose timing patterns (6.3.5) lie where a grid of that many modules
/// expects them, and, from version 7 on, which the version information names.
final class TimingScore {
    /// The finders' own size tells the number of modules to that part; a round finder seems smaller than it is.
    private static final double SIDE_ERROR = 0.16;

    private static final double SIDE_SLACK = 3;

    /// The version information counts as much as timing patterns do.
    private static final double LEAST_AGREEMENT = 0.5;

    /// A version and how well it fits, 1 at best.
    record Guess(int version, Homography homography, double score) {}

    private TimingScore() {}

    /// @return the likeliest first
    static List<Guess> guesses(Triple triple, GreySampler sampler) {
        double side = triple.side();
        double wide = Math.pow(triple.upperRight().determinant() / triple.upperLeft().determinant(), -1 / 6.0);
        double high = Math.pow(triple.lowerLeft().determinant() / triple.upperLeft().determinant(), -1 / 6.0);
        List<Guess> guesses = new ArrayList<>();
        for (int version = 1; version <= Layout.VERSIONS; version++) {
            double expected = 10 + 4 * version;
            if (Math.abs(expected - side) > SIDE_SLACK + SIDE_ERROR * side) {
                continue;
            }
            Homography tilted = Homography.through(triple, expected, wide, high);
            Homography flat = Homography.through(triple, expected, 1, 1);
            double tiltedScore = score(tilted, version, sampler, triple.inverted());
            double flatScore = score(flat, version, sampler, triple.inverted());
            boolean isTilted = tiltedScore >= flatScore - 0.05;
            double distance = Math.abs(expected - side) / (SIDE_SLACK + SIDE_ERROR * side);
            double score = Math.max(tiltedScore, flatScore) - 0.15 * distance;
            if (version >= 7) {
                score += named(isTilted ? tilted : flat, version, triple, sampler);
            }
            guesses.add(new Guess(version, isTilted ? tilted : flat, score));
        }
        guesses.sort(Comparator.comparingDouble(Guess::score).reversed());
        return guesses;
    }

    private static double score(Homography homography, int version, GreySampler sampler, boolean inverted) {
        int dimension = 17 + 4 * version;
        double row = line(homography, dimension, true, sampler);
        double column = line(homography, dimension, false, sampler);
        double sign = inverted ? -1 : 1;
        // One of the two may be damaged.
        return 0.6 * Math.max(sign * row, sign * column) + 0.4 * Math.min(sign * row, sign * column);
    }

    /// How regularly dark and light alternate, -1 to 1.
    private static double line(Homography homography, int dimension, boolean horizontal, GreySampler sampler) {
        double sum = 0;
        double most = 1;
        double before = 0;
        for (int i = 7; i < dimension - 7; i++) {
            double u = horizontal ? i + 0.5 : 6.5;
            double v = horizontal ? 6.5 : i + 0.5;
            double grey = sampler.at(homography.x(u, v), homography.y(u, v));
            if (i > 7) {
                double difference = grey - before;
                sum += i % 2 == 0 ? -difference : difference;
                most += Math.abs(difference);
            }
            before = grey;
        }
        return sum / most;
    }

    private static double named(Homography homography, int version, Triple triple, GreySampler sampler) {
        int dimension = 17 + 4 * version;
        double[] upper = new double[18];
        double[] lower = new double[18];
        for (int bit = 0; bit < 18; bit++) {
            double along = dimension - 10.5 + bit % 3;
            int line = bit / 3;
            double across = line + 0.5;
            upper[bit] = darkness(homography, along, across, triple.upperRight(), sampler);
            lower[bit] = darkness(homography, across, along, triple.lowerLeft(), sampler);
        }
        return 0.5 * (says(version, upper, lower) + says(version, lower, upper));
    }

    private static double says(int version, double[] evidence, double[] other) {
        VersionBits bits = VersionBits.of(evidence);
        return bits.version() == version && bits.agreement() > LEAST_AGREEMENT && other.length > 0
                ? bits.agreement()
                : 0;
    }

    private static double darkness(Homography homography, double u, double v, Finder finder, GreySampler sampler) {
        double grey = sampler.at(homography.x(u, v), homography.y(u, v));
        double value = finder.inverted() ? 255 - grey : grey;
        double middle = (finder.dark() + finder.light()) / 2;
        return Math.clamp(2 * (middle - value) / (finder.light() - finder.dark()), -1, 1);
    }
}
