package org.greenlane.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Freshness;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Medium;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.TravelRisk;

/// One passage as the log holds it: enough to answer for the verdict, too little to name anybody.
///
/// @param number its place in the log, from 1
/// @param at when it was decided, in milliseconds' precision
/// @param lane the name of the lane it was at
/// @param answer for all people together
/// @param issuer who signed the code, where that could be told
/// @param medium phone or paper, where that could be told
/// @param freshness how old the answering statuses were, in seconds' precision, where any answered
public record Entry(
        long number,
        Instant at,
        String lane,
        Answer answer,
        List<Reason> reasons,
        CodeKind kind,
        Optional<Region> issuer,
        Optional<Medium> medium,
        List<Person> people,
        Optional<Freshness> freshness) {
    public Entry {
        reasons = List.copyOf(reasons);
        people = List.copyOf(people);
    }

    /// What was answered, without its reasons.
    public enum Answer {
        PASS,
        ASK_STAFF,
        STOP
    }

    /// One person of a passage.
    ///
    /// @param pseudonym the same for the same person at this station only, in hexadecimal; where somebody was known
    public record Person(
            Answer answer,
            List<Reason> reasons,
            Optional<HealthColour> colour,
            TravelRisk travel,
            Optional<String> pseudonym) {
        public Person {
            reasons = List.copyOf(reasons);
        }
    }
}
