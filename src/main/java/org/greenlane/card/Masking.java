package org.greenlane.card;

import java.util.Arrays;
import org.greenlane.health.MaskedName;

/// Makes of a name what a screen may show: `张*明`, `E*** A***`.
final class Masking {
    private static final int MAX_WORDS = 3;

    /// For characters that no font has: old cards write names with private ones.
    private static final int BOX = '□';

    private Masking() {}

    /// @param name as the document writes it; stays as it is
    static MaskedName of(char[] name) {
        StringBuilder masked = new StringBuilder();
        int words = 0;
        int at = 0;
        while (at < name.length && words < MAX_WORDS) {
            int end = at;
            while (end < name.length && name[end] != ' ' && name[end] != ',') {
                end++;
            }
            if (end > at) {
                masked.append(masked.isEmpty() ? "" : " ");
                addWord(masked, Arrays.copyOfRange(name, at, end));
                words++;
            }
            at = end + 1;
        }
        String text = masked.toString();
        return MaskedName.isMaskedName(text) ? new MaskedName(text) : MaskedName.NONE;
    }

    private static void addWord(StringBuilder masked, char[] word) {
        int first = Character.codePointAt(word, 0);
        masked.appendCodePoint(shown(first));
        if (Character.UnicodeScript.of(first) == Character.UnicodeScript.LATIN) {
            masked.append("***");
        } else {
            int symbols = Character.codePointCount(word, 0, word.length);
            masked.append("*".repeat(Math.clamp(symbols - 2, 1, 3)));
            if (symbols > 2) {
                masked.appendCodePoint(shown(Character.codePointBefore(word, word.length)));
            }
        }
        Arrays.fill(word, '\0');
    }

    private static int shown(int symbol) {
        return isWithoutForm(symbol) ? BOX : symbol;
    }

    /// Whether it may be part of a name though nobody can show it: private characters of old cards, and ideographs that
    /// are newer than this Java's tables (planes 2 and 3 hold nothing else; their last two code points are none).
    static boolean isWithoutForm(int symbol) {
        int plane = symbol >> 16;
        return switch (Character.getType(symbol)) {
            case Character.PRIVATE_USE -> true;
            case Character.UNASSIGNED -> (plane == 2 || plane == 3) && (symbol & 0xFFFE) != 0xFFFE;
            default -> false;
        };
    }
}
