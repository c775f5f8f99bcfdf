package org.greenlane.sight;

import java.util.Arrays;
import java.util.List;

/// A bar code that was read.
public final class Symbol {
    /// ISO/IEC 18004.
    public static final String QR_CODE = "QR_CODE";
    /// ISO/IEC 15438.
    public static final String PDF_417 = "PDF_417";
    /// ISO/IEC 24778.
    public static final String AZTEC = "AZTEC";
    /// ISO/IEC 16022.
    public static final String DATA_MATRIX = "DATA_MATRIX";
    /// ISO/IEC 15417.
    public static final String CODE_128 = "CODE_128";

    private final String text;
    private final byte[] bytes;
    private final String format;
    private final List<Corner> corners;

    /// @param text what it says
    /// @param bytes what it says, before any guess at a character set
    /// @param format one of the names above
    /// @param corners its outline: four corners, clockwise from the symbol's own upper left
    public Symbol(String text, byte[] bytes, String format, List<Corner> corners) {
        if (corners.size() != 4) {
            throw new IllegalArgumentException("an outline has four corners");
        }
        this.text = text;
        this.bytes = bytes.clone();
        this.format = format;
        this.corners = List.copyOf(corners);
    }

    public String text() {
        return text;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String format() {
        return format;
    }

    public List<Corner> corners() {
        return corners;
    }

    /// The same symbol, seen in a picture of another size.
    Symbol scaled(double factor) {
        return factor == 1
                ? this
                : new Symbol(text, bytes, format, corners.stream().map(c -> c.scaled(factor)).toList());
    }

    /// Whether both are one and the same print: they say the same in the same place.
    boolean isSameAs(Symbol other) {
        return format.equals(other.format)
                && Arrays.equals(bytes, other.bytes)
                && (Outline.holds(corners, Outline.centre(other.corners))
                        || Outline.holds(other.corners, Outline.centre(corners)));
    }

    /// Says nothing of the content: a shown code is personal and does not belong into logs.
    @Override
    public String toString() {
        return "Symbol[" + format + "]";
    }
}
