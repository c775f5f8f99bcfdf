package org.greenlane.sight.qr;

/// Moves the four corners of a flat grid until its samples are as clear as can be: for small symbols, whose free corner no
/// alignment pattern holds.
final class HomographyClimb {
    /// In modules.
    private static final double[] STEPS = {1, 0.5, 0.25, 0.12};

    private static final double KNOWN = 1.5;

    private final GreySampler sampler;
    private final boolean inverted;
    private final ModuleGreys greys;
    private final Layout layout;

    private HomographyClimb(ModuleGreys greys, GreySampler sampler, boolean inverted) {
        this.greys = greys;
        this.sampler = sampler;
        this.inverted = inverted;
        layout = Layout.of((greys.dimension() - 17) / 4);
    }

    static GridMesh climb(GridMesh mesh, ModuleGreys greys, GreySampler sampler, boolean inverted) {
        HomographyClimb climb = new HomographyClimb(greys, sampler, inverted);
        return GridMesh.flat(climb.climb(mesh.homography()), greys.dimension());
    }

    private Homography climb(Homography start) {
        double near = Layout.FINDER;
        double far = greys.dimension() - Layout.FINDER;
        double[] xy = {
            start.x(near, near), start.y(near, near), start.x(far, near), start.y(far, near),
            start.x(far, far), start.y(far, far), start.x(near, far), start.y(near, far)
        };
        Homography best = start;
        double most = clearness(start);
        double module = start.module(greys.dimension() / 2.0, greys.dimension() / 2.0);
        for (double step : STEPS) {
            for (int i = 0; i < 16; i++) {
                // The free corner first, and it alone by large steps: the others are finders.
                int at = (i / 2 + 4) % 8;
                if (step >= 0.5 && at / 2 != 2) {
                    continue;
                }
                double before = xy[at];
                xy[at] += (i % 2 == 0 ? step : -step) * module;
                Homography moved = Homography.rectangle(near, near, far, far, xy);
                double clearness = clearness(moved);
                if (clearness > most) {
                    most = clearness;
                    best = moved;
                } else {
                    xy[at] = before;
                }
            }
        }
        return best;
    }

    private double clearness(Homography homography) {
        int dimension = greys.dimension();
        double sum = 0;
        for (int y = 0; y < dimension; y++) {
            for (int x = 0; x < dimension; x++) {
                int grey = sampler.at(homography.x(x + 0.5, y + 0.5), homography.y(x + 0.5, y + 0.5));
                double balance = greys.balance(x, y, inverted ? 255 - grey : grey);
                sum += switch (layout.kind(x, y)) {
                    case Layout.DARK -> KNOWN * balance;
                    case Layout.LIGHT -> -KNOWN * balance;
                    default -> Math.abs(balance);
                };
            }
        }
        return sum;
    }
}
