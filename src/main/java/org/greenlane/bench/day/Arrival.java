package org.greenlane.bench.day;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Somebody who comes.
///
/// @param at after the morning
/// @param manner at the desk; without one they go through the gate by themselves
record Arrival(Duration at, Thing thing, Optional<Manner> manner) implements Comparable<Arrival> {
    /// How somebody is at the desk, and what staff do for them.
    ///
    /// @param says what they answer to the site's questions, by the names of these
    record Manner(Consents consents, boolean inAnotherLanguage, Then then, Map<String, String> says) {
        enum Consents {
            SPOKEN,
            SHEET,
            GUARDIAN,
            REFUSES
        }

        /// What is done where the station does not let all of them pass.
        enum Then {
            LEAVE,
            PART_GOES,
            PROCEDURE,
            SUPERVISOR
        }
    }

    static Arrival atTheGate(Duration at, Thing thing) {
        return new Arrival(at, thing, Optional.empty());
    }

    @Override
    public int compareTo(Arrival other) {
        return at.compareTo(other.at);
    }
}
