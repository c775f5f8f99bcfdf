package org.greenlane.health;

import java.util.Optional;

/// The answer for one person of a passage.
///
/// @param colour in the national scheme, where it could be told
/// @param subject who it was about, for the pseudonym in the log
/// @param age where a document tells it
public record PersonResult(
        MaskedName name,
        Verdict verdict,
        Optional<HealthColour> colour,
        TravelRisk travel,
        Optional<SubjectKey> subject,
        Optional<AgeGroup> age) {
    /// Of somebody whose age no document tells.
    public PersonResult(
            MaskedName name,
            Verdict verdict,
            Optional<HealthColour> colour,
            TravelRisk travel,
            Optional<SubjectKey> subject) {
        this(name, verdict, colour, travel, subject, Optional.empty());
    }

    /// The same person with another answer.
    PersonResult with(Verdict other) {
        return new PersonResult(name, other, colour, travel, subject, age);
    }

    /// The answer where nobody is known.
    public static PersonResult nobody(Verdict verdict) {
        return new PersonResult(
                MaskedName.NONE, verdict, Optional.empty(), TravelRisk.NOT_STATED, Optional.empty());
    }
}
