package org.greenlane.desk.parts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.greenlane.desk.parts.Drawing.Layer;

/// Draws a picture for paper, in grey tones on white.
public final class Ink {
    private static final Color TINT = new Color(0xd0d0d0);
    private static final Color ACCENT = new Color(0x707070);

    private Ink() {}

    /// @param side width and height, in pixels; the picture stands in the middle
    public static BufferedImage of(Picture picture, int side) {
        BufferedImage page = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double scale = side / Math.max(picture.width(), picture.height());
        pen.transform(new AffineTransform(
                scale, 0, 0, scale, (side - picture.width() * scale) / 2, (side - picture.height() * scale) / 2));
        picture.layers().forEach(layer -> draw(pen, layer));
        pen.dispose();
        return page;
    }

    private static void draw(Graphics2D pen, Layer layer) {
        Path2D path = SvgPath.of(layer.path());
        List<String> classes = layer.styleClasses();
        for (String styleClass : classes) {
            pen.setColor(colour(styleClass));
            if (styleClass.endsWith("-line")) {
                pen.setStroke(new BasicStroke((float) layer.line(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                pen.draw(path);
            } else {
                pen.fill(path);
            }
        }
    }

    private static Color colour(String styleClass) {
        if (styleClass.startsWith("hollow")) {
            return Color.WHITE;
        }
        if (styleClass.startsWith("tint")) {
            return TINT;
        }
        return styleClass.startsWith("accent") ? ACCENT : Color.BLACK;
    }
}
