package org.greenlane.sight;

import java.util.Arrays;
import org.greenlane.sight.image.GreyImage;

/// Pictures of the same size, with other greys.
final class Filters {
    /// Strength of sharpening, in 1/256 of the difference to the blurred picture.
    private static final int SHARPEN = 640;

    private Filters() {}

    static GreyImage invert(GreyImage image) {
        byte[] from = image.luma();
        byte[] to = new byte[image.pixels()];
        for (int i = 0; i < to.length; i++) {
            to[i] = (byte) ~from[i];
        }
        return new GreyImage(image.width(), image.height(), to);
    }

    /// Unsharp mask over two box blurs of five pixels.
    static GreyImage sharpen(GreyImage image) {
        byte[] blurred = Arrays.copyOf(image.luma(), image.pixels());
        byte[] other = new byte[image.pixels()];
        for (int i = 0; i < 2; i++) {
            box(blurred, other, image.width(), image.height(), 1, image.width());
            box(other, blurred, image.height(), image.width(), image.width(), 1);
        }
        byte[] from = image.luma();
        for (int i = 0; i < blurred.length; i++) {
            int value = from[i] & 0xFF;
            int sharp = value + (((value - (blurred[i] & 0xFF)) * SHARPEN) >> 8);
            other[i] = (byte) Math.clamp(sharp, 0, 255);
        }
        return new GreyImage(image.width(), image.height(), other);
    }

    /// Mean of five neighbours along lines.
    private static void box(byte[] from, byte[] to, int length, int lines, int step, int lineStep) {
        for (int line = 0; line < lines; line++) {
            int base = line * lineStep;
            int sum = 0;
            for (int i = -2; i <= 2; i++) {
                sum += from[base + Math.clamp(i, 0, length - 1) * step] & 0xFF;
            }
            for (int i = 0; i < length; i++) {
                to[base + i * step] = (byte) (sum / 5);
                sum += from[base + Math.min(length - 1, i + 3) * step] & 0xFF;
                sum -= from[base + Math.max(0, i - 2) * step] & 0xFF;
            }
        }
    }

    static GreyImage darkestOfNine(GreyImage image) {
        int width = image.width();
        byte[] rows = new byte[image.pixels()];
        byte[] to = new byte[image.pixels()];
        darkestOfThree(image.luma(), rows, width, image.height(), 1, width);
        darkestOfThree(rows, to, image.height(), width, width, 1);
        return new GreyImage(width, image.height(), to);
    }

    private static void darkestOfThree(byte[] from, byte[] to, int length, int lines, int step, int lineStep) {
        for (int line = 0; line < lines; line++) {
            int base = line * lineStep;
            for (int i = 0; i < length; i++) {
                int before = from[base + Math.max(0, i - 1) * step] & 0xFF;
                int here = from[base + i * step] & 0xFF;
                int after = from[base + Math.min(length - 1, i + 1) * step] & 0xFF;
                to[base + i * step] = (byte) Math.min(here, Math.min(before, after));
            }
        }
    }
}
