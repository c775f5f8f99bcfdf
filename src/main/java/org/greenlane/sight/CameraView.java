package org.greenlane.sight;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;

/// One frame of a camera, in colour, for people to look at. Cameras use their pictures again some frames later.
///
/// @param picture the frame
/// @param number counts the frames of this camera since it was opened
public record CameraView(BufferedImage picture, long number) {
    public int width() {
        return picture.getWidth();
    }

    public int height() {
        return picture.getHeight();
    }

    /// Copies the frame, each pixel as 0xFFrrggbb, row after row.
    ///
    /// @param pixels room for all pixels
    public void copyArgb(int[] pixels) {
        Raster raster = picture.getRaster();
        if (raster.getDataBuffer() instanceof DataBufferByte bytes
                && raster.getSampleModel() instanceof ComponentSampleModel model
                && model.getNumBands() == 3
                && bytes.getNumBanks() == 1
                && raster.getParent() == null) {
            copy(bytes.getData(), bytes.getOffset(), model, pixels);
        } else {
            picture.getRGB(0, 0, width(), height(), pixels, 0, width());
        }
    }

    private void copy(byte[] data, int offset, ComponentSampleModel model, int[] pixels) {
        int[] bands = model.getBandOffsets();
        int step = model.getPixelStride();
        for (int y = 0, out = 0; y < height(); y++) {
            int in = offset + y * model.getScanlineStride();
            for (int x = 0; x < width(); x++, in += step) {
                int red = data[in + bands[0]] & 0xFF;
                int green = data[in + bands[1]] & 0xFF;
                int blue = data[in + bands[2]] & 0xFF;
                pixels[out++] = 0xFF000000 | red << 16 | green << 8 | blue;
            }
        }
    }
}
