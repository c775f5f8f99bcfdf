package org.greenlane.sight.qr;

import java.util.Arrays;
import org.greenlane.sight.image.GreyImage;

/// A picture at its own size and at a half, a quarter and so on of it. Buffers are used again for the next picture.
///
/// Large modules are found in the small pictures, where they cost little; and a sample out of a smaller picture is the
/// mean of a neighbourhood, for nothing.
final class GreyLevels {
    /// Smaller than that along a side no symbol can be seen.
    private static final int SMALLEST = 40;

    private static final int MAX_LEVELS = 6;

    private final byte[][] pixels = new byte[MAX_LEVELS][];
    private final int[] widths = new int[MAX_LEVELS];
    private final int[] heights = new int[MAX_LEVELS];
    private int count;

    GreyLevels() {
        Arrays.fill(pixels, new byte[0]);
    }

    /// The bytes of `image` are used as they are, not copied.
    void load(GreyImage image) {
        pixels[0] = image.luma();
        widths[0] = image.width();
        heights[0] = image.height();
        count = 1;
        while (count < MAX_LEVELS && Math.min(widths[count - 1], heights[count - 1]) >= 2 * SMALLEST) {
            halve(count - 1);
            count++;
        }
    }

    private void halve(int from) {
        int width = widths[from] / 2;
        int height = heights[from] / 2;
        byte[] in = pixels[from];
        if (pixels[from + 1].length < width * height) {
            pixels[from + 1] = new byte[width * height];
        }
        byte[] out = pixels[from + 1];
        int stride = widths[from];
        for (int y = 0; y < height; y++) {
            int upper = 2 * y * stride;
            int lower = upper + stride;
            int to = y * width;
            for (int x = 0; x < width; x++, upper += 2, lower += 2) {
                int sum = (in[upper] & 0xFF) + (in[upper + 1] & 0xFF) + (in[lower] & 0xFF) + (in[lower + 1] & 0xFF);
                out[to + x] = (byte) ((sum + 2) >> 2);
            }
        }
        widths[from + 1] = width;
        heights[from + 1] = height;
    }

    int count() {
        return count;
    }

    int width(int level) {
        return widths[level];
    }

    int height(int level) {
        return heights[level];
    }

    byte[] pixels(int level) {
        return pixels[level];
    }

    /// The level at which a module is two to four pixels wide, so that one sample covers about its inner part.
    ///
    /// @param module pixels along a module
    GreySampler samplerFor(double module) {
        int level = 0;
        double size = module;
        while (size >= 4 && level < count - 1) {
            size /= 2;
            level++;
        }
        return new GreySampler(pixels[level], widths[level], heights[level], 1.0 / (1 << level));
    }
}
