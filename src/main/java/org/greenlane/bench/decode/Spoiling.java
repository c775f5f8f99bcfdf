package org.greenlane.bench.decode;

import java.util.random.RandomGenerator;
import org.greenlane.sight.image.GreyImage;

/// Spoils pictures in ways of chance: to see that nothing wrong is read, however little is left.
final class Spoiling {
    private static final int MAX_PATCHES = 6;

    private Spoiling() {}

    static GreyImage spoil(GreyImage image, RandomGenerator random) {
        int width = image.width();
        int height = image.height();
        byte[] luma = java.util.Arrays.copyOf(image.luma(), image.pixels());
        if (random.nextBoolean()) {
            smear(luma, 1 + random.nextInt(6), random.nextBoolean() ? 1 : width);
        }
        for (int i = random.nextInt(MAX_PATCHES); i > 0; i--) {
            patch(luma, width, height, random);
        }
        double noise = random.nextBoolean() ? 0 : random.nextDouble(60);
        double contrast = random.nextBoolean() ? 1 : 0.05 + random.nextDouble();
        double level = random.nextDouble(60) - 30;
        for (int i = 0; i < luma.length; i++) {
            double value = ((luma[i] & 0xFF) - 128) * contrast + 128 + level + (noise == 0 ? 0 : noise * random.nextGaussian());
            luma[i] = (byte) (int) Math.clamp(value, 0, 255);
        }
        return new GreyImage(width, height, luma);
    }

    /// Each pixel is the mean of itself and those that follow.
    private static void smear(byte[] luma, int length, int step) {
        for (int i = 0; i + length * step < luma.length; i++) {
            int sum = 0;
            for (int j = 0; j <= length; j++) {
                sum += luma[i + j * step] & 0xFF;
            }
            luma[i] = (byte) (sum / (length + 1));
        }
    }

    /// Covers a part with grey, with noise, with its own negative or with another part of the picture.
    private static void patch(byte[] luma, int width, int height, RandomGenerator random) {
        int wide = 1 + random.nextInt(Math.max(1, width / 3));
        int high = 1 + random.nextInt(Math.max(1, height / 3));
        int left = random.nextInt(Math.max(1, width - wide));
        int top = random.nextInt(Math.max(1, height - high));
        int way = random.nextInt(4);
        int grey = random.nextInt(256);
        int from = random.nextInt(luma.length);
        for (int y = top; y < Math.min(height, top + high); y++) {
            for (int x = left; x < Math.min(width, left + wide); x++) {
                int at = y * width + x;
                luma[at] = switch (way) {
                    case 0 -> (byte) grey;
                    case 1 -> (byte) random.nextInt(256);
                    case 2 -> (byte) ~luma[at];
                    default -> luma[(at + from) % luma.length];
                };
            }
        }
    }
}
