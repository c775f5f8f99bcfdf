package org.greenlane.sight.simulated;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/// Paints what is behind: an entrance hall with gates, and the person who holds something up. Both are far out of focus,
/// so they are painted small, blurred and enlarged.
final class HallPainter {
    private static final int ENLARGED = 4;
    private static final int WIDTH = Frame.WIDTH / ENLARGED;
    private static final int HEIGHT = Frame.HEIGHT / ENLARGED;
    private static final int HALL_BLUR = 3;
    private static final int PERSON_BLUR = 2;

    private static final Color[] COATS = {
        new Color(0x2F, 0x3E, 0x55), new Color(0x6A, 0x3A, 0x3F), new Color(0x3F, 0x54, 0x45), new Color(0x70, 0x6A, 0x60),
        new Color(0x25, 0x27, 0x2B)
    };

    private HallPainter() {}

    static Layer hall(Random random) {
        BufferedImage canvas = Layer.canvas(WIDTH, HEIGHT);
        Graphics2D brush = Layer.brush(canvas);
        brush.setPaint(new GradientPaint(0, 0, new Color(0xC2, 0xC6, 0xC4), 0, 120, new Color(0x9A, 0xA2, 0xA2)));
        brush.fillRect(0, 0, WIDTH, HEIGHT);
        ceiling(brush);
        doors(brush);
        passers(brush, random);
        floor(brush);
        gates(brush);
        brush.dispose();
        return Layer.of(canvas).blurred(HALL_BLUR).enlarged(ENLARGED);
    }

    private static void ceiling(Graphics2D brush) {
        brush.setColor(new Color(0x8C, 0x92, 0x92));
        brush.fill(new Polygon(new int[] {0, 320, 230, 90}, new int[] {0, 0, 34, 34}, 4));
        brush.setColor(new Color(0xFF, 0xFB, 0xEE));
        for (int i = 0; i < 3; i++) {
            double y = 5 + i * 10;
            double width = 34 - i * 8;
            brush.fill(new Rectangle2D.Double(116 - i * -12 - width / 2, y, width, 5 - i));
            brush.fill(new Rectangle2D.Double(204 - i * 12 - width / 2, y, width, 5 - i));
        }
    }

    private static void doors(Graphics2D brush) {
        brush.setPaint(new GradientPaint(0, 40, new Color(0xE6, 0xEE, 0xF0), 0, 110, new Color(0xB4, 0xC4, 0xC8)));
        brush.fill(new Rectangle2D.Double(92, 42, 136, 70));
        brush.setColor(new Color(0x5E, 0x68, 0x6C));
        for (int i = 0; i < 5; i++) {
            brush.fill(new Rectangle2D.Double(91 + i * 34, 40, 3, 74));
        }
        brush.fill(new Rectangle2D.Double(91, 39, 139, 4));
        brush.setColor(new Color(0x2F, 0x9C, 0x6A));
        brush.fill(new Rectangle2D.Double(146, 29, 28, 9));
        brush.setColor(new Color(0x6E, 0x78, 0x7C));
        brush.fill(new Rectangle2D.Double(8, 36, 34, 84));
        brush.setColor(new Color(0x2E, 0x6E, 0xA8));
        brush.fill(new Rectangle2D.Double(12, 44, 26, 40));
        brush.setColor(new Color(0xE4, 0xEA, 0xF0));
        brush.fill(new Rectangle2D.Double(16, 52, 18, 3));
        brush.fill(new Rectangle2D.Double(16, 60, 18, 3));
        brush.setColor(new Color(0x86, 0x6A, 0x50));
        brush.fill(new Rectangle2D.Double(270, 84, 50, 40));
        brush.setColor(new Color(0x4B, 0x6A, 0x42));
        brush.fill(new Ellipse2D.Double(284, 52, 30, 40));
    }

