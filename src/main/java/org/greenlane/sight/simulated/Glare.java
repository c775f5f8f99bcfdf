package org.greenlane.sight.simulated;

import java.util.Random;

/// The reflection of a lamp on glass: a soft bright spot that stays nearly where it is while the hand moves.
final class Glare {
    private static final int WIDTH = 260;
    private static final int HEIGHT = 150;

    /// How far the spot follows the hand.
    private static final double FOLLOWS = 0.4;

    private final short[] strengths = new short[WIDTH * HEIGHT];
    private final double x;
    private final double y;
    private final boolean present;

    /// @param strength 0 for paper, which does not shine
    Glare(Random random, double strength) {
        present = strength > 0;
        double peak = Math.min(235, 120 * strength + 50 * random.nextDouble());
        double slant = random.nextDouble() - 0.5;
        for (int i = 0; i < strengths.length; i++) {
            int row = i / WIDTH;
            int column = i % WIDTH;
            double v = row * 2.0 / HEIGHT - 1;
            double u = column * 2.0 / WIDTH - 1 + slant * v;
            double fade = Math.max(0, 1 - u * u - v * v);
            strengths[i] = (short) (peak * fade * fade);
        }
        x = Frame.WIDTH / 2.0 + (random.nextDouble() - 0.5) * 240 - WIDTH / 2.0;
        y = 120 + random.nextDouble() * 60 - HEIGHT / 2.0;
    }

    void draw(Pose pose, byte[] bgr) {
        int left = (int) (x + FOLLOWS * (pose.x() - Frame.WIDTH / 2.0));
        int top = (int) (y + FOLLOWS * (pose.y() - 404));
        boolean inPicture = left >= 0 && top >= 0 && left + WIDTH < Frame.WIDTH && top + HEIGHT < Frame.HEIGHT;
        if (!present || !inPicture || pose.y() > 520) {
            return;
        }
        for (int row = 0; row < HEIGHT; row++) {
            int at = ((top + row) * Frame.WIDTH + left) * 3;
            for (int column = 0; column < WIDTH; column++, at += 3) {
                int strength = strengths[row * WIDTH + column];
                if (strength > 0) {
                    Frame.brighten(bgr, at, strength);
                }
            }
        }
    }
}
