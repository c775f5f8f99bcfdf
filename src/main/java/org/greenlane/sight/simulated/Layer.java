package org.greenlane.sight.simulated;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// A flat picture with transparency, premultiplied, that can be laid over a frame.
final class Layer {
    private final int width;
    private final int height;
    private final int[] argb;

    private Layer(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    static Layer of(BufferedImage picture) {
        return new Layer(
                picture.getWidth(),
                picture.getHeight(),
                ((DataBufferInt) picture.getRaster().getDataBuffer()).getData());
    }

    /// An empty picture to paint a layer on.
    static BufferedImage canvas(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    }

    static Graphics2D brush(BufferedImage picture) {
        Graphics2D brush = picture.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return brush;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int[] argb() {
        return argb;
    }

    /// A single small blur: what the best lens does.
    Layer softened() {
        return blurred(1, 1);
    }

    /// Three box blurs, which is near a bell curve: out of focus.
    Layer blurred(int radius) {
        return blurred(radius, 3);
    }

    private Layer blurred(int radius, int times) {
        int[] from = argb.clone();
        int[] to = new int[argb.length];
        for (int i = 0; i < times; i++) {
            blurLines(from, to, width, height, 1, width, radius);
            blurLines(to, from, height, width, width, 1, radius);
        }
        return new Layer(width, height, from);
    }

    private static void blurLines(int[] from, int[] to, int length, int lines, int step, int lineStep, int radius) {
        int span = 2 * radius + 1;
        for (int line = 0; line < lines; line++) {
            int base = line * lineStep;
            int a = 0;
            int r = 0;
            int g = 0;
            int b = 0;
            for (int i = -radius; i < length + radius; i++) {
                int in = from[base + Math.clamp(i, 0, length - 1) * step];
                a += in >>> 24;
                r += in >> 16 & 0xFF;
                g += in >> 8 & 0xFF;
                b += in & 0xFF;
                int centre = i - radius;
                if (centre < 0) {
                    continue;
                }
                to[base + centre * step] = (a / span) << 24 | (r / span) << 16 | (g / span) << 8 | (b / span);
                int out = from[base + Math.max(0, centre - radius) * step];
                a -= out >>> 24;
                r -= out >> 16 & 0xFF;
                g -= out >> 8 & 0xFF;
                b -= out & 0xFF;
            }
        }
    }

    /// Several times as wide and high, bilinear.
    Layer enlarged(int factor) {
        int[] large = new int[width * factor * height * factor];
        for (int y = 0; y < height * factor; y++) {
            double v = Math.clamp((y + 0.5) / factor - 0.5, 0, height - 1.001);
            for (int x = 0; x < width * factor; x++) {
                double u = Math.clamp((x + 0.5) / factor - 0.5, 0, width - 1.001);
                large[y * width * factor + x] = sample(u, v);
            }
        }
        return new Layer(width * factor, height * factor, large);
    }

    /// The colour between four pixels.
    ///
    /// @param u 0 to less than width − 1
    /// @param v 0 to less than height − 1
    int sample(double u, double v) {
        int x = (int) u;
        int y = (int) v;
        int fx = (int) ((u - x) * 256);
        int fy = (int) ((v - y) * 256);
        int at = y * width + x;
        int upper = mix(argb[at], argb[at + 1], fx);
        int lower = mix(argb[at + width], argb[at + width + 1], fx);
        return mix(upper, lower, fy);
    }

    /// Two channels at a time.
    private static int mix(int a, int b, int weight) {
        int even = ((a & 0xFF00FF) * (256 - weight) + (b & 0xFF00FF) * weight) >>> 8 & 0xFF00FF;
        int odd = (a >>> 8 & 0xFF00FF) * (256 - weight) + (b >>> 8 & 0xFF00FF) * weight & 0xFF00FF00;
        return even | odd;
    }
}
