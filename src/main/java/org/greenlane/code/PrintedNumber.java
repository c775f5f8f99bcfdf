package org.greenlane.code;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.greenlane.health.SubjectKey;

/// The number under a paper code: the first 60 bits of the subject key in Crockford's base32, with his check symbol
/// (modulo 37), which finds every single wrong symbol and every exchange of neighbours.
///
/// @param prefix60 the bits, as an unsigned number
public record PrintedNumber(long prefix60) {
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String CHECK_SYMBOLS = SYMBOLS + "*~$=U";
    private static final int BITS = 60;
    private static final int DIGITS = 12;
    private static final int GROUP = 4;

    /// What a hand may type: groups apart or not, and letters that look like digits.
    private static final String FOUR = "[0-9A-TV-Z]{4}";
    private static final Pattern FORM =
            Pattern.compile(FOUR + "[- ]?" + FOUR + "[- ]?" + FOUR + "[- ]?[0-9A-Z*~$=]", Pattern.CASE_INSENSITIVE);

    /// A longer text is no number, whatever it says, in UTF-16 units.
    private static final int MAX_TEXT = 64;

    /// @throws IllegalArgumentException if it has more than 60 bits
    public PrintedNumber {
        if (prefix60 >>> BITS != 0) {
            throw new IllegalArgumentException("a printed number has 60 bits");
        }
    }

    public static PrintedNumber of(SubjectKey subject) {
        return new PrintedNumber(subject.high() >>> (Long.SIZE - BITS));
    }

    /// True if the text has the form of a printed number, right or wrong.
    static boolean looksLikeOne(String text) {
        return text.length() <= MAX_TEXT && FORM.matcher(text.strip()).matches();
    }

    /// Reads a number as a person types it: in any case, grouped or not, `O` for `0`, `I` and `L` for `1`.
    ///
    /// @return empty if it has another form, or the check symbol is wrong
    public static Optional<PrintedNumber> parse(String text) {
        if (!looksLikeOne(text)) {
            return Optional.empty();
        }
        String symbols = text.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[-\\s]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        long number = 0;
        for (int at = 0; at < DIGITS; at++) {
            number = number << 5 | SYMBOLS.indexOf(symbols.charAt(at));
        }
        boolean right = checkSymbol(number) == symbols.charAt(DIGITS);
        return right ? Optional.of(new PrintedNumber(number)) : Optional.empty();
    }

    /// As it is printed: three groups of four symbols and the check symbol, with hyphens between.
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < DIGITS; at++) {
            if (at > 0 && at % GROUP == 0) {
                text.append('-');
            }
            text.append(SYMBOLS.charAt((int) (prefix60 >>> (BITS - 5 - 5 * at)) & 31));
        }
        return text.append('-').append(checkSymbol(prefix60)).toString();
    }

    private static char checkSymbol(long number) {
        return CHECK_SYMBOLS.charAt((int) (number % CHECK_SYMBOLS.length()));
    }

    /// Says nothing: the number leads to a person and does not belong into logs.
    @Override
    public String toString() {
        return "PrintedNumber[…]";
    }
}
