package org.greenlane.desk.parts;

/// One camera frame to draw. Whoever makes it gives the pixels away and writes to them no more.
///
/// Not a record: two frames are never compared pixel by pixel.
public final class PreviewFrame {
    /// The widest and highest frame taken, in pixels.
    public static final int MAX_SIDE = 8192;

    private static final int OPAQUE = 0xFF000000;

    private final int width;
    private final int height;
    private final int[] pixels;

    /// @param width in pixels
    /// @param height in pixels
    /// @param pixels row by row from the top, 0xRRGGBB, as `BufferedImage.TYPE_INT_RGB` holds them; the highest byte is
    ///     not looked at
    /// @throws IllegalArgumentException if the size is out of range or does not fit the pixels
    public PreviewFrame(int width, int height, int[] pixels) {
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
            throw new IllegalArgumentException("a frame of " + width + "×" + height);
        }
        if (pixels.length != width * height) {
            throw new IllegalArgumentException("pixels do not fit a frame of " + width + "×" + height);
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// Copies the pixels, made opaque: cameras leave the highest byte empty, which to a screen means "transparent".
    public void copyTo(int[] target) {
        for (int i = 0; i < pixels.length; i++) {
            target[i] = pixels[i] | OPAQUE;
        }
    }
}
