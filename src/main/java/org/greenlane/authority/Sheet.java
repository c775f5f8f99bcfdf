package org.greenlane.authority;

import java.awt.image.BufferedImage;
import java.util.List;

/// One sheet of paper, A6 at 300 dots an inch: a QR and lines in the middle. The QR is there whatever fonts the machine
/// has.
final class Sheet {
    static final int WIDTH = 1240;
    static final int HEIGHT = 1748;

    private static final int MARGIN = 90;
    private static final int QR_TOP = 320;
    private static final int QR_SIDE = 990;

    private final Lettering lettering;

    /// A line of text.
    ///
    /// @param style as of [java.awt.Font]
    /// @param size in pixels
    /// @param baseline from the top, in pixels
    record Line(String text, int style, int size, int baseline) {}

    Sheet(Lettering lettering) {
        this.lettering = lettering;
    }

    /// @param code the text of the QR
    BufferedImage draw(String code, List<Line> lines) {
        Paper paper = new Paper(WIDTH, HEIGHT, lettering);
        paper.qr(code, (WIDTH - QR_SIDE) / 2, QR_TOP, QR_SIDE);
        lines.forEach(line -> paper.write(
                line.text(), line.style(), line.size(), WIDTH / 2, line.baseline(), WIDTH - 2 * MARGIN));
        return paper.page();
    }
}
