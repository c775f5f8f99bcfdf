package org.greenlane.sight;

import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.pdf417.PDF417Reader;
import java.util.List;
import java.util.Map;
import org.greenlane.health.Symbology;
import org.greenlane.sight.image.Corner;
import org.jspecify.annotations.Nullable;

/// ZXing's reader for PDF417.
final class Pdf417 implements Pass {
    private static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

    private final PDF417Reader reader = new PDF417Reader();
    private final Lens lens;
    private final boolean local;

    Pdf417(Lens lens, boolean local) {
        this.lens = lens;
        this.local = local;
    }

    @Override
    public void look(View view, Findings findings) throws ReaderException {
        View seen = view.through(lens);
        BitMatrix matrix = local ? seen.local() : seen.global();
        for (Result result : reader.decodeMultiple(seen.bitmap(matrix), HINTS)) {
            List<Corner> corners = outline(result.getResultPoints(), matrix.getWidth());
            String text = result.getText();
            findings.add(new Symbol(text, Matrices.bytes(text), Symbology.PDF_417, corners).scaled(lens.factor()));
        }
    }

    /// The points are upper left, lower left, upper right, lower right. A symbol can be read without its start or its
    /// stop pattern; that side is then taken to lie at the edge of the picture.
    private static List<Corner> outline(@Nullable ResultPoint[] points, int width) {
        Corner upperLeft = corner(points, 0, 4, 6, width);
        Corner lowerLeft = corner(points, 1, 5, 7, width);
        Corner upperRight = corner(points, 2, 6, 4, width);
        Corner lowerRight = corner(points, 3, 7, 5, width);
        return List.of(upperLeft, upperRight, lowerRight, lowerLeft);
    }

    private static Corner corner(@Nullable ResultPoint[] points, int index, int inner, int opposite, int width) {
        ResultPoint point = points[index] != null ? points[index] : points[inner];
        if (point != null) {
            return new Corner(point.getX(), point.getY());
        }
        ResultPoint other = points[opposite];
        if (other == null) {
            return new Corner(0, 0);
        }
        return new Corner(inner < opposite ? 0 : width, other.getY());
    }
}
