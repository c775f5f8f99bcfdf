package org.greenlane.verb;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/// Reads PINs from the console, without echo, or from standard input, one a line. Never from the command line, which the
/// shell remembers and every process can see.
final class PinInput {
    /// Longer than any PIN.
    private static final int MAX_LENGTH = 64;

    private PinInput() {}

    /// @param whose for the prompt
    /// @return to be wiped; empty where there is none
    static char[] read(String whose) throws IOException {
        // None, or one that is no terminal, where standard input comes from a file or another program.
        Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (terminal.isEmpty()) {
            return line(System.in);
        }
        char[] typed = terminal.get().readPassword("%s (it is not shown): ", whose);
        return typed == null ? new char[0] : typed;
    }

    /// Takes no byte beyond the line, which belongs to the next PIN.
    private static char[] line(InputStream in) throws IOException {
        char[] line = new char[MAX_LENGTH];
        int length = 0;
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line[Math.min(length, MAX_LENGTH - 1)] = (char) next;
                length++;
            }
        }
        char[] typed = length < MAX_LENGTH ? Arrays.copyOf(line, length) : new char[0];
        Arrays.fill(line, '\0');
        return typed;
    }
}
