package org.greenlane.sight;

import com.google.zxing.DecodeHintType;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.aztec.AztecReader;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.greenlane.health.Symbology;
import org.greenlane.sight.image.Outline;

/// ZXing's readers for Aztec and Data Matrix. Both look for one symbol, round about the middle of the picture.
final class Matrices implements Pass {
    private static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

    private final Reader reader;
    private final Symbology symbology;
    private final int[] clockwise;
    private final Lens lens;
    private final boolean local;

    private Matrices(Reader reader, Symbology symbology, int[] clockwise, Lens lens, boolean local) {
        this.reader = reader;
        this.symbology = symbology;
        this.clockwise = clockwise;
        this.lens = lens;
        this.local = local;
    }

    static Pass aztec(Lens lens, boolean local) {
        return new Matrices(new AztecReader(), Symbology.AZTEC, new int[] {3, 0, 1, 2}, lens, local);
    }

    static Pass dataMatrix(Lens lens, boolean local) {
        return new Matrices(new DataMatrixReader(), Symbology.DATA_MATRIX, new int[] {0, 3, 2, 1}, lens, local);
    }

    @Override
    public void look(View view, Findings findings) throws ReaderException {
        View seen = view.through(lens);
        BitMatrix matrix = local ? seen.local() : seen.global();
        Result result = reader.decode(seen.bitmap(matrix), HINTS);
        ResultPoint[] points = result.getResultPoints();
        if (points.length < clockwise.length) {
            return;
        }
        float[] xy = new float[8];
        for (int i = 0; i < clockwise.length; i++) {
            xy[2 * i] = points[clockwise[i]].getX();
            xy[2 * i + 1] = points[clockwise[i]].getY();
        }
        Symbol symbol = new Symbol(result.getText(), bytes(result.getText()), symbology, Outline.of(xy));
        findings.add(symbol.scaled(lens.factor()));
    }

    /// ZXing's readers give a character of Latin 1 for each byte that has no declared character set.
    static byte[] bytes(String text) {
        boolean latin = text.chars().allMatch(c -> c <= 0xFF);
        Charset charset = latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        return text.getBytes(charset);
    }
}
