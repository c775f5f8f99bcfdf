package org.greenlane.desk.parts;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.greenlane.health.Typed;

/// Something that is being typed, kept in an array that is wiped: a PIN, a staff number, a document's number, a passphrase.
public final class Entry {
    private static final int MOST_DOTS = 12;
    private static final int MOST_SHOWN = 32;

    private final Kind kind;
    private final char[] symbols;
    private int length;

    /// What may be typed. Small letters are taken as capitals, but in a passphrase.
    public enum Kind {
        STAFF_NUMBER(12, false, c -> isLetterOrDigit(c) || c == '-'),
        PIN(12, true, Kind::isDigit),
        PASSAGE_NUMBER(12, false, Kind::isDigit),
        RESIDENT_NUMBER(18, false, c -> isDigit(c) || c == 'X'),
        DOCUMENT_NUMBER(20, false, Kind::isLetterOrDigit),
        PRINTED_NUMBER(32, false, c -> isLetterOrDigit(c) || "*~$=-".indexOf(c) >= 0),
        /// A region: six digits, or two letters.
        REGION(6, false, Kind::isLetterOrDigit),
        /// Eight groups of eight hexadecimal digits and a letter.
        FINGERPRINT(72, false, Kind::isLetterOrDigit),
        /// Where something is fetched.
        ADDRESS(200, false, c -> c > ' ' && c <= '~' && c != '"' && c != '\\'),
        /// Of what every keyboard has: it is typed again at another machine.
        PASSPHRASE(Typed.LONGEST, true, c -> c >= ' ' && c <= '~');

        private final int longest;
        private final boolean secret;

        @SuppressWarnings("ImmutableEnumChecker") // Of method references and constants.
        private final IntPredicate takes;

        Kind(int longest, boolean secret, IntPredicate takes) {
            this.longest = longest;
            this.secret = secret;
            this.takes = takes;
        }

        private char taken(char typed) {
            boolean capital = this != PASSPHRASE && this != ADDRESS && typed >= 'a' && typed <= 'z';
            return capital ? (char) (typed - 'a' + 'A') : typed;
        }

        private static boolean isDigit(int symbol) {
            return symbol >= '0' && symbol <= '9';
        }

        private static boolean isLetterOrDigit(int symbol) {
            return isDigit(symbol) || (symbol >= 'A' && symbol <= 'Z');
        }
    }

    public Entry(Kind kind) {
        this.kind = kind;
        this.symbols = new char[kind.longest];
    }

    public Kind kind() {
        return kind;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    /// Takes a symbol that may stand here; others are left out.
    void add(char typed) {
        char symbol = kind.taken(typed);
        if (length < symbols.length && kind.takes.test(symbol)) {
            symbols[length++] = symbol;
        }
    }

    void erase() {
        if (length > 0) {
            symbols[--length] = '\0';
        }
    }

    public void wipe() {
        Arrays.fill(symbols, '\0');
        length = 0;
    }

    /// A copy, which whoever gets it wipes.
    public char[] copy() {
        return Arrays.copyOf(symbols, length);
    }

    /// What was typed, for whoever uses and wipes it; nothing is left here.
    public Typed take() {
        Typed taken = new Typed(copy());
        wipe();
        return taken;
    }

    /// True if the last of what stands here is just that: a person typed it, and fast.
    boolean endsWith(CharSequence text) {
        int from = length - text.length();
        for (int at = 0; from >= 0 && at < text.length(); at++) {
            if (kind.taken(text.charAt(at)) != symbols[from + at]) {
                return false;
            }
        }
        return from >= 0;
    }

    public boolean isSameAs(Entry other) {
        return length == other.length && Arrays.equals(symbols, 0, length, other.symbols, 0, other.length);
    }

    /// All of it, where it is no secret.
    public String text() {
        return kind.secret ? "" : new String(symbols, 0, length);
    }

    /// As it stands on the screen: a dot for each symbol of a PIN; of more than fit, how many there are, or the end.
    public String shown() {
        if (!kind.secret) {
            return length <= MOST_SHOWN ? text() : "…" + text().substring(length - MOST_SHOWN + 1);
        }
        return length <= MOST_DOTS ? "●".repeat(length) : "●".repeat(MOST_DOTS) + " " + length;
    }

    /// Says nothing of what was typed.
    @Override
    public String toString() {
        return "Entry[" + kind + "]";
    }
}
