package org.greenlane.sight.qr;

/// Finds where the modules of a symbol lie, from its finders and all its alignment patterns.
final class GridFit {
    /// How far from where the finders say the last alignment pattern is looked for: in modules, and as a part of the
    /// dimension. The finders' sizes give the horizon only roughly.
    private static final double FAR_REACH = 3;

    private static final double FAR_SHARE = 0.06;

    /// How far from where its neighbours say any other one is looked for.
    private static final double NEAR_REACH = 2;

    /// Without any pattern found on so many diagonals of the net there is no net.
    private static final int GIVE_UP = 4;

    private final Triple triple;
    private final int version;
    private final Layout layout;
    private final AlignmentSearch search;

    private GridFit(Triple triple, int version, GreySampler sampler) {
        this.triple = triple;
        this.version = version;
        layout = Layout.of(version);
        search = new AlignmentSearch(sampler, triple.inverted());
    }

    static GridMesh fit(Triple triple, TimingScore.Guess guess, GreySampler sampler) {
        GridFit fit = new GridFit(triple, guess.version(), sampler);
        if (guess.version() == 1) {
            return GridMesh.flat(guess.homography(), fit.layout.dimension());
        }
        return guess.version() < 7 ? fit.byOne(guess.homography()) : fit.byMany(guess.homography());
    }

    /// Versions 2 to 6 have a single alignment pattern, before the free corner.
    private GridMesh byOne(Homography first) {
        int dimension = layout.dimension();
        double place = dimension - 6.5;
        Homography flat = Homography.through(triple, dimension - 7, 1, 1);
        Homography best = first;
        double likeness = Double.NEGATIVE_INFINITY;
        for (Homography start : new Homography[] {first, flat}) {
            if (search.search(start, place, place, FAR_REACH + FAR_SHARE * dimension)
                    && search.likeness() > likeness) {
                likeness = search.likeness();
                double u = place + search.foundU();
                double v = place + search.foundV();
                best = Homography.through(triple, dimension - 7, place, place, start.x(u, v), start.y(u, v));
            }
        }
        return GridMesh.flat(best, dimension);
    }

    /// From version 7 on there is a net of alignment patterns. Each is looked for where its neighbours to the left and
    /// above say, so that a bent sheet is followed step by step.
    private GridMesh byMany(Homography first) {
        int[] centres = layout.alignment();
        int size = centres.length;
        double[] knots = new double[size];
        for (int i = 0; i < size; i++) {
            knots[i] = centres[i] + 0.5;
        }
        GridMesh mesh = new GridMesh(first, layout.dimension(), knots);
        boolean[] known = new boolean[size * size];
        int found = 0;
        for (int sum = 0; sum <= 2 * (size - 1) && (sum < GIVE_UP || found > 0); sum++) {
            for (int row = Math.max(0, sum - size + 1); row <= Math.min(sum, size - 1); row++) {
                known[row * size + sum - row] = place(mesh, knots, known, sum - row, row);
                boolean isPattern = !layout.isAtFinder(centres[sum - row], centres[row]);
                found += isPattern && known[row * size + sum - row] ? 1 : 0;
            }
        }
        return mesh;
    }

    /// @return whether the knot's place is known, not guessed
    private boolean place(GridMesh mesh, double[] knots, boolean[] known, int column, int row) {
        if (layout.isAtFinder((int) knots[column], (int) knots[row])) {
            mesh.set(column, row, 0, 0);
            return true;
        }
        double guessU = guess(mesh, column, row, true);
        double guessV = guess(mesh, column, row, false);
        double reach = isBeside(known, knots.length, column, row) ? NEAR_REACH : FAR_REACH;
        double u = knots[column] + guessU;
        double v = knots[row] + guessV;
        if (search.search(mesh.homography(), u, v, reach)) {
            mesh.set(column, row, guessU + search.foundU(), guessV + search.foundV());
            return true;
        }
        mesh.set(column, row, guessU, guessV);
        return false;
    }

    private static boolean isBeside(boolean[] known, int size, int column, int row) {
        return (column == 0 || known[row * size + column - 1]) && (row == 0 || known[(row - 1) * size + column]);
    }

    /// Goes on as the neighbours do.
    private static double guess(GridMesh mesh, int column, int row, boolean alongU) {
        if (column > 0 && row > 0) {
            return shift(mesh, column - 1, row, alongU)
                    + shift(mesh, column, row - 1, alongU)
                    - shift(mesh, column - 1, row - 1, alongU);
        }
        // Along a timing pattern the finder at the far end holds the line: half of what the neighbour is off is left.
        return column > 0
                ? shift(mesh, column - 1, row, alongU)
                : row > 0 ? shift(mesh, column, row - 1, alongU) : 0;
    }

    private static double shift(GridMesh mesh, int column, int row, boolean alongU) {
        return alongU ? mesh.shiftU(column, row) : mesh.shiftV(column, row);
    }

    @Override
    public String toString() {
        return "grid of version " + version;
    }
}
