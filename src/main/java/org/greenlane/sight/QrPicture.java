package org.greenlane.sight;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Map;

/// A text as a QR code, error correction level M, with the quiet zone of four modules that ISO/IEC 18004 asks for.
public final class QrPicture {
    /// Width of the white border, in modules.
    public static final int QUIET_ZONE = 4;

    private QrPicture() {}

    /// @param moduleSize pixels along the side of a module
    /// @throws IllegalArgumentException if the text does not fit into a QR code
    public static BufferedImage of(String text, int moduleSize) {
        boolean[][] modules = modules(text);
        int side = (modules.length + 2 * QUIET_ZONE) * moduleSize;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        int[] white = new int[side];
        Arrays.fill(white, 255);
        int[] row = new int[side];
        for (int y = 0; y < side; y++) {
            int moduleY = y / moduleSize - QUIET_ZONE;
            if (moduleY < 0 || moduleY >= modules.length) {
                picture.getRaster().setSamples(0, y, side, 1, 0, white);
                continue;
            }
            for (int x = 0; x < side; x++) {
                int moduleX = x / moduleSize - QUIET_ZONE;
                boolean dark = moduleX >= 0 && moduleX < modules.length && modules[moduleY][moduleX];
                row[x] = dark ? 0 : 255;
            }
            picture.getRaster().setSamples(0, y, side, 1, 0, row);
        }
        return picture;
    }

    /// The modules without a quiet zone, by row and column; true is dark.
    ///
    /// @throws IllegalArgumentException if the text does not fit into a QR code
    public static boolean[][] modules(String text) {
        QRCode code = encode(text);
        ByteMatrix matrix = code.getMatrix();
        boolean[][] modules = new boolean[matrix.getHeight()][matrix.getWidth()];
        for (int y = 0; y < modules.length; y++) {
            for (int x = 0; x < modules.length; x++) {
                modules[y][x] = matrix.get(x, y) == 1;
            }
        }
        return modules;
    }

    private static QRCode encode(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        Map<EncodeHintType, ?> hints =
                ascii ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, java.nio.charset.StandardCharsets.UTF_8);
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("this text does not fit into a QR code", e);
        }
    }
}