    private static void passers(Graphics2D brush, Random random) {
        for (int i = 0; i < 3; i++) {
            double x = 100 + i * 44 + random.nextInt(18);
            brush.setColor(COATS[random.nextInt(COATS.length)]);
            brush.fill(new RoundRectangle2D.Double(x, 78, 13, 42, 8, 8));
            brush.setColor(new Color(0x3A, 0x30, 0x2C));
            brush.fill(new Ellipse2D.Double(x + 2.5, 68, 8, 10));
        }
    }

    private static void floor(Graphics2D brush) {
        brush.setPaint(new GradientPaint(0, 112, new Color(0x8A, 0x88, 0x82), 0, HEIGHT, new Color(0x5E, 0x5C, 0x58)));
        brush.fillRect(0, 114, WIDTH, HEIGHT);
        brush.setPaint(new GradientPaint(0, 114, new Color(255, 255, 255, 90), 0, 150, new Color(255, 255, 255, 0)));
        brush.fill(new Rectangle2D.Double(100, 114, 120, 40));
    }

    private static void gates(Graphics2D brush) {
        for (int x : new int[] {28, 232}) {
            brush.setColor(new Color(0xB9, 0xBE, 0xC2));
            brush.fill(new RoundRectangle2D.Double(x, 96, 58, 64, 8, 8));
            brush.setColor(new Color(0x7C, 0x84, 0x8A));
            brush.fill(new Rectangle2D.Double(x + 4, 112, 50, 44));
            brush.setColor(new Color(0x4F, 0xD0, 0x8C));
            brush.fill(new Rectangle2D.Double(x + 18, 100, 22, 5));
        }
        brush.setColor(new Color(0xB5, 0xDC, 0xE4, 120));
        brush.fill(new Rectangle2D.Double(86, 100, 40, 46));
        brush.fill(new Rectangle2D.Double(192, 100, 40, 46));
    }

    /// A person with a mask over mouth and nose, from the chest up.
    static Layer person(Random random, Color skin) {
        BufferedImage canvas = Layer.canvas(WIDTH, HEIGHT);
        Graphics2D brush = Layer.brush(canvas);
        double x = WIDTH / 2.0 + (random.nextBoolean() ? 1 : -1) * (56 + random.nextInt(22));
        Color coat = COATS[random.nextInt(COATS.length)];
        Path2D shoulders = new Path2D.Double();
        shoulders.moveTo(x - 96, HEIGHT + 4);
        shoulders.curveTo(x - 90, 112, x - 56, 104, x - 18, 92);
        shoulders.lineTo(x + 18, 92);
        shoulders.curveTo(x + 56, 104, x + 90, 112, x + 96, HEIGHT + 4);
        shoulders.closePath();
        brush.setPaint(new GradientPaint((float) x - 90, 0, coat.brighter(), (float) x + 90, 0, coat.darker()));
        brush.fill(shoulders);
        brush.setColor(skin.darker());
        brush.fill(new Rectangle2D.Double(x - 14, 72, 28, 28));
        brush.setColor(new Color(0x24, 0x1C, 0x18));
        brush.fill(new Ellipse2D.Double(x - 33, 4, 66, 70));
        brush.setPaint(new GradientPaint((float) x - 28, 0, skin, (float) x + 28, 0, skin.darker()));
        brush.fill(new Ellipse2D.Double(x - 27, 14, 54, 74));
        brush.setColor(new Color(0x2A, 0x20, 0x1C));
        brush.fill(new Ellipse2D.Double(x - 17, 40, 10, 4));
        brush.fill(new Ellipse2D.Double(x + 7, 40, 10, 4));
        brush.setPaint(new GradientPaint(0, 52, new Color(0xDC, 0xEB, 0xF2), 0, 86, new Color(0xA9, 0xC6, 0xD8)));
        brush.fill(new RoundRectangle2D.Double(x - 25, 52, 50, 34, 22, 26));
        brush.dispose();
        return Layer.of(canvas).blurred(PERSON_BLUR).enlarged(ENLARGED);
    }
}
