package org.greenlane.sight.simulated;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// A flat picture with transparency: premultiplied 0xAARRGGBB pixels, row by row.
final class Layer {
    private final int width;
    private final int height;
    private final int[] pixels;

    Layer(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /// The live pixels of a picture that [#canvas] made.
    static Layer of(BufferedImage canvas) {
        int[] pixels = ((DataBufferInt) canvas.getRaster().getDataBuffer()).getData();
        return new Layer(canvas.getWidth(), canvas.getHeight(), pixels);
    }

    /// A clear picture to paint on.
    static BufferedImage canvas(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    }

    static Graphics2D brush(BufferedImage canvas) {
        Graphics2D brush = canvas.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return brush;
    }

    /// Three box blurs, which together are near a bell curve: out of focus.
    static void defocus(BufferedImage canvas, int radius) {
        Layer layer = of(canvas);
        Blur blur = new Blur(Math.max(layer.width, layer.height));
        for (int i = 0; i < 3; i++) {
            blur.apply(layer.pixels, layer.width, new Box(0, 0, layer.width, layer.height), radius, radius);
        }
    }

    static BufferedImage resized(BufferedImage picture, int width, int height) {
        BufferedImage canvas = canvas(width, height);
        Graphics2D brush = brush(canvas);
        brush.drawImage(picture, 0, 0, width, height, null);
        brush.dispose();
        return canvas;
    }

    /// Lays a part of it over a frame.
    ///
    /// @param x where its left edge lies in the frame
    /// @param y where its upper edge lies in the frame
    void over(int[] frame, int x, int y, Box part) {
        Box seen = part.within(new Box(-x, -y, Frame.WIDTH - x, Frame.HEIGHT - y));
        for (int row = seen.top(); row < seen.bottom(); row++) {
            int from = row * width + seen.left();
            int to = (row + y) * Frame.WIDTH + x + seen.left();
            for (int i = 0; i < seen.width(); i++) {
                frame[to + i] = Pixels.over(pixels[from + i], frame[to + i]);
            }
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// The pixels themselves, not a copy.
    int[] pixels() {
        return pixels;
    }

    Box all() {
        return new Box(0, 0, width, height);
    }
}
