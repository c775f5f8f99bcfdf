package org.greenlane.authority;

/// Which made-up people a region has.
///
/// @param people how many, counted from 0
/// @param seed that they are made of
public record Population(int people, long seed) {
    /// The most people of one region: a large province.
    public static final int MAX_PEOPLE = 100_000_000;

    public Population {
        if (people < 1 || people > MAX_PEOPLE) {
            throw new IllegalArgumentException("a region has 1 to " + MAX_PEOPLE + " people");
        }
    }
}
