package org.greenlane.sight;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Map;

/// Pictures for tests.
final class Pictures {
    private Pictures() {}

    /// An empty grey wall of camera size.
    static BufferedImage wall() {
        BufferedImage wall = new BufferedImage(1280, 720, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = wall.createGraphics();
        graphics.setColor(new Color(150, 160, 155));
        graphics.fillRect(0, 0, wall.getWidth(), wall.getHeight());
        graphics.dispose();
        return wall;
    }

    /// Puts one picture on another.
    static void put(BufferedImage what, BufferedImage where, AffineTransform how) {
        Graphics2D graphics = where.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(what, how, null);
        graphics.dispose();
    }

    static BufferedImage wallWith(BufferedImage what, int x, int y) {
        BufferedImage wall = wall();
        put(what, wall, AffineTransform.getTranslateInstance(x, y));
        return wall;
    }

    static BufferedImage other(String text, BarcodeFormat format, int width, int height) {
        try {
            return MatrixToImageWriter.toBufferedImage(new MultiFormatWriter()
                    .encode(text, format, width, height, Map.of(
                            EncodeHintType.MARGIN, 4, EncodeHintType.DATA_MATRIX_SHAPE, SymbolShapeHint.FORCE_SQUARE)));
        } catch (WriterException e) {
            throw new AssertionError(e);
        }
    }
}
