package org.greenlane.card;

import java.time.LocalDate;

/// The machine-readable lines of passports of people who do not exist (ICAO 9303 part 4).
public final class Passports {
    private static final int WIDTH = 44;
    private static final String NUMBER = "L898902C3";
    private static final String EXPIRY = "400101";

    private Passports() {}

    /// @param name as it stands there: `BLOGGS<<ADA<MARY`
    /// @param birth YYMMDD, with `<` for what is not known
    public static Presented of(String name, String birth) {
        return of(name, birth, EXPIRY);
    }

    /// @param expiry YYMMDD
    public static Presented of(String name, String birth, String expiry) {
        String lines = lines(name, birth, expiry);
        return MrzReading.read(lines.toCharArray(), MrzFormat.TD3, LocalDate.of(2026, 11, 23));
    }

    /// Both lines, one behind the other.
    public static String lines(String name, String birth, String expiry) {
        String first = filled("P<UTO" + name, WIDTH);
        String head = checked(NUMBER);
        String tail = checked(birth) + "F" + checked(expiry);
        String optional = checked(filled("", 14));
        String over = head + checked(birth) + checked(expiry) + optional;
        return first + head + "UTO" + tail + optional + CheckDigit.of(over.toCharArray(), 0, over.length());
    }

    /// A valid one's.
    public static String lines(String name, String birth) {
        return lines(name, birth, EXPIRY);
    }

    private static String checked(String field) {
        return field + CheckDigit.of(field.toCharArray(), 0, field.length());
    }

    private static String filled(String text, int width) {
        return text.length() > width ? text.substring(0, width) : text + "<".repeat(width - text.length());
    }
}
