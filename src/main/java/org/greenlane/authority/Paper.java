package org.greenlane.authority;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import org.greenlane.sight.QrPicture;

/// One white page, in pixels. Codes and pictures are set without a pen, which needs as much of the machine as letters do; so
/// they are there whatever fonts the machine has.
final class Paper {
    private final BufferedImage page;
    private final Lettering lettering;

    Paper(int width, int height, Lettering lettering) {
        this.page = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        this.lettering = lettering;
        byte[] white = ((DataBufferByte) page.getRaster().getDataBuffer()).getData();
        Arrays.fill(white, (byte) 0xff);
    }

    BufferedImage page() {
        return page;
    }

    /// The QR of a text in the middle of a square, as large as whole pixels for its modules allow.
    void qr(String text, int left, int top, int side) {
        int modules = QrPicture.of(text, 1).getWidth();
        BufferedImage qr = QrPicture.of(text, Math.max(1, side / modules));
        int beside = (side - qr.getWidth()) / 2;
        picture(qr, left + beside, top + beside);
    }

    /// @param picture of grey tones
    void picture(BufferedImage picture, int left, int top) {
        page.getRaster().setRect(left, top, picture.getRaster());
    }

    /// One line, made smaller where it would not fit; nothing where no font has its letters.
    ///
    /// @param style as of [java.awt.Font]
    /// @param middle of the line, from the left
    /// @param room its greatest width
    void write(String text, int style, int size, int middle, int baseline, int room) {
        if (lettering.isEmpty()) {
            return;
        }
        lettering.fontFor(text, style, size).ifPresent(font -> {
            Graphics2D pen = page.createGraphics();
            pen.setColor(Color.BLACK);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            FontMetrics metrics = pen.getFontMetrics(font);
            int width = metrics.stringWidth(text);
            pen.setFont(width > room ? font.deriveFont((float) size * room / width) : font);
            pen.drawString(text, middle - Math.min(width, room) / 2, baseline);
            pen.dispose();
        });
    }
}
