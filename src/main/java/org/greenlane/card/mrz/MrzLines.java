package org.greenlane.card.mrz;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.greenlane.card.MrzFormat;
import org.greenlane.card.MrzReading;
import org.greenlane.card.Presented;
import org.greenlane.card.Presented.Proof;
import org.greenlane.health.Reason;

/// Collects the lines of one document, however a reader parts them: by CR, LF or both, between STX and ETX or not.
/// Bounded; wiped with [#clear].
public final class MrzLines {
    private static final int MOST_LINES = 4;
    private static final int MOST_SYMBOLS = 44;
    private static final int STX = 2;
    private static final int ETX = 3;

    private final char[][] lines = new char[MOST_LINES][MOST_SYMBOLS];
    private final int[] lengths = new int[MOST_LINES];
    private int line;
    private boolean broken;
    private boolean any;
    private boolean parted;

    public void take(byte symbol) {
        switch (symbol) {
            case '\r', '\n', STX, ETX -> {
                parted = true;
                line += lengths[line] > 0 && line < MOST_LINES - 1 ? 1 : 0;
            }
            case ' ' -> {
                // Some readers put blanks at the ends.
            }
            default -> add(Character.toUpperCase((char) (symbol & 0xFF)));
        }
    }

    private void add(char symbol) {
        any = true;
        parted = false;
        boolean known = (symbol >= 'A' && symbol <= 'Z') || (symbol >= '0' && symbol <= '9') || symbol == '<';
        if (!known || lengths[line] == MOST_SYMBOLS) {
            // A question mark or an asterisk stands for a symbol that was not read: nobody guesses it.
            broken = true;
        } else {
            lines[line][lengths[line]++] = symbol;
        }
    }

    /// True if nothing has come but what parts lines.
    public boolean isEmpty() {
        return !any;
    }

    /// True if nothing more belongs to this document, silence or not.
    public boolean isWhole() {
        return parted && !broken && format().isPresent();
    }

    private Optional<MrzFormat> format() {
        int count = 0;
        while (count < MOST_LINES && lengths[count] > 0) {
            count++;
        }
        for (int at = 1; at < count; at++) {
            if (lengths[at] != lengths[0]) {
                return Optional.empty();
            }
        }
        return MrzFormat.of(count, lengths[0]);
    }

    /// The document, as far as it has come. To be asked once no more comes.
    public Presented read(LocalDate today) {
        Optional<MrzFormat> format = format();
        if (broken || format.isEmpty()) {
            return new Presented.Refused(Proof.PRINT, Reason.DOCUMENT_UNREADABLE);
        }
        char[] zone = zone();
        try {
            return MrzReading.read(zone, format.get(), today);
        } finally {
            Arrays.fill(zone, '\0');
        }
    }

    /// All lines, one behind the other.
    char[] zone() {
        int length = Arrays.stream(lengths).sum();
        char[] zone = new char[length];
        int at = 0;
        for (int i = 0; i < MOST_LINES; i++) {
            System.arraycopy(lines[i], 0, zone, at, lengths[i]);
            at += lengths[i];
        }
        return zone;
    }

    /// Forgets and wipes everything.
    public void clear() {
        for (char[] each : lines) {
            Arrays.fill(each, '\0');
        }
        Arrays.fill(lengths, 0);
        line = 0;
        broken = false;
        any = false;
        parted = false;
    }
}
