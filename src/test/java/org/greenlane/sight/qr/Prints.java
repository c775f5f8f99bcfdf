package org.greenlane.sight.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.greenlane.sight.image.GreyImage;

/// QR codes drawn for tests.
final class Prints {
    private Prints() {}

    static ByteMatrix encode(String text, int version, ErrorCorrectionLevel level, int mask) {
        try {
            QRCode code = Encoder.encode(
                    text,
                    level,
                    Map.of(
                            EncodeHintType.QR_VERSION, version,
                            EncodeHintType.QR_MASK_PATTERN, mask,
                            EncodeHintType.CHARACTER_SET, StandardCharsets.ISO_8859_1));
            return code.getMatrix();
        } catch (WriterException e) {
            throw new AssertionError(e);
        }
    }

    /// As a perfect sampler would see it.
    static ModuleGreys sampled(ByteMatrix matrix) {
        int dimension = matrix.getWidth();
        float[] greys = new float[dimension * dimension];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = matrix.get(i % dimension, i / dimension) == 1 ? 20 : 220;
        }
        return ModuleGreys.of(dimension, greys);
    }

    /// With a quiet zone of four modules.
    static BufferedImage draw(ByteMatrix matrix, int moduleSize) {
        int side = (matrix.getWidth() + 8) * moduleSize;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        graphics.setColor(Color.BLACK);
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y) == 1) {
                    graphics.fillRect((x + 4) * moduleSize, (y + 4) * moduleSize, moduleSize, moduleSize);
                }
            }
        }
        graphics.dispose();
        return picture;
    }

    /// Put on a grey wall of 640 × 480 by that mapping.
    static BufferedImage onWall(BufferedImage print, AffineTransform how) {
        BufferedImage wall = new BufferedImage(640, 480, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = wall.createGraphics();
        graphics.setColor(new Color(150, 150, 150));
        graphics.fillRect(0, 0, wall.getWidth(), wall.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(print, how, null);
        graphics.dispose();
        return wall;
    }

    static GreyImage grey(BufferedImage picture) {
        return GreyImage.of(picture);
    }

    /// The picture of a sheet that bends or tilts: for each pixel, where it is taken from.
    static GreyImage warped(GreyImage from, int width, int height, Mapping mapping) {
        byte[] luma = new byte[width * height];
        double[] xy = new double[2];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                mapping.source(x + 0.5, y + 0.5, xy);
                luma[y * width + x] = (byte) 180;
                if (xy[0] >= 0 && xy[1] >= 0 && xy[0] < from.width() && xy[1] < from.height()) {
                    GreySampler sampler = new GreySampler(from.luma(), from.width(), from.height(), 1);
                    luma[y * width + x] = (byte) sampler.at(xy[0], xy[1]);
                }
            }
        }
        return new GreyImage(width, height, luma);
    }

    interface Mapping {
        void source(double x, double y, double[] xy);
    }
}
