package org.greenlane.sight.simulated;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.greenlane.sight.QrPicture;

/// Codes and writing, as printed or as shown on a screen.
final class Print {
    /// Along the side of a code with its quiet zone, in units of an easel.
    static final double CODE = 345;

    private Print() {}

    /// The code, its middle at 0, 0.
    ///
    /// @param ink of its dark modules; what it lies on shows between them
    static void code(Graphics2D brush, String text, Color ink) {
        int modules = QrPicture.modules(text).length + 2 * QrPicture.QUIET_ZONE;
        int fine = (int) Math.ceil(CODE * Easel.FINE / modules);
        BufferedImage code = inked(QrPicture.of(text, fine), ink);
        double scale = CODE / code.getWidth();
        AffineTransform place = AffineTransform.getTranslateInstance(-CODE / 2, -CODE / 2);
        place.scale(scale, scale);
        brush.drawImage(code, place, null);
    }

    private static BufferedImage inked(BufferedImage code, Color ink) {
        BufferedImage clear = Layer.canvas(code.getWidth(), code.getHeight());
        int[] pixels = Layer.of(clear).pixels();
        int[] greys = code.getRaster().getSamples(0, 0, code.getWidth(), code.getHeight(), 0, (int[]) null);
        for (int i = 0; i < greys.length; i++) {
            pixels[i] = greys[i] < 128 ? ink.getRGB() : 0;
        }
        return clear;
    }

    /// A line of writing. Signs that no font of this machine has are left out.
    ///
    /// @param x of its middle
    /// @param y of its base line
    static void centred(Graphics2D brush, String text, double x, double y, float size, Color ink) {
        Font font = new Font(Font.SANS_SERIF, Font.BOLD, 12).deriveFont(size);
        StringBuilder known = new StringBuilder();
        text.codePoints().filter(font::canDisplay).forEach(known::appendCodePoint);
        String line = known.toString().strip();
        brush.setFont(font);
        brush.setColor(ink);
        FontMetrics metrics = brush.getFontMetrics();
        brush.drawString(line, (float) (x - metrics.stringWidth(line) / 2.0), (float) y);
    }
}
