package org.greenlane.authority;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.greenlane.sight.QrPicture;

/// A paper code: A6 at 300 dots an inch, with the title in Chinese and English, the QR, the printed number, the masked
/// names, and until when it is valid. The QR is there whatever fonts the machine has.
final class PaperSheet {
    static final int WIDTH = 1240;
    static final int HEIGHT = 1748;

    private static final int MARGIN = 90;
    private static final int QR_TOP = 320;
    private static final int QR_SIDE = 990;

    private final Lettering lettering;
    private final DateTimeFormatter time;

    PaperSheet(Lettering lettering, ZoneId zone) {
        this.lettering = lettering;
        this.time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(zone);
    }

    BufferedImage draw(IssuedCode code) {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        byte[] paper = ((DataBufferByte) page.getRaster().getDataBuffer()).getData();
        Arrays.fill(paper, (byte) 0xff);
        BufferedImage qr = qr(code.text());
        int left = (WIDTH - qr.getWidth()) / 2;
        page.getRaster().setRect(left, QR_TOP + (QR_SIDE - qr.getHeight()) / 2, qr.getRaster());
        // A pen needs as much of the machine as letters do: the QR is set without one.
        if (!lettering.isEmpty()) {
            drawLetters(page, code);
        }
        return page;
    }

    /// As large as whole pixels for its modules allow.
    private static BufferedImage qr(String text) {
        int modules = QrPicture.of(text, 1).getWidth();
        return QrPicture.of(text, Math.max(1, QR_SIDE / modules));
    }

    private void drawLetters(BufferedImage page, IssuedCode code) {
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        line(pen, "健康码", Font.BOLD, 110, 175);
        line(pen, "Health Code", Font.BOLD, 64, 265);
        line(pen, code.number().text(), Font.BOLD, 84, 1400);
        String names = code.people().stream().map(person -> person.name().text()).collect(Collectors.joining("  "));
        line(pen, names, Font.PLAIN, 72, 1500);
        String until = time.format(code.holder().expires());
        line(pen, "有效期至", Font.PLAIN, 40, 1568);
        line(pen, "Valid until " + until, Font.PLAIN, 52, 1632);
        line(pen, "Specimen " + code.holder().issuer().code(), Font.PLAIN, 36, 1700);
        pen.dispose();
    }

    /// One line in the middle, made smaller where it would not fit; nothing where no font has its letters.
    private void line(Graphics2D pen, String text, int style, int size, int baseline) {
        lettering.fontFor(text, style, size).ifPresent(font -> {
            FontMetrics metrics = pen.getFontMetrics(font);
            int room = WIDTH - 2 * MARGIN;
            int width = metrics.stringWidth(text);
            pen.setFont(width > room ? font.deriveFont((float) size * room / width) : font);
            pen.drawString(text, (WIDTH - Math.min(width, room)) / 2, baseline);
        });
    }
}
