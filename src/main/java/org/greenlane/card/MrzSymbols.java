package org.greenlane.card;

import java.util.Arrays;

/// The symbols of a machine-readable zone, all lines one behind the other. Letters that a camera took for digits are put
/// right only where no letter can stand, and digits where no digit can. Wiped when it is closed.
final class MrzSymbols implements AutoCloseable {
    static final char FILLER = '<';

    /// How the letters look that are taken for digits, and the digits that are meant.
    private static final String LETTERS = "OQDIZSGB";

    private static final String DIGITS = "00012568";

    /// How the digits look that are taken for letters, and the letters that are meant.
    private static final String MISREAD = "01258";

    private static final String MEANT = "OIZSB";

    private final char[] symbols;

    /// @param zone stays as it is
    MrzSymbols(char[] zone) {
        symbols = zone.clone();
    }

    /// To be read only: its owner is this.
    char[] all() {
        return symbols;
    }

    char at(int place) {
        return symbols[place];
    }

    /// A copy: whoever has it wipes it.
    char[] copy(int from, int to) {
        return Arrays.copyOfRange(symbols, from, to);
    }

    /// Only digits can stand there, and fillers.
    void digits(int from, int to) {
        exchange(from, to, LETTERS, DIGITS);
    }

    /// Only letters can stand there, and fillers.
    void letters(int from, int to) {
        exchange(from, to, MISREAD, MEANT);
    }

    private void exchange(int from, int to, String seen, String meant) {
        for (int at = from; at < to; at++) {
            int which = seen.indexOf(symbols[at]);
            symbols[at] = which < 0 ? symbols[at] : meant.charAt(which);
        }
    }

    /// Whether the check digit there is that of the field.
    boolean isChecked(MrzFormat.Place field, int check) {
        return CheckDigit.of(symbols, field.from(), field.to()) == symbols[check];
    }

    /// Where the fillers at the end of a field begin.
    int filledTo(int from, int to) {
        int end = to;
        while (end > from && symbols[end - 1] == FILLER) {
            end--;
        }
        return end;
    }

    /// Where the first filler in a field stands, or its end.
    int firstFiller(int from, int to) {
        int at = from;
        while (at < to && symbols[at] != FILLER) {
            at++;
        }
        return at;
    }

    @Override
    public void close() {
        Arrays.fill(symbols, '\0');
    }
}
