package org.greenlane.sight.qr;

/// Where each module of a symbol lies: a perspective mapping, and how far the paper bends away from it, known at the knots
/// of a net and bilinear between them.
final class GridMesh {
    private final Homography homography;
    private final int dimension;
    private final double[] knots;

    /// Shifts of module coordinates at the knots, row after row.
    private final double[] shiftU;

    private final double[] shiftV;

    /// @param knots coordinates of the net's rows, and of its columns, ascending; at least two
    GridMesh(Homography homography, int dimension, double[] knots) {
        this.homography = homography;
        this.dimension = dimension;
        this.knots = knots.clone();
        shiftU = new double[knots.length * knots.length];
        shiftV = new double[knots.length * knots.length];
    }

    static GridMesh flat(Homography homography, int dimension) {
        return new GridMesh(homography, dimension, new double[] {0, dimension});
    }

    /// The same shape over a net of other knots.
    GridMesh over(double[] newKnots) {
        GridMesh mesh = new GridMesh(homography, dimension, newKnots);
        for (int row = 0; row < newKnots.length; row++) {
            for (int column = 0; column < newKnots.length; column++) {
                mesh.set(column, row, shift(shiftU, newKnots[column], newKnots[row]),
                        shift(shiftV, newKnots[column], newKnots[row]));
            }
        }
        return mesh;
    }

    Homography homography() {
        return homography;
    }

    int dimension() {
        return dimension;
    }

    int size() {
        return knots.length;
    }

    double knot(int index) {
        return knots[index];
    }

    double shiftU(int column, int row) {
        return shiftU[row * knots.length + column];
    }

    double shiftV(int column, int row) {
        return shiftV[row * knots.length + column];
    }

    void set(int column, int row, double u, double v) {
        shiftU[row * knots.length + column] = u;
        shiftV[row * knots.length + column] = v;
    }

    /// Writes x and y of a module coordinate.
    void locate(double u, double v, double[] xy) {
        int column = cell(u);
        int row = cell(v);
        double s = Math.clamp((u - knots[column]) / (knots[column + 1] - knots[column]), -REACH, 1 + REACH);
        double t = Math.clamp((v - knots[row]) / (knots[row + 1] - knots[row]), -REACH, 1 + REACH);
        int at = row * knots.length + column;
        double du = mix(shiftU, at, s, t);
        double dv = mix(shiftV, at, s, t);
        xy[0] = homography.x(u + du, v + dv);
        xy[1] = homography.y(u + du, v + dv);
    }

    /// How far the net's outermost cells go on outside it, as a part of their width.
    private static final double REACH = 0.4;

    private double shift(double[] shifts, double u, double v) {
        int column = cell(u);
        int row = cell(v);
        double s = Math.clamp((u - knots[column]) / (knots[column + 1] - knots[column]), -REACH, 1 + REACH);
        double t = Math.clamp((v - knots[row]) / (knots[row + 1] - knots[row]), -REACH, 1 + REACH);
        return mix(shifts, row * knots.length + column, s, t);
    }

    private int cell(double coordinate) {
        int cell = 0;
        while (cell < knots.length - 2 && coordinate >= knots[cell + 1]) {
            cell++;
        }
        return cell;
    }

    private double mix(double[] shifts, int at, double s, double t) {
        double upper = shifts[at] * (1 - s) + shifts[at + 1] * s;
        double lower = shifts[at + knots.length] * (1 - s) + shifts[at + knots.length + 1] * s;
        return upper * (1 - t) + lower * t;
    }
}
