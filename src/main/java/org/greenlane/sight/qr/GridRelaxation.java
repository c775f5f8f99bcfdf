package org.greenlane.sight.qr;

/// Bends a grid until its samples are as clearly dark or light as can be, and the known modules as they should be.
///
/// A grid that is off by less than half a module still reads most modules; where it lies right they read surer. So each
/// knot of a net moves to where the modules around it are surest, again and again: a creased sheet is followed without any
/// alignment pattern.
final class GridRelaxation {
    /// Modules between two knots.
    private static final double SPACING = 6;

    private static final int ROUNDS = 3;
    private static final double[] STEPS = {0.35, 0.18};

    /// What a module counts whose colour is known, against one whose colour is data.
    private static final double KNOWN = 1.5;

    /// What a knot pays per square of the distance, in modules, to the mean of its neighbours.
    private static final double STIFFNESS = 14;

    private final GreySampler sampler;
    private final boolean inverted;
    private final Layout layout;
    private final GridMesh mesh;
    private final double[] xy = new double[2];

    private GridRelaxation(GridMesh mesh, Layout layout, GreySampler sampler, boolean inverted) {
        this.mesh = mesh;
        this.layout = layout;
        this.sampler = sampler;
        this.inverted = inverted;
    }

    /// @param work ends it early when the time is over: the grid is as good as it is then
    static GridMesh relax(GridMesh start, GreySampler sampler, boolean inverted, Work work) {
        int dimension = start.dimension();
        int cells = Math.max(2, (int) Math.round(dimension / SPACING));
        double[] knots = new double[cells + 1];
        for (int i = 0; i <= cells; i++) {
            knots[i] = (double) dimension * i / cells;
        }
        GridMesh mesh = start.over(knots);
        GridRelaxation relaxation =
                new GridRelaxation(mesh, Layout.of((dimension - 17) / 4), sampler, inverted);
        for (double step : STEPS) {
            for (int round = 0; round < ROUNDS && !work.isOver(); round++) {
                ModuleGreys greys = ModuleSampler.sample(mesh, sampler, inverted);
                if (!relaxation.round(greys, step)) {
                    break;
                }
            }
        }
        return mesh;
    }

    private boolean round(ModuleGreys greys, double step) {
        boolean moved = false;
        int size = mesh.size();
        // From the corner with most finders outwards, so that what is known spreads to what is not.
        for (int sum = 0; sum <= 2 * (size - 1); sum++) {
            for (int row = Math.max(0, sum - size + 1); row <= Math.min(sum, size - 1); row++) {
                moved |= move(greys, sum - row, row, step);
            }
        }
        return moved;
    }

    private boolean move(ModuleGreys greys, int column, int row, double step) {
        double u = mesh.shiftU(column, row);
        double v = mesh.shiftV(column, row);
        double best = clearness(greys, column, row);
        double bestU = u;
        double bestV = v;
        for (int direction = 0; direction < 8; direction++) {
            double du = step * (direction % 4 == 0 ? 0 : direction < 4 ? 1 : -1);
            double dv = step * (direction % 4 == 2 ? 0 : direction > 2 && direction < 6 ? 1 : -1);
            mesh.set(column, row, u + du, v + dv);
            double clearness = clearness(greys, column, row);
            if (clearness > best + 1e-6) {
                best = clearness;
                bestU = u + du;
                bestV = v + dv;
            }
        }
        mesh.set(column, row, bestU, bestV);
        return bestU != u || bestV != v;
    }

    private double clearness(ModuleGreys greys, int column, int row) {
        int dimension = mesh.dimension();
        int left = (int) Math.round(mesh.knot(Math.max(0, column - 1)));
        int right = (int) Math.round(mesh.knot(Math.min(mesh.size() - 1, column + 1)));
        int top = (int) Math.round(mesh.knot(Math.max(0, row - 1)));
        int bottom = (int) Math.round(mesh.knot(Math.min(mesh.size() - 1, row + 1)));
        double sum = 0;
        for (int y = top; y < Math.min(bottom, dimension); y++) {
            for (int x = left; x < Math.min(right, dimension); x++) {
                mesh.locate(x + 0.5, y + 0.5, xy);
                int grey = sampler.at(xy[0], xy[1]);
                double balance = greys.balance(x, y, inverted ? 255 - grey : grey);
                sum += switch (layout.kind(x, y)) {
                    case Layout.DARK -> KNOWN * balance;
                    case Layout.LIGHT -> -KNOWN * balance;
                    default -> Math.abs(balance);
                };
            }
        }
        return sum - STIFFNESS * strain(column, row);
    }

    private double strain(int column, int row) {
        int size = mesh.size();
        double u = 0;
        double v = 0;
        int count = 0;
        for (int direction = 0; direction < 4; direction++) {
            int x = column + (direction == 0 ? 1 : direction == 1 ? -1 : 0);
            int y = row + (direction == 2 ? 1 : direction == 3 ? -1 : 0);
            if (x >= 0 && y >= 0 && x < size && y < size) {
                u += mesh.shiftU(x, y);
                v += mesh.shiftV(x, y);
                count++;
            }
        }
        double du = mesh.shiftU(column, row) - u / count;
        double dv = mesh.shiftV(column, row) - v / count;
        return du * du + dv * dv;
    }
}
