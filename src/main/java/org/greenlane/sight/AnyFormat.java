package org.greenlane.sight;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import java.util.List;
import java.util.Map;
import org.greenlane.health.Symbology;
import org.greenlane.sight.image.Corner;
import org.greenlane.sight.image.Outline;

/// ZXing's reader of several formats, as a program without an eye of its own would use it. Only measured beside the eye.
final class AnyFormat implements Pass {
    private static final Map<DecodeHintType, ?> HINTS = Map.of(
            DecodeHintType.TRY_HARDER,
            true,
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(BarcodeFormat.QR_CODE, BarcodeFormat.DATA_MATRIX, BarcodeFormat.AZTEC, BarcodeFormat.PDF_417));

    private final MultiFormatReader reader = new MultiFormatReader();

    @Override
    public void look(View view, Findings findings) throws ReaderException {
        Result result = reader.decode(view.bitmap(view.local()), HINTS);
        String text = result.getText();
        // ZXing calls the ones that it was asked for by the same names.
        Symbology symbology = Symbology.valueOf(result.getBarcodeFormat().name());
        findings.add(new Symbol(text, Matrices.bytes(text), symbology, box(result)));
    }

    /// The box around its points. Those of a QR code are the middles of three patterns: the middle of the box is the
    /// symbol's.
    private static List<Corner> box(Result result) {
        float left = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float right = 0;
        float bottom = 0;
        for (ResultPoint point : result.getResultPoints()) {
            if (point != null) {
                left = Math.min(left, point.getX());
                top = Math.min(top, point.getY());
                right = Math.max(right, point.getX());
                bottom = Math.max(bottom, point.getY());
            }
        }
        return Outline.of(new float[] {left, top, right, top, right, bottom, left, bottom});
    }
}
