package org.greenlane.authority;

/// That one made-up person is a guardian of another.
///
/// @param guardian their number among the made-up people
/// @param dependant likewise
public record Bond(int guardian, int dependant) {
    public Bond {
        if (guardian < 0 || dependant < 0) {
            throw new IllegalArgumentException("people are counted from 0");
        }
    }
}
