package org.greenlane.export;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The text of a cell, as CSV and a preview have it. Not safe for several threads.
final class CellText {
    private static final int MILLIS = 1_000_000;

    private final ZoneId zone;

    CellText(ZoneId zone) {
        this.zone = zone;
    }

    String of(Cell cell) {
        return switch (cell) {
            case Cell.Nothing _ -> "";
            case Cell.Count(long value) -> Long.toString(value);
            case Cell.Time(Instant at) -> time(at);
            case Cell.Text(String text) -> harmless(text);
        };
    }

    /// What a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection).
    static String harmless(String text) {
        if (text.isEmpty()) {
            return text;
        }
        return switch (text.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> "'" + text;
            default -> text;
        };
    }

    /// ISO 8601 with milliseconds and the offset of the zone; by hand, because a formatter takes most of an export's time.
    private String time(Instant at) {
        ZoneOffset offset = zone.getRules().getOffset(at);
        LocalDateTime time = LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), offset);
        StringBuilder text = new StringBuilder(29);
        if (time.getYear() < 0 || time.getYear() > 9999) {
            return at.toString();
        }
        digits(text, time.getYear(), 4).append('-');
        digits(text, time.getMonthValue(), 2).append('-');
        digits(text, time.getDayOfMonth(), 2).append('T');
        digits(text, time.getHour(), 2).append(':');
        digits(text, time.getMinute(), 2).append(':');
        digits(text, time.getSecond(), 2).append('.');
        digits(text, time.getNano() / MILLIS, 3);
        return text.append(offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId()).toString();
    }

    private static StringBuilder digits(StringBuilder text, int number, int width) {
        String digits = Integer.toString(number);
        for (int i = digits.length(); i < width; i++) {
            text.append('0');
        }
        return text.append(digits);
    }
}
