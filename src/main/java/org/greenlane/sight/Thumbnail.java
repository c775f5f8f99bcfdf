package org.greenlane.sight;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;

/// A picture in colour for the screen: half as wide and high where that is still more than a screen shows, because a
/// kiosk without a graphics card pays for every pixel thirty times a second.
///
/// Not a record: two of them are never compared pixel by pixel.
final class Thumbnail {
    /// Pictures wider than this are halved, in pixels.
    static final int WIDE = 800;

    private final int width;
    private final int height;
    private final int[] pixels;

    /// @param pixels each as 0xRRGGBB, row after row; the highest byte is not looked at
    Thumbnail(int width, int height, int[] pixels) {
        if (width < 1 || height < 1 || pixels.length != width * height) {
            throw new IllegalArgumentException("pixels do not fit a picture of " + width + "×" + height);
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    static Thumbnail of(BufferedImage picture) {
        int factor = picture.getWidth() > WIDE && picture.getHeight() > 1 ? 2 : 1;
        int width = picture.getWidth() / factor;
        int height = picture.getHeight() / factor;
        int[] pixels = new int[width * height];
        Raster raster = picture.getRaster();
        boolean whole = raster.getParent() == null;
        if (whole
                && raster.getDataBuffer() instanceof DataBufferByte bytes
                && raster.getSampleModel() instanceof ComponentSampleModel model
                && model.getNumBands() == 3
                && bytes.getNumBanks() == 1) {
            fromThreeBytes(bytes, model, factor, width, pixels);
        } else if (whole
                && picture.getType() == BufferedImage.TYPE_INT_RGB
                && raster.getDataBuffer() instanceof DataBufferInt ints) {
            shrink(ints.getData(), picture.getWidth(), factor, width, pixels);
        } else {
            int[] all = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            shrink(all, picture.getWidth(), factor, width, pixels);
        }
        return new Thumbnail(width, height, pixels);
    }

    /// Each pixel is the mean of `factor` × `factor` ones.
    private static void fromThreeBytes(
            DataBufferByte bytes, ComponentSampleModel model, int factor, int width, int[] pixels) {
        byte[] data = bytes.getData();
        int[] bands = model.getBandOffsets();
        int step = model.getPixelStride();
        int right = factor == 2 ? step : 0;
        int below = factor == 2 ? model.getScanlineStride() : 0;
        for (int i = 0, y = 0; i < pixels.length; y++) {
            int in = bytes.getOffset() + y * factor * model.getScanlineStride();
            for (int x = 0; x < width; x++, in += factor * step) {
                int red = mean(data, in + bands[0], right, below);
                int green = mean(data, in + bands[1], right, below);
                int blue = mean(data, in + bands[2], right, below);
                pixels[i++] = red << 16 | green << 8 | blue;
            }
        }
    }

    private static int mean(byte[] data, int at, int right, int below) {
        return ((data[at] & 0xFF) + (data[at + right] & 0xFF) + (data[at + below] & 0xFF) + (data[at + right + below] & 0xFF))
                >> 2;
    }

    private static void shrink(int[] from, int fromWidth, int factor, int width, int[] pixels) {
        for (int i = 0, y = 0; i < pixels.length; y++) {
            int in = y * factor * fromWidth;
            for (int x = 0; x < width; x++, in += factor) {
                pixels[i++] = factor == 1
                        ? from[in]
                        : average(average(from[in], from[in + 1]), average(from[in + fromWidth], from[in + fromWidth + 1]));
            }
        }
    }

    /// Channel by channel, half a step too dark at most: the lowest bits are kept from running over.
    private static int average(int one, int other) {
        return (one & other) + (((one ^ other) & 0xFEFEFE) >>> 1);
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
}
