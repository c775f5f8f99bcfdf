package org.greenlane.sight;

import java.util.List;
import java.util.Optional;
import org.greenlane.sight.image.Corner;
import org.greenlane.sight.qr.QrBuffers;
import org.greenlane.sight.qr.QrReader;
import org.greenlane.sight.qr.QrReader.Effort;
import org.greenlane.sight.qr.QrSighting;

/// Looks once more where QR codes were seen and not read: at those parts of the picture alone, sharpened. So it costs a
/// fraction of what the whole picture would.
final class CloserPass implements Pass {
    private final QrReader reader;

    CloserPass(QrBuffers buffers) {
        reader = new QrReader(Effort.QUICK, buffers);
    }

    @Override
    public void look(View view, Findings findings) {
        for (List<Corner> outline : findings.unread()) {
            if (view.isOver()) {
                return;
            }
            Optional<Part> part = Part.around(outline, view.image());
            part.ifPresent(it -> look(it, view, findings));
        }
    }

    private void look(Part part, View view, Findings findings) {
        for (QrSighting sighting : reader.look(Filters.sharpen(part.image()), view::isOver)) {
            QrPass.read(sighting).ifPresent(symbol -> findings.add(symbol.moved(part.left(), part.top())));
        }
    }

    @Override
    public boolean mindsTheTime() {
        return true;
    }
}
