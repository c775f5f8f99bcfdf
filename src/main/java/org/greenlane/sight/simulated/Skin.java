package org.greenlane.sight.simulated;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/// Paints fingers and palms.
final class Skin {
    private static final Color[] TONES = {
        new Color(0xE8, 0xBE, 0x9C), new Color(0xD9, 0xA8, 0x82), new Color(0xC6, 0x90, 0x6A), new Color(0xA8, 0x74, 0x52)
    };

    private final Color tone;

    Skin(Random random) {
        tone = TONES[random.nextInt(TONES.length)];
    }

    Color tone() {
        return tone;
    }

    /// A finger lying on its side, its tip towards the angle.
    ///
    /// @param x of the tip
    /// @param y of the tip
    /// @param degrees where the tip points, 0 to the right, clockwise
    void finger(Graphics2D brush, double x, double y, double length, double thickness, double degrees) {
        AffineTransform before = brush.getTransform();
        brush.translate(x, y);
        brush.rotate(Math.toRadians(degrees));
        double half = thickness / 2;
        Shape shape = new RoundRectangle2D.Double(-length, -half, length, thickness, thickness, thickness);
        brush.setColor(new Color(0, 0, 0, 55));
        brush.fill(new RoundRectangle2D.Double(-length - 2, -half + 5, length + 4, thickness + 2, thickness, thickness));
        brush.setPaint(new LinearGradientPaint(
                0, (float) -half, 0, (float) half, new float[] {0, 0.3f, 0.75f, 1}, new Color[] {
                    shade(0.88), shade(1.06), shade(0.95), shade(0.66)
                }));
        brush.fill(shape);
        for (int i = 0; i < 3; i++) {
            brush.setColor(new Color(90, 50, 30, 16));
            brush.fill(new Ellipse2D.Double(-length * 0.5 - i * 5, -half * 0.75, 12 - i * 2, thickness * 0.75));
        }
        brush.setTransform(before);
    }

    /// A thumb with its ball, from the lower edge up, its tip on what is held.
    ///
    /// @param x of the tip
    /// @param y of the tip
    /// @param outward 1 if the hand lies to the right of the tip, -1 if to the left
    void thumb(Graphics2D brush, double x, double y, double outward) {
        AffineTransform before = brush.getTransform();
        brush.translate(x, y);
        brush.scale(outward, 1);
        Path2D shape = new Path2D.Double();
        shape.moveTo(-34, 34);
        shape.curveTo(-44, 0, -18, -26, 12, -18);
        shape.curveTo(44, -8, 62, 60, 88, 112);
        shape.curveTo(128, 176, 196, 250, 200, 460);
        shape.lineTo(20, 460);
        shape.curveTo(48, 360, 36, 270, 12, 190);
        shape.curveTo(-8, 128, -24, 80, -34, 34);
        shape.closePath();
        brush.setColor(new Color(0, 0, 0, 50));
        brush.translate(-5, 7);
        brush.fill(shape);
        brush.translate(5, -7);
        brush.setPaint(new LinearGradientPaint(-30, 60, 120, 0, new float[] {0, 0.3f, 0.7f, 1}, new Color[] {
            shade(0.72), shade(1), shade(1.06), shade(0.8)
        }));
        brush.fill(shape);
        brush.rotate(Math.toRadians(-24), -4, 8);
        brush.setColor(shade(1.13));
        brush.fill(new RoundRectangle2D.Double(-24, -12, 36, 44, 30, 34));
        brush.setColor(new Color(255, 255, 255, 70));
        brush.fill(new RoundRectangle2D.Double(-17, -7, 9, 20, 9, 12));
        brush.setTransform(before);
    }

    /// The back of a hand, mostly hidden behind what it holds.
    void palm(Graphics2D brush, double x, double y, double width, double height) {
        brush.setPaint(new LinearGradientPaint(
                (float) x, 0, (float) (x + width), 0, new float[] {0, 0.35f, 1}, new Color[] {
                    shade(0.7), shade(1), shade(0.72)
                }));
        brush.fill(new RoundRectangle2D.Double(x, y, width, height, width * 0.5, width * 0.5));
    }

    private Color shade(double factor) {
        return new Color(
                (int) Math.min(255, tone.getRed() * factor),
                (int) Math.min(255, tone.getGreen() * factor),
                (int) Math.min(255, tone.getBlue() * factor));
    }
}
