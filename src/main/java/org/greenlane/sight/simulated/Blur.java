package org.greenlane.sight.simulated;

/// Box blurs of premultiplied pixels.
final class Blur {
    private final int[] line;

    /// @param longest line that will be blurred, in pixels
    Blur(int longest) {
        line = new int[longest];
    }

    /// Blurs a part of a picture; what lies beyond its edges counts as the edge.
    ///
    /// @param stride pixels from one row to the next
    /// @param x radius along rows, in pixels; 0 leaves them alone
    /// @param y radius along columns
    void apply(int[] pixels, int stride, Box box, int x, int y) {
        if (box.isEmpty()) {
            return;
        }
        int first = box.top() * stride + box.left();
        for (int row = 0; x > 0 && row < box.height(); row++) {
            blur(pixels, first + row * stride, 1, box.width(), x);
        }
        for (int column = 0; y > 0 && column < box.width(); column++) {
            blur(pixels, first + column, stride, box.height(), y);
        }
    }

    private void blur(int[] pixels, int first, int step, int length, int radius) {
        for (int i = 0, at = first; i < length; i++, at += step) {
            line[i] = pixels[at];
        }
        int share = (1 << 16) / (2 * radius + 1);
        int a = 0;
        int r = 0;
        int g = 0;
        int b = 0;
        for (int i = -radius; i < length + radius; i++) {
            int in = line[Math.clamp(i, 0, length - 1)];
            a += in >>> 24;
            r += (in >> 16) & 0xFF;
            g += (in >> 8) & 0xFF;
            b += in & 0xFF;
            int centre = i - radius;
            if (centre < 0) {
                continue;
            }
            pixels[first + centre * step] = (channel(a, share) << 24)
                    | (channel(r, share) << 16)
                    | (channel(g, share) << 8)
                    | channel(b, share);
            int out = line[Math.max(0, centre - radius)];
            a -= out >>> 24;
            r -= (out >> 16) & 0xFF;
            g -= (out >> 8) & 0xFF;
            b -= out & 0xFF;
        }
    }

    private static int channel(int sum, int share) {
        return (sum * share + 0xFFFF) >> 16;
    }
}
