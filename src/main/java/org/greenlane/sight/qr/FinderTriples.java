package org.greenlane.sight.qr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All triples of finders that could be a symbol's, the likeliest first.
///
/// Measured in modules of their own, the two sides of a symbol are equally long and perpendicular, and the finders' own
/// sides lie along them; all this stays true however the symbol is turned, sheared or tilted.
final class FinderTriples {
    /// Between the finder centres of the smallest and the largest symbol, in modules, with a margin for bad measures.
    private static final double SHORTEST = 10;

    private static final double LONGEST = 195;

    private static final double MOST_UNEQUAL = 0.4;
    private static final double MOST_OBLIQUE = 0.45;
    private static final double MOST_BADNESS = 1.3;

    /// A finder's outline through the middle of a side lies a module of its own away, through a corner 1.4. More than this
    /// means that the other finder does not lie along a side.
    private static final double MOST_BULGE = 1.3;

    /// Partners of a corner to be considered in a picture of many codes: the nearest.
    private static final int NEIGHBOURS = 40;

    /// From so many finders on there are many codes in view, or texture: near partners first then.
    private static final int CROWD = 12;

    /// What speaks against partners a factor of e farther away, in a crowd.
    private static final double FAR = 0.3;

    private static final int MOST = 2000;

    /// Another finder as seen from a corner: how far in modules, where to in the corner's own measure, and what speaks
    /// against both belonging together.
    private record Partner(Finder finder, double distance, double along, double across, double badness) {}

    private FinderTriples() {}

    static List<Triple> of(List<Finder> finders) {
        List<Triple> triples = new ArrayList<>();
        double crowd = finders.size() > CROWD ? FAR : 0;
        for (Finder corner : finders) {
            List<Partner> partners = partners(corner, finders);
            for (int i = 0; i < partners.size(); i++) {
                for (int j = i + 1; j < partners.size(); j++) {
                    consider(corner, partners.get(i), partners.get(j), crowd, triples);
                }
            }
        }
        triples.sort(Comparator.comparingDouble(Triple::badness));
        return triples.size() > MOST ? triples.subList(0, MOST) : triples;
    }

    private static List<Partner> partners(Finder corner, List<Finder> finders) {
        List<Partner> partners = new ArrayList<>();
        // Lengths along these two directions of pixels, made perpendicular, are modules (Cholesky).
        double stretch = 1 / Math.sqrt(corner.xx());
        double shear = corner.xy() / corner.xx();
        double rest = 1 / Math.sqrt(corner.yy() - corner.xy() * shear);
        for (Finder other : finders) {
            double ratio = other.determinant() / corner.determinant();
            if (other == corner || other.inverted() != corner.inverted() || ratio < 0.03 || ratio > 30) {
                continue;
            }
            double dx = other.x() - corner.x();
            double dy = other.y() - corner.y();
            double distance = Triple.modules(corner, other);
            if (distance < SHORTEST || distance > LONGEST) {
                continue;
            }
            double here = corner.bulge(dx, dy);
            double there = other.bulge(-dx, -dy);
            if (here < MOST_BULGE && there < MOST_BULGE) {
                double turned = Math.max(0, here - 1.1) + Math.max(0, there - 1.1);
                double badness = 0.6 * turned + 0.08 * Math.abs(Math.log(ratio)) + 0.6 * (1 - other.sound());
                partners.add(new Partner(other, distance, dx * stretch, (dy - shear * dx) * rest, badness));
            }
        }
        if (partners.size() > NEIGHBOURS && finders.size() > 2 * NEIGHBOURS) {
            partners.sort(Comparator.comparingDouble(partner -> partner.badness() + FAR * Math.log(partner.distance())));
            return partners.subList(0, NEIGHBOURS);
        }
        return partners;
    }

    private static void consider(Finder corner, Partner first, Partner second, double crowd, List<Triple> triples) {
        double unequal = Math.abs(first.distance() - second.distance()) / Math.min(first.distance(), second.distance());
        if (unequal > MOST_UNEQUAL) {
            return;
        }
        double oblique = Math.abs(first.along() * second.along() + first.across() * second.across())
                / Math.hypot(first.along(), first.across())
                / Math.hypot(second.along(), second.across());
        if (oblique > MOST_OBLIQUE) {
            return;
        }
        double badness =
                2 * unequal + 1.5 * oblique + first.badness() + second.badness() + 0.6 * (1 - corner.sound());
        if (badness < MOST_BADNESS) {
            badness += crowd * Math.log((first.distance() + second.distance()) / 2 / SHORTEST);
            boolean clockwise = first.along() * second.across() > first.across() * second.along();
            triples.add(clockwise
                    ? new Triple(corner, first.finder(), second.finder(), badness)
                    : new Triple(corner, second.finder(), first.finder(), badness));
        }
    }
}
