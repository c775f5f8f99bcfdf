package org.greenlane.sight.simulated;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/// Paints a sheet of paper with a printed health code, that has been folded twice and opened again.
final class PaperPainter {
    private static final float SIDE = 212;
    private static final float TOP = -266;
    private static final float BOTTOM = 332;
    private static final Color PAPER = new Color(0xF6F4EE);
    private static final Color INK = new Color(0x2B2B30);

    private final Graphics2D brush;
    private final Random random;

    private PaperPainter(Graphics2D brush, Random random) {
        this.brush = brush;
        this.random = random;
    }

    static void paint(Easel easel, String text, Random random) {
        Graphics2D brush = easel.brush();
        PaperPainter painter = new PaperPainter(brush, random);
        Path2D sheet = painter.outline();
        brush.setColor(PAPER);
        brush.fill(sheet);
        brush.clip(sheet);
        painter.print(text);
        painter.folds();
        painter.curl();
        brush.dispose();
    }

    /// No edge of a sheet in a hand is straight.
    private Path2D outline() {
        Path2D sheet = new Path2D.Float();
        sheet.moveTo(-SIDE + bend(2), TOP + bend(3));
        sheet.quadTo(bend(60), TOP + bend(9), SIDE + bend(3), TOP + bend(3));
        sheet.quadTo(SIDE + bend(6), bend(60), SIDE + bend(2), BOTTOM + bend(4));
        sheet.quadTo(bend(60), BOTTOM + bend(12), -SIDE + bend(4), BOTTOM + bend(4));
        sheet.quadTo(-SIDE + bend(6), bend(60), -SIDE, TOP);
        sheet.closePath();
        return sheet;
    }

    private float bend(float most) {
        return most * (2 * random.nextFloat() - 1);
    }

    private void print(String text) {
        brush.setColor(INK);
        brush.fill(new RoundRectangle2D.Double(-182, TOP + 20, 364, 48, 6, 6));
        Print.centred(brush, "健康码  HEALTH CODE", 0, TOP + 53, 24, PAPER);
        Print.code(brush, text, INK);
        number();
        for (int line = 0; line < 5; line++) {
            brush.setColor(new Color(0x77777C));
            double width = 250 + 90 * random.nextDouble();
            brush.fill(new Rectangle2D.Double(-170, 232 + line * 18, line == 4 ? width / 2 : width, 5));
        }
        brush.setStroke(new BasicStroke(1.5f));
        brush.setColor(new Color(0x9A9AA0));
        brush.draw(new RoundRectangle2D.Double(-182, TOP + 76, 364, 402, 6, 6));
    }

    /// Where the printed number stands. Its signs are hidden: only who wrote the code knows them.
    private void number() {
        Print.centred(brush, "No.  ••••-••••-••••-•", 0, 196, 21, INK);
    }

    /// Each quarter of the sheet lies at another angle to the light.
    private void folds() {
        float across = 18 + bend(40);
        float down = bend(14);
        shade(new Rectangle2D.Float(-SIDE - 20, TOP - 20, 2 * SIDE + 40, across - TOP + 20), false, 0, 16);
        shade(new Rectangle2D.Float(-SIDE - 20, across, 2 * SIDE + 40, BOTTOM - across + 20), false, 26, 6);
        shade(new Rectangle2D.Float(-SIDE - 20, TOP - 20, SIDE + 20 + down, BOTTOM - TOP + 40), true, 2, 12);
        shade(new Rectangle2D.Float(down, TOP - 20, SIDE + 20 - down, BOTTOM - TOP + 40), true, 20, 4);
        crease(new Line2D.Float(-SIDE - 20, across + bend(2), SIDE + 20, across + bend(2)), 0, 1);
        crease(new Line2D.Float(down + bend(2), TOP - 20, down + bend(2), BOTTOM + 20), 1, 0);
    }

    private void shade(Rectangle2D.Float part, boolean sideways, int from, int to) {
        brush.setPaint(new GradientPaint(
                part.x,
                part.y,
                new Color(60, 56, 66, from),
                sideways ? part.x + part.width : part.x,
                sideways ? part.y : part.y + part.height,
                new Color(60, 56, 66, to)));
        brush.fill(part);
    }

    private void crease(Line2D.Float line, int aside, int below) {
        brush.setStroke(new BasicStroke(1.1f));
        brush.setColor(new Color(60, 56, 66, 60));
        brush.draw(line);
        brush.setColor(new Color(255, 255, 255, 120));
        brush.translate(aside * 1.4, below * 1.4);
        brush.draw(line);
        brush.translate(-aside * 1.4, -below * 1.4);
    }

    /// The sheet bends away from the light at one side and at its upper edge.
    private void curl() {
        boolean right = random.nextBoolean();
        brush.setPaint(new GradientPaint(
                right ? SIDE : -SIDE, 0, new Color(50, 46, 58, 58), right ? SIDE - 90 : 90 - SIDE, 0, new Color(50, 46, 58, 0)));
        brush.fill(new Rectangle2D.Float(-SIDE - 20, TOP - 20, 2 * SIDE + 40, BOTTOM - TOP + 40));
        brush.setPaint(new GradientPaint(0, TOP, new Color(255, 255, 255, 90), 0, TOP + 50, new Color(255, 255, 255, 0)));
        brush.fill(new Rectangle2D.Float(-SIDE - 20, TOP - 20, 2 * SIDE + 40, 90));
    }
}
