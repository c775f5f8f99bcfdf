package org.greenlane.sight;

import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Reader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenlane.health.Symbology;
import org.greenlane.sight.image.Corner;
import org.greenlane.sight.image.Outline;

/// ZXing's reader for Code 128, along the rows and the columns of a picture, both ways.
///
/// Its check character lets one chance in a hundred through, so scans side by side must agree.
final class Code128 implements Pass {
    /// In a picture, along its rows and along its columns.
    private static final int SCANS = 120;

    private static final int AGREEING = 3;

    private final Code128Reader reader = new Code128Reader();

    /// What scans side by side said, and where: from the first one's number to the last one's, between two places on them.
    private record Run(String text, int scans, int first, int last, float from, float to) {
        Run and(Run next) {
            return text.equals(next.text) ? new Run(text, scans + 1, first, next.last, from, to) : next;
        }

        /// @param turned whether the scans were columns
        Symbol symbol(boolean turned) {
            List<Corner> outline = Outline.of(
                    turned
                            ? new float[] {last, from, last, to, first, to, first, from}
                            : new float[] {from, first, to, first, to, last, from, last});
            return new Symbol(text, Matrices.bytes(text), Symbology.CODE_128, outline);
        }
    }

    @Override
    public void look(View view, Findings findings) throws ReaderException {
        BitMatrix matrix = view.local();
        scan(matrix, false, view, findings);
        scan(columns(matrix), true, view, findings);
    }

    @Override
    public boolean mindsTheTime() {
        return true;
    }

    private static BitMatrix columns(BitMatrix matrix) {
        BitMatrix columns = new BitMatrix(matrix.getHeight(), matrix.getWidth());
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    columns.set(y, x);
                }
            }
        }
        return columns;
    }

    private void scan(BitMatrix matrix, boolean turned, View view, Findings findings) {
        int step = Math.max(1, matrix.getHeight() / SCANS);
        Optional<Run> run = Optional.empty();
        for (int y = step / 2; y < matrix.getHeight() && !view.isOver(); y += step) {
            Optional<Run> next = read(y, matrix.getRow(y, null));
            Optional<Run> before = run;
            boolean ended = before.isPresent() && (next.isEmpty() || !next.get().text().equals(before.get().text()));
            if (ended) {
                add(before.get(), turned, findings);
            }
            run = next.map(it -> before.map(so -> so.and(it)).orElse(it));
        }
        run.ifPresent(last -> add(last, turned, findings));
    }

    private static void add(Run run, boolean turned, Findings findings) {
        if (run.scans() >= AGREEING) {
            findings.add(run.symbol(turned));
        }
    }

    private Optional<Run> read(int y, BitArray row) {
        try {
            return Optional.of(run(y, reader.decodeRow(y, row, Map.of()), false, row.getSize()));
        } catch (ReaderException e) {
            row.reverse();
        }
        try {
            return Optional.of(run(y, reader.decodeRow(y, row, Map.of()), true, row.getSize()));
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }

    private static Run run(int y, Result result, boolean backwards, int width) {
        float from = result.getResultPoints()[0].getX();
        float to = result.getResultPoints()[1].getX();
        return backwards
                ? new Run(result.getText(), 1, y, y, width - from, width - to)
                : new Run(result.getText(), 1, y, y, from, to);
    }
}
