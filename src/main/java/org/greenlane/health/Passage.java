package org.greenlane.health;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One answered presentation: what the log records and the screen shows.
///
/// @param number the passage's number in the log, 0 if it could not be recorded
/// @param at when it was decided
/// @param verdict for all people together
/// @param people one or more answers; the holder first
/// @param issuer who signed the code, where that could be told
/// @param medium phone or paper, where that could be told
/// @param freshness how old the answering statuses are, where any answered
public record Passage(
        long number,
        Instant at,
        Verdict verdict,
        List<PersonResult> people,
        CodeKind kind,
        Optional<Region> issuer,
        Optional<Medium> medium,
        Optional<Freshness> freshness) {
    public Passage {
        people = List.copyOf(people);
        if (people.isEmpty()) {
            throw new IllegalArgumentException("a passage is about somebody");
        }
    }

    public Passage withNumber(long recorded) {
        return new Passage(recorded, at, verdict, people, kind, issuer, medium, freshness);
    }

    /// The same passage, answered otherwise for everybody.
    public Passage withVerdict(Verdict other) {
        List<PersonResult> answered = people.stream()
                .map(p -> new PersonResult(p.name(), other, p.colour(), p.travel(), p.subject()))
                .toList();
        return new Passage(number, at, other, answered, kind, issuer, medium, freshness);
    }
}
