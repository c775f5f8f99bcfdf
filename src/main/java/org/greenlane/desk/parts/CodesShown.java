package org.greenlane.desk.parts;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.greenlane.desk.parts.Drawing.Layer;

/// The codes of one certificate: those that were shown, and empty places for those that are still wanted.
///
/// @param shown how many were shown
/// @param all how many there are, [#MOST] at the most
public record CodesShown(int shown, int all) implements Picture {
    /// So many a health card may have.
    public static final int MOST = 16;

    private static final int MOST_IN_A_ROW = 4;
    private static final double SIDE = 60;
    private static final double GAP = 14;
    private static final double EDGE = 4;

    /// @throws IllegalArgumentException if there are more than can be drawn
    public CodesShown {
        if (all < 1 || all > MOST) {
            throw new IllegalArgumentException("codes: " + all);
        }
    }

    private int columns() {
        return Math.ceilDiv(all, rows());
    }

    private int rows() {
        return Math.ceilDiv(all, MOST_IN_A_ROW);
    }

    @Override
    public double width() {
        return columns() * (SIDE + GAP) - GAP;
    }

    @Override
    public double height() {
        return rows() * (SIDE + GAP) - GAP;
    }

    @Override
    public List<Layer> layers() {
        return IntStream.range(0, all).boxed().<Layer>mapMulti(this::place).toList();
    }

    private void place(int at, Consumer<Layer> layers) {
        double x = at % columns() * (SIDE + GAP);
        double y = Math.floorDiv(at, columns()) * (SIDE + GAP);
        layers.accept(Layer.guideLine(EDGE, square(x + EDGE / 2, y + EDGE / 2, SIDE - EDGE)));
        if (at < shown) {
            layers.accept(Layer.solid(FigureParts.code(x + 3 * EDGE, y + 3 * EDGE, SIDE - 6 * EDGE)));
        }
    }

    private static String square(double x, double y, double side) {
        return "M" + x + " " + y + "h" + side + "v" + side + "h-" + side + "Z";
    }
}
