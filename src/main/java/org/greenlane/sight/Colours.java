package org.greenlane.sight;

import java.awt.image.BufferedImage;

/// Tells pictures in colour from those of infrared cameras, whose three channels are one and the same.
final class Colours {
    /// Every so many pixels one is looked at.
    private static final int STEP = 37;

    /// Between two channels of a pixel, in levels: rounding alone makes one or two.
    private static final int LEAST = 4;

    private Colours() {}

    /// A black picture says nothing, and counts as one in colour.
    static boolean areIn(BufferedImage picture) {
        boolean light = false;
        for (int y = 0; y < picture.getHeight(); y += STEP) {
            for (int x = 0; x < picture.getWidth(); x += STEP) {
                int rgb = picture.getRGB(x, y);
                int red = rgb >> 16 & 0xFF;
                int green = rgb >> 8 & 0xFF;
                int blue = rgb & 0xFF;
                if (Math.max(Math.abs(red - green), Math.abs(blue - green)) >= LEAST) {
                    return true;
                }
                light |= green > 4 * LEAST;
            }
        }
        return !light;
    }
}
