package org.greenlane.card;

import java.time.DateTimeException;
import java.time.LocalDate;

/// The number of a Chinese resident (GB 11643): six digits of a division, eight of the date of birth, three in sequence,
/// and a check symbol by ISO 7064 MOD 11-2.
public final class ResidentNumber {
    static final int SYMBOLS = 18;

    private static final int EARLIEST_BIRTH = 1800;

    private ResidentNumber() {}

    /// @param symbols capital, half-width
    static boolean isOne(char[] symbols) {
        if (symbols.length != SYMBOLS) {
            return false;
        }
        for (int at = 0; at < SYMBOLS - 1; at++) {
            if (symbols[at] < '0' || symbols[at] > '9') {
                return false;
            }
        }
        return isDate(digits(symbols, 6, 10), digits(symbols, 10, 12), digits(symbols, 12, 14))
                && checkSymbol(symbols) == symbols[SYMBOLS - 1];
    }

    /// The check symbol to the 17 digits at the beginning: a digit, or `X` for ten.
    public static char checkSymbol(char[] digits) {
        int sum = 0;
        for (int at = 0; at < SYMBOLS - 1; at++) {
            sum = (sum + digits[at] - '0') * 2 % 11;
        }
        int check = (12 - sum) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    private static int digits(char[] symbols, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = number * 10 + symbols[at] - '0';
        }
        return number;
    }

    private static boolean isDate(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getYear() >= EARLIEST_BIRTH;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
