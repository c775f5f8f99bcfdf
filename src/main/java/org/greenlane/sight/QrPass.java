package org.greenlane.sight;

import java.util.Optional;
import org.greenlane.sight.qr.QrBuffers;
import org.greenlane.sight.qr.QrReader;
import org.greenlane.sight.qr.QrSighting;

/// The station's own QR code reader, at one size.
final class QrPass implements Pass {
    private final QrReader reader;
    private final Lens lens;

    /// @param lens how the picture is prepared
    QrPass(Lens lens, QrReader.Effort effort, QrBuffers buffers) {
        this.lens = lens;
        reader = new QrReader(effort, buffers);
    }

    @Override
    public void look(View view, Findings findings) {
        for (QrSighting sighting : reader.look(view.through(lens).image(), view::isOver)) {
            read(sighting)
                    .ifPresentOrElse(
                            symbol -> findings.add(symbol.scaled(lens.factor())),
                            () -> findings.sawUnread(sighting.outline().stream()
                                    .map(corner -> corner.scaled(lens.factor()))
                                    .toList()));
        }
    }

    @Override
    public boolean mindsTheTime() {
        return true;
    }

    static Optional<Symbol> read(QrSighting sighting) {
        return sighting.codewords()
                .flatMap(codewords -> QrPayload.read(codewords, sighting.version(), sighting.outline()));
    }
}
