package org.greenlane.desk.kiosk;

import java.nio.IntBuffer;

/// One camera frame to draw. Whoever makes it gives the pixels away and writes to them no more.
///
/// @param width in pixels
/// @param height in pixels
/// @param pixels row by row from the top, 0xRRGGBB; the highest byte is not looked at
public record PreviewFrame(int width, int height, IntBuffer pixels) {
    /// The widest and highest frame taken, in pixels.
    public static final int MAX_SIDE = 8192;

    /// @throws IllegalArgumentException if the size is out of range or does not fit the pixels
    public PreviewFrame {
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
            throw new IllegalArgumentException("a frame of " + width + "×" + height);
        }
        if (pixels.remaining() != width * height) {
            throw new IllegalArgumentException("pixels do not fit a frame of " + width + "×" + height);
        }
    }

    /// A frame of pixels as `BufferedImage.TYPE_INT_RGB` holds them.
    public static PreviewFrame of(int width, int height, int[] pixels) {
        return new PreviewFrame(width, height, IntBuffer.wrap(pixels));
    }
}
