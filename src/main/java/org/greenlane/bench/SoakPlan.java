package org.greenlane.bench;

import java.nio.file.Path;

/// How a station is to be maltreated.
///
/// @param folder made for it; must not be there yet
/// @param people how many statuses it holds while it is killed; while its power is cut, at most [#MOST_IN_CUTS]
/// @param kills how often it is killed without warning
/// @param cuts how often its power is cut
/// @param seed of every choice; the moments at which it meets the station differ from run to run all the same
public record SoakPlan(Path folder, int people, int kills, int cuts, long seed) {
    /// A power cut costs as much time as an import, and what it can leave does not depend on how large that is.
    public static final int MOST_IN_CUTS = 100_000;

    /// @throws IllegalArgumentException if there are no people, or fewer than no kills or cuts
    public SoakPlan {
        if (people < 1 || kills < 0 || cuts < 0) {
            throw new IllegalArgumentException("a soak needs at least one person, and no fewer than 0 kills and cuts");
        }
    }
}
