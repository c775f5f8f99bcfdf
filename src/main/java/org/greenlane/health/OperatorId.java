package org.greenlane.health;

import java.util.regex.Pattern;

/// What somebody who works at a station is called in its log: a short staff number, never a name.
public record OperatorId(String text) implements Comparable<OperatorId> {
    /// The longest, in symbols.
    public static final int MAX_LENGTH = 12;

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,11}");

    /// @throws IllegalArgumentException if it is not of capital letters, digits and hyphens, or too long
    public OperatorId {
        if (!isOperatorId(text)) {
            throw new IllegalArgumentException("no staff number");
        }
    }

    public static boolean isOperatorId(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(OperatorId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
