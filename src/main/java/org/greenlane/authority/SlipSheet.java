package org.greenlane.authority;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.greenlane.code.Slip;

/// A temporary slip on paper: its title, the QR, its times, and that it counts only here. Nothing on it says whose it is.
final class SlipSheet {
    private final Sheet sheet;
    private final DateTimeFormatter time;

    SlipSheet(Lettering lettering, ZoneId zone) {
        this.sheet = new Sheet(lettering);
        this.time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(zone);
    }

    BufferedImage draw(Slip slip, String text, SlipWords words) {
        String issued = words.givenOut() + " " + time.format(slip.issued());
        String until = words.ends() + " " + time.format(slip.expires());
        return sheet.draw(
                text,
                List.of(
                        new Sheet.Line(words.title(), Font.BOLD, 110, 200),
                        new Sheet.Line(issued, Font.PLAIN, 52, 1420),
                        new Sheet.Line(until, Font.BOLD, 72, 1530),
                        new Sheet.Line(words.onlyHere(), Font.PLAIN, 52, 1640)));
    }
}
