package org.greenlane.card;

import java.util.Arrays;
import java.util.Optional;

/// Where the machine-readable zones of ICAO 9303 keep their fields (parts 4, 5 and 6). Places count from 0 over all lines
/// written one behind the other.
@SuppressWarnings("ImmutableEnumChecker") // The checker does not know that records of numbers are immutable.
public enum MrzFormat {
    /// Cards: three lines of 30.
    TD1(3, 30, place(5, 14), place(15, 30), place(45, 48), place(30, 36), 37, place(38, 44), 59, place(60, 90),
            place(5, 30), place(30, 37), place(38, 45), place(48, 59)),
    /// Larger cards: two lines of 36.
    TD2(2, 36, place(36, 45), place(64, 71), place(46, 49), place(49, 55), 56, place(57, 63), 71, place(5, 36),
            place(36, 46), place(49, 56), place(57, 71)),
    /// Passports: two lines of 44.
    TD3(2, 44, place(44, 53), place(72, 86), place(54, 57), place(57, 63), 64, place(65, 71), 87, place(5, 44),
            place(44, 54), place(57, 64), place(65, 87));

    /// From, included, to, not included.
    record Place(int from, int to) {}

    private final int lines;
    private final int width;
    final Place number;
    final Place optional;
    final Place nationality;
    final Place birth;
    final int sex;
    final Place expiry;
    final int composite;
    final Place name;
    private final Place[] overall;

    MrzFormat(
            int lines,
            int width,
            Place number,
            Place optional,
            Place nationality,
            Place birth,
            int sex,
            Place expiry,
            int composite,
            Place name,
            Place... overall) {
        this.lines = lines;
        this.width = width;
        this.number = number;
        this.optional = optional;
        this.nationality = nationality;
        this.birth = birth;
        this.sex = sex;
        this.expiry = expiry;
        this.composite = composite;
        this.name = name;
        this.overall = overall;
    }

    private static Place place(int from, int to) {
        return new Place(from, to);
    }

    /// Type and issuer, in all formats.
    static final Place ISSUER = new Place(2, 5);

    /// What the last check digit is over.
    char overall(char[] symbols) {
        char[] all = new char[symbols.length];
        int length = 0;
        for (Place part : overall) {
            System.arraycopy(symbols, part.from(), all, length, part.to() - part.from());
            length += part.to() - part.from();
        }
        char digit = CheckDigit.of(all, 0, length);
        Arrays.fill(all, '\0');
        return digit;
    }

    /// How many symbols there are in all.
    int symbols() {
        return lines * width;
    }

    /// The format that has so many lines of that width.
    public static Optional<MrzFormat> of(int lines, int width) {
        for (MrzFormat format : values()) {
            if (format.lines == lines && format.width == width) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
