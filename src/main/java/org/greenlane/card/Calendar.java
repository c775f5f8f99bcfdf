package org.greenlane.card;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// Dates as documents write them.
final class Calendar {
    private static final int EARLIEST = 1800;
    private static final int SYMBOLS = 8;

    private Calendar() {}

    /// A date of the form `19491231`.
    ///
    /// @return empty if there is no such day
    static Optional<LocalDate> day(char[] field) {
        return field.length == SYMBOLS ? day(field, 0) : Optional.empty();
    }

    /// The date whose eight digits begin there.
    static Optional<LocalDate> day(char[] symbols, int from) {
        if (!isDigits(symbols, from, from + SYMBOLS)) {
            return Optional.empty();
        }
        int year = digits(symbols, from, from + 4);
        return year < EARLIEST
                ? Optional.empty()
                : day(year, digits(symbols, from + 4, from + 6), digits(symbols, from + 6, from + SYMBOLS));
    }

    static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static boolean isDigits(char[] symbols, int from, int to) {
        for (int at = from; at < to; at++) {
            if (symbols[at] < '0' || symbols[at] > '9') {
                return false;
            }
        }
        return true;
    }

    static int digits(char[] symbols, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = number * 10 + symbols[at] - '0';
        }
        return number;
    }
}
