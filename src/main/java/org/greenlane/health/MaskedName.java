package org.greenlane.health;

/// A name as its issuer masked it, for example `张*明`. For the screen of this one passage only.
public record MaskedName(String text) {
    /// The longest name taken, in UTF-16 units.
    public static final int MAX_LENGTH = 40;

    public static final MaskedName NONE = new MaskedName("");

    /// @throws IllegalArgumentException if it is too long, or holds control or direction-changing characters
    public MaskedName {
        if (!isMaskedName(text)) {
            throw new IllegalArgumentException("not a masked name");
        }
    }

    public static boolean isMaskedName(String text) {
        return text.length() <= MAX_LENGTH && text.codePoints().allMatch(MaskedName::isPrintable);
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /// Says nothing: names do not belong into logs.
    @Override
    public String toString() {
        return "MaskedName[…]";
    }
}
