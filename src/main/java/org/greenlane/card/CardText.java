package org.greenlane.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The text of a card: 128 units of UTF-16LE. It is wiped when it is closed, and so is every field taken from it.
final class CardText implements AutoCloseable {
    /// Its length, in bytes.
    static final int BYTES = 256;

    private static final int TYPE = 248;

    private final char[] units = new char[BYTES / 2];
    private final List<char[]> fields = new ArrayList<>();

    /// @param bytes stay as they are: whoever has them wipes them
    /// @param from where the text begins in them
    CardText(byte[] bytes, int from) {
        for (int at = 0; at < units.length; at++) {
            units[at] = (char) ((bytes[from + 2 * at] & 0xFF) | (bytes[from + 2 * at + 1] & 0xFF) << 8);
        }
    }

    /// The unit that tells the type in all layouts; NUL counts as a blank.
    char type() {
        return units[TYPE / 2] == '\0' ? ' ' : units[TYPE / 2];
    }

    /// A field without the blanks and NULs around it, to be used until the text is closed.
    ///
    /// @param offset in bytes
    /// @param length in bytes
    char[] field(int offset, int length) {
        int from = offset / 2;
        int to = (offset + length) / 2;
        while (to > from && isBlank(units[to - 1])) {
            to--;
        }
        while (from < to && isBlank(units[from])) {
            from++;
        }
        char[] field = Arrays.copyOfRange(units, from, to);
        fields.add(field);
        return field;
    }

    private static boolean isBlank(char unit) {
        return unit == ' ' || unit == '\0';
    }

    @Override
    public void close() {
        Arrays.fill(units, '\0');
        fields.forEach(field -> Arrays.fill(field, '\0'));
    }
}
