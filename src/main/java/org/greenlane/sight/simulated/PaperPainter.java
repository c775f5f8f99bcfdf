package org.greenlane.sight.simulated;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/// Paints two hands that hold a sheet of paper that has been folded and unfolded.
final class PaperPainter {
    static final int WIDTH = 900;
    static final int HEIGHT = 940;

    private static final double LEFT = 160;
    private static final double TOP = 70;
    private static final double SHEET = 580;
    private static final double CODE = 376;

    private final Random random;
    private final Skin skin;

    PaperPainter(Random random) {
        this.random = random;
        skin = new Skin(random);
    }

    BufferedImage paint(String text) {
        BufferedImage canvas = Layer.canvas(WIDTH, HEIGHT);
        Graphics2D brush = Layer.brush(canvas);
        for (int side = 0; side < 2; side++) {
            double edge = side == 0 ? LEFT : LEFT + SHEET;
            double outward = side == 0 ? -1 : 1;
            skin.palm(brush, edge - 60 + outward * 44, 560, 120, 500);
            for (int i = 0; i < 3; i++) {
                double reach = edge - outward * 30;
                skin.finger(brush, reach, 520 + i * 52, 120, 56, side == 0 ? 8 + i * 3 : 172 - i * 3);
            }
        }
        sheet(brush, text);
        skin.thumb(brush, LEFT + 52, 596, -1);
        skin.thumb(brush, LEFT + SHEET - 52, 604, 1);
        brush.dispose();
        return canvas;
    }

    private void sheet(Graphics2D brush, String text) {
        brush.setColor(new Color(0, 0, 0, 50));
        brush.fill(new Rectangle2D.Double(LEFT + 6, TOP + 8, SHEET, 1000));
        brush.setColor(new Color(0xF7, 0xF5, 0xF0));
        Rectangle2D sheet = new Rectangle2D.Double(LEFT, TOP, SHEET, 1000);
        brush.fill(sheet);
        brush.setClip(sheet);
        head(brush);
        double x = LEFT + (SHEET - CODE) / 2;
        double y = TOP + 150;
        Print.code(brush, text, x, y, CODE, new Color(0x20, 0x1F, 0x22));
        number(brush, x, y + CODE + 40);
        for (int i = 0; i < 4; i++) {
            Print.signs(brush, random, LEFT + 60, y + CODE + 100 + i * 34, 18, 20 - i * 2, new Color(0x55, 0x55, 0x58));
        }
        folds(brush);
        brush.setClip(null);
    }

    private void head(Graphics2D brush) {
        brush.setColor(new Color(0xB8, 0x2B, 0x2B));
        brush.fill(new Ellipse2D.Double(LEFT + 52, TOP + 34, 64, 64));
        brush.setColor(new Color(0xF2, 0xD0, 0x6B));
        brush.fill(new Ellipse2D.Double(LEFT + 70, TOP + 52, 28, 28));
        Print.signs(brush, random, LEFT + 140, TOP + 40, 34, 9, new Color(0x2A, 0x2A, 0x2E));
        Print.signs(brush, random, LEFT + 140, TOP + 88, 17, 17, new Color(0x6A, 0x6A, 0x70));
        brush.setColor(new Color(0x9A, 0x9A, 0xA0));
        brush.fill(new Rectangle2D.Double(LEFT + 40, TOP + 120, SHEET - 80, 2));
    }

    private void number(Graphics2D brush, double x, double y) {
        for (int i = 0; i < 13; i++) {
            Print.digit(brush, random.nextInt(10), x + i * 26 + i / 4 * 14, y, 15, new Color(0x22, 0x22, 0x26));
        }
    }

    /// Each part of the sheet lies at another angle to the light, and the folds themselves are lines.
    private void folds(Graphics2D brush) {
        AffineTransform before = brush.getTransform();
        brush.rotate(Math.toRadians(random.nextDouble() * 1.6 - 0.8), LEFT + SHEET / 2, TOP + 360);
        double fold = TOP + 318 + random.nextInt(60);
        shade(brush, LEFT - 20, TOP - 20, SHEET + 40, fold - TOP + 20, 0, 26, false);
        shade(brush, LEFT - 20, fold, SHEET + 40, 500, 34, 4, false);
        double middle = LEFT + SHEET * (0.47 + random.nextDouble() * 0.06);
        shade(brush, LEFT - 20, TOP - 20, middle - LEFT + 20, 1100, 2, 18, true);
        shade(brush, middle, TOP - 20, SHEET, 1100, 22, 0, true);
        brush.setColor(new Color(255, 255, 255, 90));
        brush.fill(new Rectangle2D.Double(LEFT - 20, fold - 2, SHEET + 40, 1.6));
        brush.fill(new Rectangle2D.Double(middle - 2, TOP - 20, 1.6, 1100));
        brush.setTransform(before);
    }

    private static void shade(
            Graphics2D brush, double x, double y, double width, double height, int from, int to, boolean across) {
        float endX = (float) (across ? x + width : x);
        float endY = (float) (across ? y : y + height);
        Color first = new Color(40, 36, 30, from);
        Color last = new Color(40, 36, 30, to);
        brush.setPaint(new GradientPaint((float) x, (float) y, first, endX, endY, last));
        brush.fill(new Rectangle2D.Double(x, y, width, height));
    }
}
