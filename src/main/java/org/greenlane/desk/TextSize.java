package org.greenlane.desk;

import java.util.List;

/// How large and how plain a screen is written, for eyes that need it so.
public enum TextSize {
    NORMAL(1, 0.60),
    LARGER(1.15, 0.54),
    LARGEST(1.3, 0.48),
    /// The largest text, white on black.
    LARGEST_IN_CONTRAST(1.3, 0.48);

    private final double scale;
    private final double picturePart;

    TextSize(double scale, double picturePart) {
        this.scale = scale;
        this.picturePart = picturePart;
    }

    /// How many times the usual size.
    public double scale() {
        return scale;
    }

    /// How much of its stage's width a running picture takes beside an instruction, as a part.
    public double picturePart() {
        return picturePart;
    }

    /// How `station.css` names it.
    List<String> styleClasses() {
        return switch (this) {
            case NORMAL -> List.of();
            case LARGER -> List.of("text-larger");
            case LARGEST -> List.of("text-largest");
            case LARGEST_IN_CONTRAST -> List.of("text-largest", "high-contrast");
        };
    }

    /// The next one in the round of the button.
    public TextSize next() {
        return this == LARGEST_IN_CONTRAST ? NORMAL : more();
    }

    /// One step larger or plainer, where there is one.
    public TextSize more() {
        return switch (this) {
            case NORMAL -> LARGER;
            case LARGER -> LARGEST;
            case LARGEST, LARGEST_IN_CONTRAST -> LARGEST_IN_CONTRAST;
        };
    }

    /// One step back, where there is one.
    public TextSize less() {
        return switch (this) {
            case NORMAL, LARGER -> NORMAL;
            case LARGEST -> LARGER;
            case LARGEST_IN_CONTRAST -> LARGEST;
        };
    }
}
