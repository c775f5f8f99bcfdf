package org.greenlane.code;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Draws QR codes (ISO/IEC 18004): error correction level M, quiet zone of 4 modules, the smallest version that fits.
public final class QrPicture {
    /// The quiet zone that ISO/IEC 18004 section 6.3.8 asks for, in modules.
    public static final int QUIET_ZONE = 4;

    private static final int WHITE = 0xff;

    private QrPicture() {}

    /// @param modulePixels length of a module's side, in pixels
    /// @throws IllegalArgumentException if the text does not fit any QR
    public static BufferedImage draw(String text, int modulePixels) {
        if (modulePixels < 1) {
            throw new IllegalArgumentException("a module has at least one pixel");
        }
        ByteMatrix modules = encode(text);
        int side = (modules.getWidth() + 2 * QUIET_ZONE) * modulePixels;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean dark = isDark(modules, x / modulePixels - QUIET_ZONE, y / modulePixels - QUIET_ZONE);
                picture.getRaster().setSample(x, y, 0, dark ? 0 : WHITE);
            }
        }
        return picture;
    }

    private static ByteMatrix encode(String text) {
        try {
            Map<EncodeHintType, ?> hints = Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
            return Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("this text fits no QR", e);
        }
    }

    private static boolean isDark(ByteMatrix modules, int x, int y) {
        boolean inside = x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight();
        return inside && modules.get(x, y) == 1;
    }
}
