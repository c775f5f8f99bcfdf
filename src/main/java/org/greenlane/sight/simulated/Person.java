package org.greenlane.sight.simulated;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/// Whoever holds something up: far out of focus behind it, from the chest up, with a mask over mouth and nose.
///
/// @param x where the layer lies in the frame when the person stands there
/// @param side −1 if the person comes from the left, 1 from the right
record Person(Layer layer, int x, int side) {
    /// Frame pixels for each pixel painted: nothing is lost, so far out of focus.
    private static final int ENLARGED = 4;

    private static final int WIDTH = 210;
    private static final int HEIGHT = 180;
    private static final int DEFOCUS = 3;
    private static final int WAY = 900;

    private static final List<Color> HAIR =
            List.of(new Color(0x1C1815), new Color(0x2A211B), new Color(0x4A3A2C), new Color(0x8C8A88));

    static Person of(Random random, Skin skin) {
        BufferedImage canvas = Layer.canvas(WIDTH, HEIGHT);
        Graphics2D brush = Layer.brush(canvas);
        brush.translate(WIDTH / 2.0, random.nextInt(14));
        body(brush, skin);
        head(brush, skin, HAIR.get(random.nextInt(HAIR.size())));
        brush.dispose();
        Layer.defocus(canvas, DEFOCUS);
        int side = random.nextBoolean() ? 1 : -1;
        int x = (Frame.WIDTH - WIDTH * ENLARGED) / 2 + side * (235 + random.nextInt(70));
        return new Person(Layer.of(Layer.resized(canvas, WIDTH * ENLARGED, HEIGHT * ENLARGED)), x, side);
    }

    void paint(int[] frame, double presence) {
        double away = 1 - presence;
        layer.over(frame, x + (int) (side * WAY * away * away), 0, layer.all());
    }

    private static void body(Graphics2D brush, Skin skin) {
        Path2D shoulders = new Path2D.Double();
        shoulders.moveTo(-94, HEIGHT + 20);
        shoulders.curveTo(-90, 128, -60, 118, -19, 104);
        shoulders.lineTo(19, 104);
        shoulders.curveTo(60, 118, 90, 128, 94, HEIGHT + 20);
        shoulders.closePath();
        brush.setPaint(new GradientPaint(
                -80, 100, Skin.shaded(skin.sleeve(), 1.15), 80, 180, Skin.shaded(skin.sleeve(), 0.7)));
        brush.fill(shoulders);
        brush.setColor(Skin.shaded(skin.tone(), 0.68));
        brush.fill(new Rectangle2D.Double(-14, 84, 28, 28));
    }

    private static void head(Graphics2D brush, Skin skin, Color hair) {
        brush.setColor(hair);
        brush.fill(new Ellipse2D.Double(-33, 14, 66, 70));
        brush.setPaint(new GradientPaint(-24, 30, skin.tone(), 30, 90, Skin.shaded(skin.tone(), 0.7)));
        brush.fill(new Ellipse2D.Double(-27, 24, 54, 74));
        brush.setColor(hair);
        brush.fill(new Ellipse2D.Double(-29, 14, 58, 26));
        brush.setColor(Skin.shaded(skin.tone(), 0.35));
        brush.fill(new Ellipse2D.Double(-17, 50, 11, 4.5));
        brush.fill(new Ellipse2D.Double(6, 50, 11, 4.5));
        brush.setPaint(new GradientPaint(-20, 60, new Color(0xDCE9F0), 20, 96, new Color(0x9DB8C8)));
        brush.fill(new RoundRectangle2D.Double(-25, 62, 50, 35, 26, 28));
    }
}
