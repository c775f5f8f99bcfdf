package org.greenlane.authority;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A paper code: the title in Chinese and English, the QR, the printed number, the masked names, when it was printed, and
/// until when it is valid.
final class PaperSheet {
    private final Sheet sheet;
    private final DateTimeFormatter time;

    PaperSheet(Lettering lettering, ZoneId zone) {
        this.sheet = new Sheet(lettering);
        this.time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(zone);
    }

    BufferedImage draw(IssuedCode code) {
        String names = code.people().stream().map(person -> person.name().text()).collect(Collectors.joining("  "));
        String printed = time.format(code.holder().issued());
        String until = time.format(code.holder().expires());
        return sheet.draw(
                code.text(),
                List.of(
                        new Sheet.Line("健康码", Font.BOLD, 110, 175),
                        new Sheet.Line("Health Code", Font.BOLD, 64, 265),
                        new Sheet.Line(code.number().text(), Font.BOLD, 84, 1400),
                        new Sheet.Line(names, Font.PLAIN, 72, 1490),
                        new Sheet.Line("打印时间 Printed " + printed, Font.PLAIN, 44, 1560),
                        new Sheet.Line("有效期至 Valid until " + until, Font.PLAIN, 52, 1630),
                        new Sheet.Line("Specimen " + code.holder().issuer().code(), Font.PLAIN, 36, 1700)));
    }
}
