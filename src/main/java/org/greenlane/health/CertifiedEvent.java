package org.greenlane.health;

import java.time.Instant;
import java.util.Set;

/// One dose, one result, or the giving out of a pass, as a foreign certificate has it. Where it tells a day and no place, the
/// moment is any that has this day somewhere on Earth.
///
/// @param codes what it was, each as `system|code`
/// @param results what came out, likewise; empty where nothing does
/// @param earliest the first moment at which it can have been
/// @param latest the last one
/// @param dose which dose of a series it was, so that as many were given; 1 where nobody says
public record CertifiedEvent(Set<String> codes, Set<String> results, Instant earliest, Instant latest, int dose) {
    /// @throws IllegalArgumentException if it would end before it begins
    public CertifiedEvent {
        codes = Set.copyOf(codes);
        results = Set.copyOf(results);
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    /// One of which nobody says which dose it was.
    public CertifiedEvent(Set<String> codes, Set<String> results, Instant earliest, Instant latest) {
        this(codes, results, earliest, latest, 1);
    }

    /// Says nothing: this is a person's.
    @Override
    public String toString() {
        return "CertifiedEvent[…]";
    }
}
