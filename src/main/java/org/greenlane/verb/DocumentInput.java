package org.greenlane.verb;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.greenlane.card.DocumentKind;
import org.greenlane.card.DocumentNumber;

/// Reads the number of a document from the console, without echo, or from standard input. Never from the command line,
/// which the shell remembers and every process can see. What was read is wiped.
final class DocumentInput {
    /// No character of a number takes more in UTF-8.
    private static final int MAX_BYTES = 3 * DocumentNumber.MAX_TYPED;

    private DocumentInput() {}

    /// @return empty if it is no number of such a document
    static Optional<DocumentNumber> read(DocumentKind kind) throws IOException {
        // None, or one that is no terminal, where standard input comes from a file or another program.
        Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        char[] typed = terminal.isPresent() ? typed(terminal.get()) : decoded(System.in);
        try {
            return DocumentNumber.of(kind, typed);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    private static char[] typed(Console console) {
        char[] typed = console.readPassword("Number of the document (it is not shown): ");
        return typed == null ? new char[0] : typed;
    }

    private static char[] decoded(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        char[] typed = Arrays.copyOf(text.array(), text.length());
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(text.array(), '\0');
        return bytes.length > MAX_BYTES ? new char[0] : typed;
    }
}
