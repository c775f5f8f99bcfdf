package org.greenlane.authority;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.List;
import org.greenlane.sight.QrPicture;

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
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        byte[] paper = ((DataBufferByte) page.getRaster().getDataBuffer()).getData();
        Arrays.fill(paper, (byte) 0xff);
        BufferedImage qr = qr(code);
        int left = (WIDTH - qr.getWidth()) / 2;
        page.getRaster().setRect(left, QR_TOP + (QR_SIDE - qr.getHeight()) / 2, qr.getRaster());
        // A pen needs as much of the machine as letters do: the QR is set without one.
        if (!lettering.isEmpty()) {
            Graphics2D pen = page.createGraphics();
            pen.setColor(Color.BLACK);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            lines.forEach(line -> draw(pen, line));
            pen.dispose();
        }
        return page;
    }

    /// As large as whole pixels for its modules allow.
    private static BufferedImage qr(String text) {
        int modules = QrPicture.of(text, 1).getWidth();
        return QrPicture.of(text, Math.max(1, QR_SIDE / modules));
    }

    /// One line in the middle, made smaller where it would not fit; nothing where no font has its letters.
    private void draw(Graphics2D pen, Line line) {
        lettering.fontFor(line.text(), line.style(), line.size()).ifPresent(font -> {
            FontMetrics metrics = pen.getFontMetrics(font);
            int room = WIDTH - 2 * MARGIN;
            int width = metrics.stringWidth(line.text());
            pen.setFont(width > room ? font.deriveFont((float) line.size() * room / width) : font);
            pen.drawString(line.text(), (WIDTH - Math.min(width, room)) / 2, line.baseline());
        });
    }
}
