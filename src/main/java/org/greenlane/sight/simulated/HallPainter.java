package org.greenlane.sight.simulated;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/// Paints a station's hall, small, and enlarges it: it is far out of focus.
final class HallPainter {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int DEFOCUS = 3;

    /// Where the lines of the hall meet.
    private static final double FAR_X = 330;

    private static final double FAR_Y = 165;
    private static final double FLOOR = 222;

    private final Graphics2D brush;

    private HallPainter(Graphics2D brush) {
        this.brush = brush;
    }

    static Layer paint() {
        BufferedImage canvas = Layer.canvas(WIDTH, HEIGHT);
        Graphics2D brush = Layer.brush(canvas);
        HallPainter painter = new HallPainter(brush);
        painter.walls();
        painter.ceiling();
        painter.windows();
        painter.floor();
        painter.pillars();
        painter.gates();
        painter.sign();
        painter.lights();
        painter.daylight();
        brush.dispose();
        Layer.defocus(canvas, DEFOCUS);
        return Layer.of(Layer.resized(canvas, Frame.WIDTH, Frame.HEIGHT));
    }

    private void walls() {
        gradient(0, new Color(0xC4C6C4), HEIGHT, new Color(0x9A9A96));
        brush.fillRect(0, 0, WIDTH, HEIGHT);
    }

    private void gradient(double top, Color upper, double bottom, Color lower) {
        brush.setPaint(new GradientPaint(0, (float) top, upper, 0, (float) bottom, lower));
    }

    /// A four-sided shape from corners x, y.
    private void quad(double... corners) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            shape.lineTo(corners[i], corners[i + 1]);
        }
        shape.closePath();
        brush.fill(shape);
    }

    private void ceiling() {
        gradient(0, new Color(0x7F888E), 90, new Color(0xA9B1B5));
        quad(-120, 0, 760, 0, 455, 92, 195, 92);
        for (int i = -2; i <= 2; i++) {
            double near = FAR_X + i * 190;
            double far = FAR_X + i * 52;
            brush.setColor(new Color(0xFFF7E6));
            quad(near - 15, 0, near + 15, 0, far + 4, 88, far - 4, 88);
        }
    }

    private void windows() {
        gradient(92, new Color(0xF3F8FA), FLOOR, new Color(0xCFDDE2));
        brush.fill(new Rectangle2D.Double(195, 92, 260, FLOOR - 92));
        brush.setColor(new Color(0xA9C2A4));
        brush.fill(new Ellipse2D.Double(205, 165, 90, 60));
        brush.fill(new Ellipse2D.Double(360, 172, 110, 56));
        brush.setColor(new Color(0x6F7C82));
        for (int i = 0; i <= 5; i++) {
            brush.fill(new Rectangle2D.Double(194 + i * 52, 90, 3, FLOOR - 90));
        }
        brush.fill(new Rectangle2D.Double(194, 128, 263, 2.5));
        gradient(60, new Color(0xDCE8EC), 250, new Color(0xA7BAC0));
        quad(0, 40, 70, 62, 70, 246, 0, 280);
        brush.setColor(new Color(0x6F7C82));
        brush.fill(new Rectangle2D.Double(34, 40, 4, 230));
    }

    private void floor() {
        gradient(FLOOR, new Color(0xD0C9BA), HEIGHT, new Color(0x968C7E));
        brush.fill(new Rectangle2D.Double(0, FLOOR, WIDTH, HEIGHT - FLOOR));
        brush.setStroke(new BasicStroke(1));
        brush.setColor(new Color(0, 0, 0, 34));
        for (int i = -12; i <= 12; i++) {
            brush.draw(new Line2D.Double(FAR_X + i * 18, FLOOR, FAR_X + i * 110, HEIGHT));
        }
        for (double y = FLOOR + 6; y < HEIGHT; y += (y - FAR_Y) * 0.18) {
            brush.draw(new Line2D.Double(0, y, WIDTH, y));
        }
        gradient(FLOOR, new Color(255, 255, 255, 150), HEIGHT - 20, new Color(255, 255, 255, 0));
        quad(200, FLOOR, 450, FLOOR, 520, HEIGHT, 150, HEIGHT);
    }

    private void pillars() {
        pillar(112, 30, 262);
        pillar(168, 17, 236);
        pillar(478, 19, 238);
        pillar(548, 34, 268);
    }

    private void pillar(double x, double width, double foot) {
        brush.setPaint(new GradientPaint(
                (float) x, 0, new Color(0xE2E0DA), (float) (x + width), 0, new Color(0x8B8D8E)));
        brush.fill(new Rectangle2D.Double(x, 0, width, foot));
        gradient(foot, new Color(90, 90, 90, 70), foot + 70, new Color(90, 90, 90, 0));
        brush.fill(new Rectangle2D.Double(x, foot, width, 70));
    }

    private void gates() {
        for (int i = 0; i < 6; i++) {
            double x = 214 + i * 44;
            brush.setColor(new Color(0x5E676D));
            brush.fill(new RoundRectangle2D.Double(x, 206, 15, 46, 6, 6));
            brush.setColor(new Color(0xB9C2C7));
            brush.fill(new RoundRectangle2D.Double(x, 203, 15, 9, 6, 6));
            brush.setColor(new Color(0x8FE3FF));
            brush.fill(new Rectangle2D.Double(x + 4, 218, 7, 4));
            brush.setColor(new Color(190, 226, 236, 120));
            brush.fill(new Rectangle2D.Double(x + 15, 214, 29, 26));
        }
        brush.setColor(new Color(0x54744E));
        brush.fill(new Ellipse2D.Double(586, 176, 60, 76));
        brush.setColor(new Color(0x8A6D55));
        brush.fill(new RoundRectangle2D.Double(600, 236, 46, 40, 8, 8));
    }

    private void sign() {
        brush.setColor(new Color(0x1E4F8F));
        brush.fill(new RoundRectangle2D.Double(236, 56, 178, 26, 4, 4));
        brush.setColor(new Color(0xEAF1F8));
        brush.fill(new Ellipse2D.Double(246, 61, 16, 16));
        brush.fill(new Rectangle2D.Double(272, 63, 62, 5));
        brush.fill(new Rectangle2D.Double(272, 72, 44, 4));
        brush.fill(new Rectangle2D.Double(356, 66, 40, 5));
    }

    /// What comes in at the windows spreads in the lens.
    private void daylight() {
        brush.setPaint(new RadialGradientPaint(
                (float) FAR_X,
                (float) FAR_Y,
                300,
                new float[] {0, 1},
                new Color[] {new Color(255, 250, 236, 120), new Color(255, 250, 236, 0)}));
        brush.fillRect(0, 0, WIDTH, HEIGHT);
    }

    /// Points of light, which are discs when out of focus.
    private void lights() {
        brush.setColor(new Color(255, 244, 214, 120));
        for (int i = 0; i < 9; i++) {
            double x = 20 + i * 77 % 640;
            brush.fill(new Ellipse2D.Double(x, 112 + i * 37 % 50, 17, 17));
        }
    }
}
