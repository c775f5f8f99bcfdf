package org.greenlane.sight.qr;

import com.google.zxing.qrcode.decoder.Version;
import java.util.Arrays;

/// What a symbol of a version is made of, apart from its data (6.3, annex E). Shared, never changed.
final class Layout {
    static final int VERSIONS = 40;

    /// From the symbol's edge to a finder's centre, in modules.
    static final double FINDER = 3.5;

    /// What a module is for. Known modules are dark or light by the standard; the others carry bits.
    static final byte DATA = 0;

    static final byte DARK = 1;
    static final byte LIGHT = 2;

    /// Format and version information.
    static final byte INFORMATION = 3;

    private static final Layout[] LAYOUTS = new Layout[VERSIONS + 1];

    private final int dimension;
    private final int[] alignment;
    private final byte[] kinds;

    private Layout(int number) {
        dimension = 17 + 4 * number;
        alignment = Version.getVersionForNumber(number).getAlignmentPatternCenters().clone();
        kinds = new byte[dimension * dimension];
        timing();
        for (int row : alignment) {
            for (int column : alignment) {
                if (!isAtFinder(column, row)) {
                    square(column, row, 2, 0b101);
                }
            }
        }
        finder(3, 3);
        finder(dimension - 4, 3);
        finder(3, dimension - 4);
        information(number);
    }

    /// @param number 1 to 40
    static synchronized Layout of(int number) {
        Layout layout = LAYOUTS[number];
        if (layout == null) {
            layout = new Layout(number);
            LAYOUTS[number] = layout;
        }
        return layout;
    }

    private void timing() {
        for (int i = 8; i < dimension - 8; i++) {
            byte kind = i % 2 == 0 ? DARK : LIGHT;
            set(i, 6, kind);
            set(6, i, kind);
        }
    }

    /// Squares inside each other; bit n of `rings` says whether the one n modules from the centre is dark.
    private void square(int column, int row, int reach, int rings) {
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                int ring = Math.max(Math.abs(dx), Math.abs(dy));
                int x = column + dx;
                int y = row + dy;
                if (x >= 0 && y >= 0 && x < dimension && y < dimension) {
                    set(x, y, (rings >> ring & 1) == 1 ? DARK : LIGHT);
                }
            }
        }
    }

    private void finder(int column, int row) {
        square(column, row, 4, 0b01011);
    }

    private void information(int number) {
        for (int i = 0; i < 9; i++) {
            if (i != 6) {
                set(i, 8, INFORMATION);
                set(8, i, INFORMATION);
            }
        }
        for (int i = dimension - 8; i < dimension; i++) {
            set(i, 8, INFORMATION);
            set(8, i, INFORMATION);
        }
        set(8, dimension - 8, DARK);
        for (int i = 0; number >= 7 && i < 18; i++) {
            set(dimension - 11 + i % 3, i / 3, INFORMATION);
            set(i / 3, dimension - 11 + i % 3, INFORMATION);
        }
    }

    private void set(int x, int y, byte kind) {
        kinds[y * dimension + x] = kind;
    }

    /// Whether an alignment pattern would lie on a finder; there is none then.
    boolean isAtFinder(int column, int row) {
        boolean left = column == 6;
        boolean top = row == 6;
        return (left && top) || (left && row == dimension - 7) || (top && column == dimension - 7);
    }

    int dimension() {
        return dimension;
    }

    /// Rows, and columns, of the alignment patterns' centres.
    int[] alignment() {
        return alignment;
    }

    byte kind(int x, int y) {
        return kinds[y * dimension + x];
    }

    @Override
    public String toString() {
        return dimension + " modules, alignment at " + Arrays.toString(alignment);
    }
}
