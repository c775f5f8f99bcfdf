package org.greenlane.card;

/// The number of a Chinese resident (GB 11643): six digits of a division, eight of the date of birth, three in sequence,
/// and a check symbol by ISO 7064 MOD 11-2. Divisions of old cards are in no table any more: any will do.
public final class ResidentNumber {
    static final int SYMBOLS = 18;

    /// Where the date of birth begins.
    static final int BIRTH = 6;

    /// Where the last digit of the sequence stands: odd for men.
    static final int LAST_OF_SEQUENCE = 16;

    private ResidentNumber() {}

    /// @param symbols capital, half-width
    static boolean isOne(char[] symbols) {
        return symbols.length == SYMBOLS
                && Calendar.isDigits(symbols, 0, SYMBOLS - 1)
                && Calendar.day(symbols, BIRTH).isPresent()
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
}
