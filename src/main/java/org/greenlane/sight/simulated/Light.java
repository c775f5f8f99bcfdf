package org.greenlane.sight.simulated;

/// The light that falls on what is held up: brighter towards one side, with a soft shadow.
final class Light {
    /// Cells of eight by eight pixels are fine enough for light, and small enough for the cache.
    private static final int CELL = 3;

    private static final int COLUMNS = (Frame.WIDTH >> CELL) + 1;

    private final short[] cells = new short[COLUMNS * ((Frame.HEIGHT >> CELL) + 1)];

    /// @param angle where it is brightest, radians
    /// @param slope how much it falls off across the frame, 0 to 1
    Light(double angle, double slope, double level) {
        for (int i = 0; i < cells.length; i++) {
            int column = i % COLUMNS;
            int row = i / COLUMNS;
            double x = (double) column / COLUMNS - 0.5;
            double y = (double) (row << CELL) / Frame.HEIGHT - 0.5;
            double along = x * Math.cos(angle) + y * Math.sin(angle);
            cells[i] = (short) Math.clamp(Math.round(256 * (level + slope * along)), 40, 320);
        }
    }

    int at(int x, int y) {
        return cells[(y >> CELL) * COLUMNS + (x >> CELL)];
    }
}
