package org.greenlane.desk;

import java.util.List;

/// How large and how plain a screen is written, for eyes that need it so.
public enum Reading {
    NORMAL(1, 0.60, List.of()),
    LARGER(1.15, 0.54, List.of("text-larger")),
    LARGEST(1.3, 0.48, List.of("text-largest")),
    /// The largest text, white on black.
    LARGEST_IN_CONTRAST(1.3, 0.48, List.of("text-largest", "high-contrast"));

    private final double scale;
    private final double picturePart;
    private final List<String> styleClasses;

    Reading(double scale, double picturePart, List<String> styleClasses) {
        this.scale = scale;
        this.picturePart = picturePart;
        this.styleClasses = styleClasses;
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
        return styleClasses;
    }

    /// The next one in the round of the button.
    public Reading next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /// One step larger or plainer, where there is one.
    public Reading more() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /// One step back, where there is one.
    public Reading less() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
