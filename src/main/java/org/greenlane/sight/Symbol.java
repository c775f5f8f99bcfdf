package org.greenlane.sight;

import java.util.Arrays;
import java.util.List;
import org.greenlane.health.Symbology;
import org.greenlane.sight.image.Corner;
import org.greenlane.sight.image.Outline;

/// A bar code that was read.
public final class Symbol {
    private final String text;
    private final byte[] bytes;
    private final Symbology symbology;
    private final List<Corner> corners;

    /// @param text what it says
    /// @param bytes what it says, before any guess at a character set
    /// @param symbology what kind of print it is
    /// @param corners its outline: four corners, clockwise from the symbol's own upper left
    public Symbol(String text, byte[] bytes, Symbology symbology, List<Corner> corners) {
        if (corners.size() != 4) {
            throw new IllegalArgumentException("an outline has four corners");
        }
        this.text = text;
        this.bytes = bytes.clone();
        this.symbology = symbology;
        this.corners = List.copyOf(corners);
    }

    public String text() {
        return text;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public Symbology symbology() {
        return symbology;
    }

    public List<Corner> corners() {
        return corners;
    }

    /// The same symbol, seen in a picture of another size.
    Symbol scaled(double factor) {
        return factor == 1
                ? this
                : new Symbol(text, bytes, symbology, corners.stream().map(c -> c.scaled(factor)).toList());
    }

    /// The same symbol, in a picture of which the one where it was seen is a part.
    Symbol moved(int right, int down) {
        return new Symbol(text, bytes, symbology, corners.stream().map(c -> c.moved(right, down)).toList());
    }

    /// Whether both are one and the same print: they say the same in the same place.
    boolean isSameAs(Symbol other) {
        return symbology == other.symbology
                && Arrays.equals(bytes, other.bytes)
                && (Outline.holds(corners, Outline.centre(other.corners))
                        || Outline.holds(other.corners, Outline.centre(corners)));
    }

    /// Says nothing of the content: a shown code is personal and does not belong into logs.
    @Override
    public String toString() {
        return "Symbol[" + symbology + "]";
    }
}
