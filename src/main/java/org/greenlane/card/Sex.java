package org.greenlane.card;

import java.util.Optional;

/// The codes of GB/T 2261.1.
enum Sex {
    UNKNOWN('0'),
    MALE('1'),
    FEMALE('2'),
    UNSTATED('9');

    private final char code;

    Sex(char code) {
        this.code = code;
    }

    static Optional<Sex> of(char[] field) {
        for (Sex sex : values()) {
            if (field.length == 1 && field[0] == sex.code) {
                return Optional.of(sex);
            }
        }
        return Optional.empty();
    }

    /// True if the sequence of a resident's number may be this one's: odd numbers are men's (GB 11643).
    boolean agreesWith(char lastOfSequence) {
        return switch (this) {
            case MALE -> lastOfSequence % 2 == 1;
            case FEMALE -> lastOfSequence % 2 == 0;
            case UNKNOWN, UNSTATED -> true;
        };
    }
}
