package org.greenlane.sight.image;

import java.util.Arrays;

/// Pictures made smaller or larger.
final class Scaling {
    private Scaling() {}

    /// Mean of whole blocks; rests at the right and lower edge are cut off.
    static GreyImage reduce(GreyImage image, int factor) {
        int width = Math.max(1, image.width() / factor);
        int height = Math.max(1, image.height() / factor);
        int blockWidth = Math.min(factor, image.width());
        int blockHeight = Math.min(factor, image.height());
        byte[] from = image.luma();
        byte[] to = new byte[width * height];
        int[] sums = new int[width];
        int half = blockWidth * blockHeight / 2;
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, half);
            for (int dy = 0; dy < blockHeight; dy++) {
                int in = (y * factor + dy) * image.width();
                for (int x = 0; x < width; x++) {
                    for (int dx = 0; dx < blockWidth; dx++) {
                        sums[x] += from[in++] & 0xFF;
                    }
                }
            }
            for (int x = 0; x < width; x++) {
                to[y * width + x] = (byte) (sums[x] / (blockWidth * blockHeight));
            }
        }
        return new GreyImage(width, height, to);
    }

    /// Area average to any smaller size.
    static GreyImage average(GreyImage image, int width, int height) {
        byte[] to = new byte[width * height];
        float[] column = new float[image.width()];
        float[] row = new float[width];
        double stepY = (double) image.height() / height;
        double stepX = (double) image.width() / width;
        for (int y = 0; y < height; y++) {
            sumRows(image, y * stepY, (y + 1) * stepY, column);
            sumColumns(column, stepX, row);
            for (int x = 0; x < width; x++) {
                to[y * width + x] = (byte) (int) (row[x] / (stepX * stepY) + 0.5);
            }
        }
        return new GreyImage(width, height, to);
    }

    private static void sumRows(GreyImage image, double top, double bottom, float[] sums) {
        Arrays.fill(sums, 0);
        byte[] luma = image.luma();
        int last = Math.min(image.height(), (int) Math.ceil(bottom));
        for (int y = (int) top; y < last; y++) {
            float weight = (float) (Math.min(bottom, y + 1.0) - Math.max(top, y));
            int in = y * image.width();
            for (int x = 0; x < sums.length; x++) {
                sums[x] += weight * (luma[in + x] & 0xFF);
            }
        }
    }

    private static void sumColumns(float[] column, double step, float[] sums) {
        for (int x = 0; x < sums.length; x++) {
            double left = x * step;
            double right = left + step;
            int last = Math.min(column.length, (int) Math.ceil(right));
            float sum = 0;
            for (int i = (int) left; i < last; i++) {
                sum += (float) (Math.min(right, i + 1.0) - Math.max(left, i)) * column[i];
            }
            sums[x] = sum;
        }
    }

    /// Twice as wide and high, bilinear.
    static GreyImage twice(GreyImage image) {
        int width = image.width() * 2;
        int height = image.height() * 2;
        byte[] to = new byte[width * height];
        for (int y = 0; y < height; y++) {
            int y0 = Math.clamp((y - 1) >> 1, 0, image.height() - 1);
            int y1 = Math.min(image.height() - 1, ((y - 1) >> 1) + 1);
            int wy = (y & 1) == 0 ? 3 : 1;
            for (int x = 0; x < width; x++) {
                int x0 = Math.clamp((x - 1) >> 1, 0, image.width() - 1);
                int x1 = Math.min(image.width() - 1, ((x - 1) >> 1) + 1);
                int wx = (x & 1) == 0 ? 3 : 1;
                int upper = image.at(x0, y0) * (4 - wx) + image.at(x1, y0) * wx;
                int lower = image.at(x0, y1) * (4 - wx) + image.at(x1, y1) * wx;
                to[y * width + x] = (byte) ((upper * (4 - wy) + lower * wy + 8) >> 4);
            }
        }
        return new GreyImage(width, height, to);
    }
}
