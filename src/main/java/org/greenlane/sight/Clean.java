package org.greenlane.sight;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;
import org.greenlane.health.Symbology;
import org.greenlane.sight.image.Outline;

/// Pictures that hold a symbol and nothing else, upright and clean, as programs draw them.
final class Clean implements Pass {
    private static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.PURE_BARCODE, true);

    private final Reader reader;

    private Clean(Reader reader) {
        this.reader = reader;
    }

    static Pass qr() {
        return new Clean(new QRCodeReader());
    }

    static Pass dataMatrix() {
        return new Clean(new DataMatrixReader());
    }

    @Override
    public void look(View view, Findings findings) throws ReaderException {
        BitMatrix matrix = view.global();
        Result result = reader.decode(view.bitmap(matrix), HINTS);
        int[] box = matrix.getEnclosingRectangle();
        if (box == null) {
            throw NotFoundException.getNotFoundInstance();
        }
        float right = box[0] + box[2];
        float lower = box[1] + box[3];
        float[] xy = {box[0], box[1], right, box[1], right, lower, box[0], lower};
        Symbology symbology = result.getBarcodeFormat() == BarcodeFormat.QR_CODE ? Symbology.QR_CODE : Symbology.DATA_MATRIX;
        findings.add(new Symbol(result.getText(), Matrices.bytes(result.getText()), symbology, Outline.of(xy)));
    }
}
