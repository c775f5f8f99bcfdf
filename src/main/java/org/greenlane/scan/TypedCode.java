package org.greenlane.scan;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Tells a scanner that types from a person who does, by its speed, and puts right what the layout of the keyboard did to
/// the code. Belongs to one thread.
///
/// Scanners type as on an American keyboard. Under another layout, or with caps lock on, other symbols arrive; of codes that
/// this station reads the beginning is known, and tells which.
public final class TypedCode {
    /// People are slower, several keys in a row.
    private static final long LONGEST_GAP = TimeUnit.MILLISECONDS.toNanos(100);

    /// So many keys in a row, and it was no person.
    private static final int LEAST = 4;

    /// Shorter is no code.
    private static final int SHORTEST_CODE = 6;

    private static final int LONGEST_CODE = 8 * 1024;

    private final StringBuilder symbols = new StringBuilder();
    private long lastAt;

    /// Takes a symbol.
    ///
    /// @param nanoTime when it came
    public void add(char symbol, long nanoTime) {
        if (nanoTime - lastAt > LONGEST_GAP) {
            clear();
        }
        lastAt = nanoTime;
        if (symbols.length() <= LONGEST_CODE) {
            symbols.append(symbol);
        }
    }

    /// True while a scanner types.
    public boolean isScanner(long nanoTime) {
        return symbols.length() >= LEAST && nanoTime - lastAt <= LONGEST_GAP;
    }

    /// True right behind a symbol: a scanner may be typing. A blank alone is a key that people press.
    public boolean isBegun(long nanoTime) {
        return nanoTime - lastAt <= LONGEST_GAP && symbols.chars().anyMatch(symbol -> symbol != ' ');
    }

    /// The code, once its end has been typed.
    ///
    /// @return empty if it was none
    public Optional<String> end(long nanoTime) {
        boolean whole = isScanner(nanoTime) && symbols.length() >= SHORTEST_CODE && symbols.length() <= LONGEST_CODE;
        Optional<String> code = whole ? Optional.of(KeyboardLayout.american(symbols.toString())) : Optional.empty();
        clear();
        return code;
    }

    private void clear() {
        symbols.setLength(0);
    }

    /// Says nothing of what was typed.
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "TypedCode[%d symbols]", symbols.length());
    }
}
