package org.greenlane.health;

import java.util.Optional;

/// The answer for one person of a passage.
///
/// @param colour in the national scheme, where it could be told
/// @param subject who it was about, for the pseudonym in the log
/// @param age where a document tells it
/// @param foreign where a foreign certificate was shown; of it, the log has the rule
public record PersonResult(
        MaskedName name,
        Verdict verdict,
        Optional<HealthColour> colour,
        TravelRisk travel,
        Optional<SubjectKey> subject,
        Optional<AgeGroup> age,
        Optional<ForeignFacts> foreign) {
    /// Of somebody who showed no foreign certificate.
    public PersonResult(
            MaskedName name,
            Verdict verdict,
            Optional<HealthColour> colour,
            TravelRisk travel,
            Optional<SubjectKey> subject,
            Optional<AgeGroup> age) {
        this(name, verdict, colour, travel, subject, age, Optional.empty());
    }

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
        return new PersonResult(name, other, colour, travel, subject, age, foreign);
    }

    /// The same answer, for what the certificate was about.
    public PersonResult about(ForeignFacts facts) {
        return new PersonResult(name, verdict, colour, travel, subject, age, Optional.of(facts));
    }

    /// The answer where nobody is known.
    public static PersonResult nobody(Verdict verdict) {
        return new PersonResult(
                MaskedName.NONE, verdict, Optional.empty(), TravelRisk.NOT_STATED, Optional.empty());
    }
}
