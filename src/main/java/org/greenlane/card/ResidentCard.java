package org.greenlane.card;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/// Writes the text of a resident's card as its chip tells it, for cards of people who do not exist.
public final class ResidentCard {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final CardLayout LAYOUT = CardLayout.RESIDENT;

    private ResidentCard() {}

    /// @param name up to 15 symbols
    /// @param number by GB 11643; birth and sex are taken from it
    /// @return the 256 bytes of its text
    public static byte[] of(String name, String number, LocalDate from, LocalDate until) {
        char[] text = new char[CardText.BYTES / 2];
        Arrays.fill(text, ' ');
        put(text, LAYOUT.nameAt(), name);
        put(text, LAYOUT.sexAt(), number.charAt(ResidentNumber.LAST_OF_SEQUENCE) % 2 == 1 ? "1" : "2");
        put(text, CardLayout.ETHNIC_GROUP, "01");
        put(text, LAYOUT.birthAt(), number.substring(ResidentNumber.BIRTH, ResidentNumber.BIRTH + 8));
        put(text, LAYOUT.numberAt(), number);
        put(text, CardLayout.VALID_FROM, DAY.format(from));
        put(text, CardLayout.VALID_TO, DAY.format(until));
        return new String(text).getBytes(StandardCharsets.UTF_16LE);
    }

    private static void put(char[] text, CardLayout.Place place, String value) {
        value.getChars(0, Math.min(value.length(), place.length() / 2), text, place.offset() / 2);
    }
}
