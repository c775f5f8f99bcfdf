package org.greenlane.card;

import java.util.Arrays;
import java.util.Optional;
import org.greenlane.health.SubjectKey;

/// The number of a document in the one form that counts: capital letters, half-width, no spaces. It is wiped when it is
/// closed, and never becomes a `String`, which would stay in memory.
public final class DocumentNumber implements AutoCloseable {
    /// The longest number that any document has, in symbols.
    public static final int MAX_SYMBOLS = 32;

    /// More than that is not read, blanks included.
    public static final int MAX_TYPED = 128;

    /// The distance of the full-width forms of ASCII (U+FF01 to U+FF5E) from ASCII.
    private static final int FULL_WIDTH = 0xFEE0;

    private static final char IDEOGRAPHIC_SPACE = '\u3000';

    private final DocumentKind kind;
    private final byte[] number;

    private DocumentNumber(DocumentKind kind, byte[] number) {
        this.kind = kind;
        this.number = number;
    }

    /// Reads a number as it was typed or read.
    ///
    /// @param typed stays as it is: whoever has it wipes it
    /// @return empty if a document of this kind cannot have such a number
    public static Optional<DocumentNumber> of(DocumentKind kind, char[] typed) {
        char[] symbols = normalised(typed);
        try {
            boolean right = kind == DocumentKind.RESIDENT_ID
                    ? ResidentNumber.isOne(symbols)
                    : symbols.length > 0 && isPlain(symbols);
            return right ? Optional.of(new DocumentNumber(kind, ascii(symbols))) : Optional.empty();
        } finally {
            Arrays.fill(symbols, '\0');
        }
    }

    /// @return no symbols if there are too many
    private static char[] normalised(char[] typed) {
        char[] symbols = new char[MAX_SYMBOLS];
        try {
            int length = 0;
            for (int at = 0; at < typed.length; at++) {
                char symbol = symbol(typed[at]);
                if (symbol != ' ') {
                    if (length == MAX_SYMBOLS || typed.length > MAX_TYPED) {
                        return new char[0];
                    }
                    symbols[length++] = symbol;
                }
            }
            return Arrays.copyOf(symbols, length);
        } finally {
            Arrays.fill(symbols, '\0');
        }
    }

    private static char symbol(char typed) {
        char narrow = typed >= '\uFF01' && typed <= '\uFF5E' ? (char) (typed - FULL_WIDTH) : typed;
        if (narrow == IDEOGRAPHIC_SPACE || narrow == '\t' || narrow == '\r' || narrow == '\n') {
            return ' ';
        }
        return narrow >= 'a' && narrow <= 'z' ? (char) (narrow - 'a' + 'A') : narrow;
    }

    private static boolean isPlain(char[] symbols) {
        for (char symbol : symbols) {
            boolean plain = (symbol >= '0' && symbol <= '9')
                    || (symbol >= 'A' && symbol <= 'Z')
                    || "()/-".indexOf(symbol) >= 0;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(char[] symbols) {
        byte[] bytes = new byte[symbols.length];
        for (int at = 0; at < symbols.length; at++) {
            bytes[at] = (byte) symbols[at];
        }
        return bytes;
    }

    DocumentKind kind() {
        return kind;
    }

    /// The key under which the region's statuses hold this person.
    ///
    /// @param regionKey the region's HMAC key
    public SubjectKey subject(byte[] regionKey) {
        return SubjectKey.derive(regionKey, kind.code(), number);
    }

    /// The symbols in the form that counts. A copy: whoever has it wipes it.
    char[] symbols() {
        char[] symbols = new char[number.length];
        for (int at = 0; at < symbols.length; at++) {
            symbols[at] = (char) number[at];
        }
        return symbols;
    }

    /// Wipes the number.
    @Override
    public void close() {
        Arrays.fill(number, (byte) 0);
    }

    /// Says nothing: a number is a person.
    @Override
    public String toString() {
        return "DocumentNumber[…]";
    }
}
