package org.greenlane.sight.image;

import java.awt.image.BufferedImage;

/// A picture in shades of grey, one byte a pixel, row after row, 0 black to 255 white.
///
/// It does not copy its bytes: whoever made it must leave them alone while it is looked at.
public final class GreyImage {
    /// The largest picture taken, in pixels.
    public static final int MAX_PIXELS = 100_000_000;

    private final int width;
    private final int height;
    private final byte[] luma;

    /// @throws IllegalArgumentException if it is empty, larger than [#MAX_PIXELS], or has too few bytes
    public GreyImage(int width, int height, byte[] luma) {
        if (width < 1 || height < 1 || (long) width * height > MAX_PIXELS) {
            throw new IllegalArgumentException("a picture has 1 to " + MAX_PIXELS + " pixels");
        }
        if (luma.length < width * height) {
            throw new IllegalArgumentException("a byte for every pixel, please");
        }
        this.width = width;
        this.height = height;
        this.luma = luma;
    }

    /// The luminance of a picture in colour (ITU-R BT.601), without a detour over packed pixels where it can be.
    public static GreyImage of(BufferedImage picture) {
        return of(picture, new byte[0]);
    }

    /// The same into a buffer that is used again and again, if it is large enough.
    public static GreyImage of(BufferedImage picture, byte[] buffer) {
        int pixels = Math.multiplyExact(picture.getWidth(), picture.getHeight());
        byte[] luma = buffer.length >= pixels ? buffer : new byte[pixels];
        Luma.copy(picture, luma);
        return new GreyImage(picture.getWidth(), picture.getHeight(), luma);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// The bytes themselves, not a copy; may be longer than the picture.
    public byte[] luma() {
        return luma;
    }

    public int pixels() {
        return width * height;
    }

    /// @return 0 to 255
    public int at(int x, int y) {
        return luma[y * width + x] & 0xFF;
    }

    /// The picture made smaller by a whole factor; each new pixel is the mean of `factor` × `factor` old ones.
    public GreyImage reducedBy(int factor) {
        return factor == 1 ? this : Scaling.reduce(this, factor);
    }

    /// The picture, made smaller if it has more pixels than that, keeping its shape.
    public GreyImage atMost(int maxPixels) {
        if (pixels() <= maxPixels) {
            return this;
        }
        double scale = Math.sqrt((double) maxPixels / pixels());
        return Scaling.average(this, Math.max(1, (int) (width * scale)), Math.max(1, (int) (height * scale)));
    }

    /// The picture twice as wide and twice as high.
    public GreyImage twice() {
        return Scaling.twice(this);
    }
}
