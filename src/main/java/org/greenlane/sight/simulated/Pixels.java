package org.greenlane.sight.simulated;

/// Sums with premultiplied 0xAARRGGBB pixels, two channels at a time.
final class Pixels {
    private static final int PAIR = 0x00FF00FF;

    private Pixels() {}

    /// Lays one pixel over another.
    static int over(int upper, int lower) {
        int alpha = upper >>> 24;
        if (alpha == 255) {
            return upper;
        }
        return alpha == 0 ? lower : upper + scaled(lower, 255 - alpha);
    }

    /// @param factor 0 to 255
    private static int scaled(int pixel, int factor) {
        int odd = (((pixel >>> 8) & PAIR) * factor + 0x00800080) & ~PAIR;
        int even = (((pixel & PAIR) * factor + 0x00800080) >>> 8) & PAIR;
        return odd | even;
    }

    /// The colour between four pixels of a square.
    ///
    /// @param x 0 to 255
    /// @param y 0 to 255
    static int between(int upperLeft, int upperRight, int lowerLeft, int lowerRight, int x, int y) {
        int d = (x * y) >> 8;
        int b = x - d;
        int c = y - d;
        int a = 256 - x - c;
        int even = (upperLeft & PAIR) * a + (upperRight & PAIR) * b + (lowerLeft & PAIR) * c + (lowerRight & PAIR) * d;
        int odd = ((upperLeft >>> 8) & PAIR) * a
                + ((upperRight >>> 8) & PAIR) * b
                + ((lowerLeft >>> 8) & PAIR) * c
                + ((lowerRight >>> 8) & PAIR) * d;
        return ((even >>> 8) & PAIR) | (odd & ~PAIR);
    }

    /// Moves a pixel towards white, as a reflection on glass does.
    ///
    /// @param strength 0 to 255
    static int brightened(int pixel, int strength) {
        int white = (pixel >>> 24) * 0x01010101;
        return between(pixel, white, pixel, white, strength, 0);
    }
}
