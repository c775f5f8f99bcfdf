package org.greenlane.sight.simulated;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Makes texts as long as a native code's, and reads frames with plain ZXing, nothing stronger.
final class Codes {
    private static final String BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int LENGTH = 300;

    private Codes() {}

    static String text(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("PHI1:");
        while (text.length() < LENGTH) {
            text.append(BASE45.charAt(random.nextInt(BASE45.length())));
        }
        return text.toString();
    }

    static Set<String> read(BufferedImage frame) {
        Set<String> texts = new HashSet<>();
        for (Binarizer binarizer : binarizers(frame)) {
            try {
                texts.add(new QRCodeReader().decode(new BinaryBitmap(binarizer)).getText());
            } catch (ReaderException _) {
                // Nothing read this way.
            }
        }
        return texts;
    }

    static Set<String> readSeveral(BufferedImage frame) {
        Set<String> texts = new HashSet<>();
        for (Binarizer binarizer : binarizers(frame)) {
            try {
                for (Result result : new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(binarizer))) {
                    texts.add(result.getText());
                }
            } catch (NotFoundException _) {
                // Nothing read this way.
            }
        }
        return texts;
    }

    private static List<Binarizer> binarizers(BufferedImage frame) {
        int width = frame.getWidth();
        int height = frame.getHeight();
        LuminanceSource source =
                new RGBLuminanceSource(width, height, frame.getRGB(0, 0, width, height, null, 0, width));
        return List.of(new HybridBinarizer(source), new GlobalHistogramBinarizer(source));
    }
}
