package org.greenlane.sight;

import java.util.List;
import java.util.Optional;
import org.greenlane.sight.image.Corner;
import org.greenlane.sight.image.GreyImage;
import org.greenlane.sight.qr.QrBuffers;
import org.greenlane.sight.qr.QrReader;
import org.greenlane.sight.qr.QrReader.Effort;
import org.greenlane.sight.qr.QrSighting;

/// Looks once more where QR codes were seen and not read, and then where something looks like a code though none was seen:
/// at those parts of the picture alone, sharpened. So it costs a fraction of what the whole picture would.
final class CloserPass implements Pass {
    private final QrReader reader;
    private final Mosaic mosaic = new Mosaic();
    private final CodeFinder finder = new CodeFinder();

    CloserPass(QrBuffers buffers) {
        reader = new QrReader(Effort.QUICK, buffers);
    }

    @Override
    public void look(View view, Findings findings) {
        for (List<Corner> outline : findings.unread()) {
            look(outline, view, findings);
        }
        if (findings.isEmpty()) {
            likeCode(view.image()).ifPresent(outline -> look(outline, view, findings));
        }
    }

    /// A lens a little out of focus takes a code's finder patterns away before it takes its texture.
    private Optional<List<Corner>> likeCode(GreyImage image) {
        mosaic.take(image);
        return finder.find(mosaic).map(area -> area.outline(mosaic.side()));
    }

    private void look(List<Corner> outline, View view, Findings findings) {
        if (!view.isOver()) {
            Part.around(outline, view.image()).ifPresent(part -> look(part, view, findings));
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
