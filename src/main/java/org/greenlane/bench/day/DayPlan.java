package org.greenlane.bench.day;

import java.nio.file.Path;
import java.util.List;
import org.greenlane.health.SiteKind;

/// Which day is to be played.
///
/// @param people how many come
/// @param assisted which part of them comes to the desk, 0 to 1
/// @param seed of everybody and everything
/// @param site what lies behind the gate
/// @param folder where the files lie meanwhile; must not be there, or be empty
/// @param watched other folders that the program writes to, in which nothing personal may stand either
public record DayPlan(int people, double assisted, long seed, SiteKind site, Path folder, List<Path> watched) {
    /// More do not come through one gate in a day.
    public static final int MOST_PEOPLE = 20_000;

    /// Fewer do not make a day on which everything happens.
    public static final int FEWEST_PEOPLE = 50;

    /// @throws IllegalArgumentException if it is no day that can be played
    public DayPlan {
        if (people < FEWEST_PEOPLE || people > MOST_PEOPLE) {
            throw new IllegalArgumentException("from " + FEWEST_PEOPLE + " to " + MOST_PEOPLE + " people come on a day");
        }
        if (!(assisted >= 0 && assisted <= 0.5)) {
            throw new IllegalArgumentException("the part that is helped is from 0 to 0.5");
        }
        watched = List.copyOf(watched);
    }

    /// A day of which only the station's own files are looked through.
    public DayPlan(int people, double assisted, long seed, SiteKind site, Path folder) {
        this(people, assisted, seed, site, folder, List.of());
    }
}
