package org.greenlane.health;

import java.util.Arrays;

/// What somebody typed and nobody else should read: a PIN, a number. Whoever uses it wipes it then.
public final class Typed {
    /// Longer is no PIN and no number, in UTF-16 units.
    public static final int LONGEST = 64;

    private final char[] symbols;

    /// @param symbols taken as they are: wiped with it
    /// @throws IllegalArgumentException if there are more than [#LONGEST]
    public Typed(char[] symbols) {
        if (symbols.length > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        this.symbols = symbols;
    }

    /// The symbols themselves, not a copy.
    public char[] symbols() {
        return symbols;
    }

    public void wipe() {
        Arrays.fill(symbols, '\0');
    }

    /// Says nothing.
    @Override
    public String toString() {
        return "Typed[…]";
    }
}
