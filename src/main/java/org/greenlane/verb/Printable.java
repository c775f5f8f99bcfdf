package org.greenlane.verb;

/// Text of strangers, such as names of files, for a terminal. What would steer the terminal, turn the direction of
/// writing or begin another line is shown as its code point.
final class Printable {
    private Printable() {}

    static String of(Object text) {
        StringBuilder out = new StringBuilder();
        text.toString().codePoints().forEach(c -> {
            if (steers(c)) {
                out.append(String.format("\\u%04x", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /// Whether a code point does something instead of being seen.
    static boolean steers(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
