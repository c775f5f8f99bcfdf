package org.greenlane.verb;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Reads PINs and passphrases from the console, without echo, or from standard input, one a line. Never from the command
/// line, which the shell remembers and every process can see.
final class PinInput {
    /// Longer than any PIN or passphrase, in bytes.
    private static final int MAX_LENGTH = 1024;

    private PinInput() {}

    /// @param whose for the prompt
    /// @return to be wiped; empty where there is none
    static char[] read(String whose) throws IOException {
        Optional<Console> terminal = terminal();
        if (terminal.isEmpty()) {
            return line(System.in);
        }
        char[] typed = terminal.get().readPassword("%s (it is not shown): ", whose);
        return typed == null ? new char[0] : typed;
    }

    /// Whether a person is asked.
    static boolean isAtTerminal() {
        return terminal().isPresent();
    }

    /// None, or one that is no terminal, where standard input comes from a file or another program.
    private static Optional<Console> terminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    /// Takes no byte beyond the line, which belongs to the next one.
    private static char[] line(InputStream in) throws IOException {
        byte[] line = new byte[MAX_LENGTH];
        int length = 0;
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line[Math.min(length, MAX_LENGTH - 1)] = (byte) next;
                length++;
            }
        }
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(line, 0, length < MAX_LENGTH ? length : 0));
        char[] typed = new char[decoded.remaining()];
        decoded.get(typed);
        Arrays.fill(decoded.array(), '\0');
        Arrays.fill(line, (byte) 0);
        return typed;
    }
}
