package org.greenlane.vault;

import java.util.regex.Pattern;

/// What may be said of a key slot.
///
/// @param number 1 to 255, by which people name it
/// @param kind what opens it
/// @param label the credential's name; empty for the other kinds
public record SlotInfo(int number, SlotKind kind, String label) {
    static final int MAX_NUMBER = 255;
    static final int MAX_LABEL = 32;

    /// A name that leads out of no folder.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,31}");

    /// @throws IllegalArgumentException if there can be no such slot
    public SlotInfo {
        if (number < 1 || number > MAX_NUMBER) {
            throw new IllegalArgumentException("slots have numbers from 1 to 255");
        }
        if (kind == SlotKind.CREDENTIAL ? !isName(label) : !label.isEmpty()) {
            throw new IllegalArgumentException("no label for a " + kind.words());
        }
    }

    /// Whether a credential can have this name: up to 32 letters, digits, `.`, `_` and `-`.
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    @Override
    public String toString() {
        return number + " " + kind.words() + (label.isEmpty() ? "" : " " + label);
    }
}
