package org.greenlane.bench.decode;

import org.greenlane.sight.image.GreyImage;

/// Pictures turned.
final class Turning {
    private Turning() {}

    /// By a right angle, clockwise.
    static GreyImage turned(GreyImage image) {
        int width = image.height();
        int height = image.width();
        byte[] from = image.luma();
        byte[] to = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                to[y * width + x] = from[(image.height() - 1 - x) * image.width() + y];
            }
        }
        return new GreyImage(width, height, to);
    }
}
