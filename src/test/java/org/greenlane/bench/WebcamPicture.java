package org.greenlane.bench;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/// A picture as webcam-capture's own driver makes it: bytes in the order red, green, blue, under a colour model of its own.
final class WebcamPicture {
    private WebcamPicture() {}

    static BufferedImage of(int width, int height) {
        ComponentSampleModel samples =
                new ComponentSampleModel(DataBuffer.TYPE_BYTE, width, height, 3, 3 * width, new int[] {0, 1, 2});
        WritableRaster raster =
                Raster.createWritableRaster(samples, new DataBufferByte(3 * width * height), null);
        ColorModel colours = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(colours, raster, false, null);
    }
}
