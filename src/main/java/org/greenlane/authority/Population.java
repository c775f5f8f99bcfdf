package org.greenlane.authority;

/// Which made-up people a region has.
///
/// @param people how many, counted from 0
/// @param seed that they are made of
/// @param families how many families there are among them whose members are bound to guardians
public record Population(int people, long seed, int families) {
    /// The most people of one region: a large province.
    public static final int MAX_PEOPLE = 100_000_000;

    public Population {
        if (people < 1 || people > MAX_PEOPLE) {
            throw new IllegalArgumentException("a region has 1 to " + MAX_PEOPLE + " people");
        }
        if (families < 0 || families > people / SyntheticFamilies.NEIGHBOURS) {
            throw new IllegalArgumentException(
                    "a family is of " + SyntheticFamilies.NEIGHBOURS + " people, so there are not so many");
        }
    }

    /// People of whom nobody is bound to a guardian.
    public Population(int people, long seed) {
        this(people, seed, 0);
    }

    /// How many records a snapshot of them has places for.
    long size() {
        return people + (long) families * SyntheticFamilies.MAX_BONDS;
    }
}
