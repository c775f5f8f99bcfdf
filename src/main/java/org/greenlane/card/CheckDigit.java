package org.greenlane.card;

/// The check digit of ICAO 9303 part 3, clause 4.9: weights 7 3 1, `0` to `9` as they are, `A` = 10 to `Z` = 35,
/// `<` = 0, modulo 10. The numbers of foreigners' permanent residence cards have the same.
public final class CheckDigit {
    private static final int[] WEIGHTS = {7, 3, 1};

    private CheckDigit() {}

    /// @param from the first symbol that counts
    /// @param to the one behind the last
    public static char of(char[] symbols, int from, int to) {
        int sum = 0;
        for (int at = from; at < to; at++) {
            sum += WEIGHTS[(at - from) % WEIGHTS.length] * value(symbols[at]);
        }
        return (char) ('0' + sum % 10);
    }

    private static int value(char symbol) {
        if (symbol >= '0' && symbol <= '9') {
            return symbol - '0';
        }
        return symbol >= 'A' && symbol <= 'Z' ? symbol - 'A' + 10 : 0;
    }
}
