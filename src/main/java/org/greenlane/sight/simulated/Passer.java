package org.greenlane.sight.simulated;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// Somebody who walks through the hall, far out of focus, again and again.
///
/// @param strides the figure at each moment of a step
/// @param y where the upper edge of the figure lies in the frame
/// @param speed in frame pixels a frame; negative is to the left
/// @param start where the figure is in frame 0
record Passer(List<Layer> strides, int y, double speed, int start) {
    private static final int STRIDES = 12;
    private static final int WIDTH = 60;
    private static final int HEIGHT = 130;
    private static final int DEFOCUS = 3;

    /// Frame pixels between one time through the hall and the next.
    private static final int ROUND = Frame.WIDTH + 900;

    /// @param height of the figure in the frame, pixels
    static Passer of(Color coat, int height, int feet, double speed, int start) {
        List<Layer> strides = new ArrayList<>();
        for (int i = 0; i < STRIDES; i++) {
            BufferedImage canvas = Layer.canvas(WIDTH, HEIGHT);
            Graphics2D brush = Layer.brush(canvas);
            brush.translate(WIDTH / 2.0, 8);
            figure(brush, coat, Math.sin(2 * Math.PI * i / STRIDES));
            brush.dispose();
            Layer.defocus(canvas, DEFOCUS);
            strides.add(Layer.of(Layer.resized(canvas, WIDTH * height / HEIGHT, height)));
        }
        return new Passer(strides, feet - height, speed, start);
    }

    private static void figure(Graphics2D brush, Color coat, double swing) {
        brush.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        brush.setColor(Skin.shaded(coat, 0.6));
        brush.draw(new Line2D.Double(-2, 62, -2 + 13 * swing, 108));
        brush.draw(new Line2D.Double(2, 62, 2 - 13 * swing, 108));
        brush.setColor(coat);
        brush.fill(new RoundRectangle2D.Double(-13, 20, 26, 52, 18, 18));
        brush.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        brush.setColor(Skin.shaded(coat, 0.85));
        brush.draw(new Line2D.Double(0, 28, -12 * swing, 60));
        brush.setColor(new Color(0xC49B7C));
        brush.fill(new Ellipse2D.Double(-7.5, 1, 15, 18));
        brush.setColor(new Color(0x2A2420));
        brush.fill(new Ellipse2D.Double(-8, -1, 16, 11));
    }

    void paint(long number, int[] frame) {
        double way = start + speed * number;
        int x = (int) Math.floorMod(Math.round(way), (long) ROUND) - 450;
        Layer figure = strides.get((int) (number / 3 % STRIDES));
        figure.over(frame, x, y, figure.all());
    }
}
