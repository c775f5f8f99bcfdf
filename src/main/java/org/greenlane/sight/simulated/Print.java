package org.greenlane.sight.simulated;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;
import org.greenlane.sight.QrPicture;

/// Paints what looks printed: codes, and lines of writing that nobody can read. No font is needed.
final class Print {
    private Print() {}

    /// @param side of the code without its quiet zone
    static void code(Graphics2D brush, String text, double x, double y, double side, Color ink) {
        boolean[][] modules = QrPicture.modules(text);
        double size = side / modules.length;
        brush.setColor(ink);
        for (int row = 0; row < modules.length; row++) {
            for (int column = 0; column < modules.length; column++) {
                int run = 0;
                while (column + run < modules.length && modules[row][column + run]) {
                    run++;
                }
                if (run > 0) {
                    brush.fill(new Rectangle2D.Double(x + column * size, y + row * size, run * size, size));
                    column += run;
                }
            }
        }
    }

    /// Signs of some strokes each in a square, as Chinese writing looks from afar.
    static void signs(Graphics2D brush, Random random, double x, double y, double size, int count, Color ink) {
        brush.setColor(ink);
        double stroke = Math.max(1, size * 0.11);
        for (int i = 0; i < count; i++) {
            double left = x + i * size * 1.12;
            int strokes = 4 + random.nextInt(4);
            for (int j = 0; j < strokes; j++) {
                double at = size * (0.06 + 0.8 * random.nextDouble());
                double from = size * 0.3 * random.nextDouble();
                double length = size * (0.4 + 0.3 * random.nextDouble());
                brush.fill(
                        random.nextBoolean()
                                ? new Rectangle2D.Double(left + from, y + at, length, stroke)
                                : new Rectangle2D.Double(left + at, y + from, stroke, length));
            }
        }
    }

    /// A digit of seven bars, as clocks show it.
    static void digit(Graphics2D brush, int digit, double x, double y, double width, Color ink) {
        int[] bars = {0x77, 0x24, 0x5D, 0x6D, 0x2E, 0x6B, 0x7B, 0x25, 0x7F, 0x6F};
        double stroke = width * 0.2;
        double[][] places = {
            {0, 0, width, stroke}, {0, 0, stroke, width}, {width - stroke, 0, stroke, width},
            {0, width - stroke / 2, width, stroke}, {0, width, stroke, width}, {width - stroke, width, stroke, width},
            {0, 2 * width - stroke, width, stroke}
        };
        brush.setColor(ink);
        for (int i = 0; i < places.length; i++) {
            if ((bars[digit] >> i & 1) == 1) {
                brush.fill(new Rectangle2D.Double(x + places[i][0], y + places[i][1], places[i][2], places[i][3]));
            }
        }
    }
}
