package org.greenlane.sight.simulated;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/// Paints a hand that holds a phone with a health code on its screen.
final class PhonePainter {
    static final int WIDTH = 860;
    static final int HEIGHT = 940;

    private static final double LEFT = 210;
    private static final double TOP = 84;
    private static final double BODY = 440;
    private static final double BEZEL = 11;
    private static final double CODE = 376;

    private static final Color[] HEADERS = {
        new Color(0x1B, 0x7F, 0xC4), new Color(0x14, 0x8F, 0x8A), new Color(0x3C, 0x6F, 0xD6), new Color(0x2E, 0x9B, 0x5B)
    };

    private final Random random;
    private final Skin skin;

    PhonePainter(Random random) {
        this.random = random;
        skin = new Skin(random);
    }

    BufferedImage paint(String text) {
        BufferedImage canvas = Layer.canvas(WIDTH, HEIGHT);
        Graphics2D brush = Layer.brush(canvas);
        skin.palm(brush, LEFT + 60, 690, 530, 400);
        body(brush);
        screen(brush, text);
        for (int i = 0; i < 4; i++) {
            skin.finger(brush, LEFT + 20 - i % 2 * 5, 476 + i * 70, 84, 66 - i * 3, -12 + i * 5);
        }
        skin.thumb(brush, LEFT + BODY - 10, 584, 1);
        brush.dispose();
        return canvas;
    }

    private void body(Graphics2D brush) {
        brush.setColor(new Color(0, 0, 0, 70));
        brush.fill(new RoundRectangle2D.Double(LEFT + 5, TOP + 8, BODY + 4, 1000, 84, 84));
        brush.setPaint(new GradientPaint((float) LEFT, 0, new Color(0x4A, 0x4C, 0x52), (float) (LEFT + BODY), 0, new Color(0x16, 0x17, 0x1A)));
        brush.fill(new RoundRectangle2D.Double(LEFT, TOP, BODY, 1000, 84, 84));
        brush.setColor(new Color(0x0A, 0x0A, 0x0C));
        brush.fill(new RoundRectangle2D.Double(LEFT + 4, TOP + 4, BODY - 8, 1000, 78, 78));
        brush.setStroke(new BasicStroke(1.5f));
        brush.setColor(new Color(255, 255, 255, 70));
        brush.draw(new RoundRectangle2D.Double(LEFT + 1, TOP + 1, BODY - 2, 1000, 83, 83));
    }

    private void screen(Graphics2D brush, String text) {
        double left = LEFT + BEZEL;
        double width = BODY - 2 * BEZEL;
        double top = TOP + BEZEL;
        brush.setClip(new RoundRectangle2D.Double(left, top, width, 1000, 62, 62));
        brush.setColor(new Color(0xF4, 0xF6, 0xF8));
        brush.fill(new Rectangle2D.Double(left, top, width, 1000));
        header(brush, left, top, width);
        person(brush, left, top + 112);
        brush.setColor(Color.WHITE);
        brush.fill(new RoundRectangle2D.Double(left + 8, top + 176, width - 16, CODE + 66, 18, 18));
        Print.code(brush, text, LEFT + (BODY - CODE) / 2, top + 200, CODE, new Color(0x12, 0x14, 0x16));
        below(brush, left, top + 200 + CODE + 56, width);
        brush.setColor(new Color(0x0A, 0x0A, 0x0C));
        brush.fill(new Ellipse2D.Double(LEFT + BODY / 2 - 9, top + 9, 18, 18));
        brush.setPaint(new GradientPaint(
                (float) left, (float) top, new Color(255, 255, 255, 22),
                (float) (left + width), (float) (top + 700), new Color(255, 255, 255, 0)));
        brush.fill(new Rectangle2D.Double(left, top, width, 1000));
        brush.setClip(null);
    }

    private void header(Graphics2D brush, double left, double top, double width) {
        Color colour = HEADERS[random.nextInt(HEADERS.length)];
        brush.setPaint(new GradientPaint(0, (float) top, colour, 0, (float) (top + 100), colour.darker()));
        brush.fill(new Rectangle2D.Double(left, top, width, 100));
        Color white = new Color(255, 255, 255, 235);
        Print.digit(brush, 1, left + 26, top + 12, 8, white);
        Print.digit(brush, random.nextInt(10), left + 40, top + 12, 8, white);
        Print.digit(brush, random.nextInt(6), left + 58, top + 12, 8, white);
        Print.digit(brush, random.nextInt(10), left + 72, top + 12, 8, white);
        brush.setColor(white);
        for (int i = 0; i < 4; i++) {
            brush.fill(new Rectangle2D.Double(left + width - 92 + i * 7, top + 24 - i * 4, 5, 5 + i * 4));
        }
        brush.fill(new RoundRectangle2D.Double(left + width - 56, top + 11, 30, 16, 6, 6));
        brush.fill(new RoundRectangle2D.Double(left + 112, top + 49, 34, 34, 10, 10));
        brush.setColor(colour);
        brush.fill(new Rectangle2D.Double(left + 125, top + 54, 8, 24));
        brush.fill(new Rectangle2D.Double(left + 117, top + 62, 24, 8));
        Print.signs(brush, random, left + 158, top + 51, 29, 4, white);
    }

    private void person(Graphics2D brush, double left, double top) {
        brush.setColor(new Color(0xC9, 0xD6, 0xE2));
        brush.fill(new Ellipse2D.Double(left + 24, top + 4, 50, 50));
        brush.setColor(new Color(0x8F, 0xA6, 0xBC));
        brush.fill(new Ellipse2D.Double(left + 40, top + 12, 18, 20));
        brush.fill(new RoundRectangle2D.Double(left + 33, top + 34, 32, 18, 18, 18));
        Color ink = new Color(0x30, 0x36, 0x3C);
        Print.signs(brush, random, left + 90, top + 6, 21, 3, ink);
        Print.signs(brush, random, left + 90, top + 35, 14, 9, new Color(0x8A, 0x92, 0x9A));
        for (int i = 0; i < 6; i++) {
            double gap = i >= 4 ? 24 : i >= 2 ? 12 : 0;
            Print.digit(brush, random.nextInt(6), left + 262 + i * 19 + gap, top + 12, 13, ink);
        }
    }

    private void below(Graphics2D brush, double left, double top, double width) {
        Print.signs(brush, random, left + 60, top + 6, 17, 15, new Color(0x5A, 0x64, 0x6E));
        brush.setColor(new Color(0xDD, 0xE6, 0xEE));
        brush.fill(new RoundRectangle2D.Double(left + 14, top + 40, width - 28, 90, 16, 16));
        Print.signs(brush, random, left + 40, top + 60, 20, 8, new Color(0x3E, 0x5A, 0x78));
    }
}
