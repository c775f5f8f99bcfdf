package org.greenlane.sight.simulated;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/// Round things in soft light: limbs melt into one shape, which has a height everywhere, and the light falls on its slope.
final class Relief {
    private static final int WIDTH = Easel.RIGHT - Easel.LEFT;
    private static final int HEIGHT = Easel.BOTTOM - Easel.TOP;

    /// Where the light comes from: above, from the left, mostly from the front. Length 1.
    private static final double LIGHT_X = -0.42;

    private static final double LIGHT_Y = -0.53;
    private static final double LIGHT_Z = 0.737;

    private final List<Limb> limbs;
    private final double melt;
    private final double[] heights = new double[WIDTH * HEIGHT];
    private final double[] depths = new double[WIDTH * HEIGHT];

    /// @param melt over how many units two limbs run into each other
    Relief(List<Limb> limbs, double melt) {
        this.limbs = limbs;
        this.melt = melt;
        Arrays.fill(depths, -2);
        Box box = limbs.stream().map(Limb::box).reduce(Box::around).orElseThrow();
        Box seen = box.grown((int) melt, (int) melt).within(new Box(Easel.LEFT, Easel.TOP, Easel.RIGHT, Easel.BOTTOM));
        for (int y = seen.top(); y < seen.bottom(); y++) {
            for (int x = seen.left(); x < seen.right(); x++) {
                measure((y - Easel.TOP) * WIDTH + x - Easel.LEFT, x + 0.5, y + 0.5);
            }
        }
    }

    private void measure(int at, double x, double y) {
        double outside = 1e6;
        double radius = 1;
        for (Limb limb : limbs) {
            double share = limb.nearest(x, y);
            double distance = limb.distance(x, y, share);
            double weight = Math.clamp(0.5 + 0.5 * (outside - distance) / melt, 0, 1);
            radius += (limb.radius(share) - radius) * weight;
            outside += (distance - outside) * weight - melt * weight * (1 - weight);
        }
        depths[at] = -outside;
        double slope = Math.clamp(1 + outside / radius, 0, 1);
        heights[at] = radius * Math.sqrt(1 - slope * slope);
    }

    /// A picture of the easel's size in units.
    BufferedImage lit(Color colour) {
        BufferedImage canvas = Layer.canvas(WIDTH, HEIGHT);
        int[] pixels = Layer.of(canvas).pixels();
        for (int y = 1; y < HEIGHT - 1; y++) {
            for (int x = 1; x < WIDTH - 1; x++) {
                int at = y * WIDTH + x;
                if (depths[at] > -1) {
                    pixels[at] = lit(colour, at);
                }
            }
        }
        return canvas;
    }

    private int lit(Color colour, int at) {
        double slopeX = Math.clamp((heights[at - 1] - heights[at + 1]) / 2, -4, 4);
        double slopeY = Math.clamp((heights[at - WIDTH] - heights[at + WIDTH]) / 2, -4, 4);
        double length = Math.sqrt(slopeX * slopeX + slopeY * slopeY + 1);
        double facing = Math.max(0, (slopeX * LIGHT_X + slopeY * LIGHT_Y + LIGHT_Z) / length);
        double gloss = 0.07 * Math.pow(facing, 24);
        double alpha = Math.clamp(depths[at] + 0.5, 0, 1);
        // Light goes a little way through skin, so its shadows are warm.
        return ((int) (255 * alpha) << 24)
                | (channel(colour.getRed(), 0.54 + 0.48 * facing + gloss, alpha) << 16)
                | (channel(colour.getGreen(), 0.40 + 0.61 * facing + gloss, alpha) << 8)
                | channel(colour.getBlue(), 0.36 + 0.64 * facing + gloss, alpha);
    }

    private static int channel(int value, double light, double alpha) {
        return (int) (alpha * Math.min(255, value * light));
    }
}
