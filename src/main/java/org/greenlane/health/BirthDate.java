package org.greenlane.health;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// A date of birth as far as it is known: a day, a month, a year, or nothing. For this one passage only.
///
/// @param text `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or empty
public record BirthDate(String text) {
    private static final Pattern FORM = Pattern.compile("(\\d{4}(-\\d{2}(-\\d{2})?)?)?");

    /// @throws IllegalArgumentException if it has none of these forms, or no calendar has it
    public BirthDate {
        if (!FORM.matcher(text).matches() || !isInACalendar(text)) {
            throw new IllegalArgumentException("not a date of birth");
        }
    }

    public static Optional<BirthDate> parse(String text) {
        try {
            return Optional.of(new BirthDate(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isInACalendar(String text) {
        try {
            Object _ = switch (text.length()) {
                case 10 -> LocalDate.parse(text);
                case 7 -> YearMonth.parse(text);
                case 4 -> Year.parse(text);
                default -> text;
            };
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /// Says nothing: birth dates do not belong into logs.
    @Override
    public String toString() {
        return "BirthDate[…]";
    }
}
