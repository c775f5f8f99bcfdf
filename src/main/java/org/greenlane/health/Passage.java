package org.greenlane.health;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One answered presentation: what the log records and the screen shows.
///
/// @param number the passage's number in the log, 0 if it could not be recorded
/// @param at when it was decided
/// @param verdict for all people together
/// @param people one or more answers; the holder first
/// @param issuer who signed the code, where that could be told
/// @param medium phone or paper, where that could be told
/// @param freshness how old the answering statuses are, where any answered
/// @param assistance where staff helped
/// @param paper where a sheet or slip of paper was shown; not in the log
/// @param wanted what else the person is asked for, where that would answer it; not in the log
public record Passage(
        long number,
        Instant at,
        Verdict verdict,
        List<PersonResult> people,
        CodeKind kind,
        Optional<Region> issuer,
        Optional<Medium> medium,
        Optional<Freshness> freshness,
        Optional<Assistance> assistance,
        Optional<PaperFacts> paper,
        Optional<Wanted> wanted)
        implements Event {
    public Passage {
        people = List.copyOf(people);
        if (people.isEmpty()) {
            throw new IllegalArgumentException("a passage is about somebody");
        }
    }

    /// A passage at which nobody helped, and of whose paper nothing is told.
    public Passage(
            long number,
            Instant at,
            Verdict verdict,
            List<PersonResult> people,
            CodeKind kind,
            Optional<Region> issuer,
            Optional<Medium> medium,
            Optional<Freshness> freshness) {
        this(number, at, verdict, people, kind, issuer, medium, freshness, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// A passage that says no more than its answers; the verdict is that of the gravest.
    public static Passage of(Instant at, CodeKind kind, List<PersonResult> people) {
        Verdict all = Verdict.gravest(people.stream().map(PersonResult::verdict).toList());
        return new Passage(0, at, all, people, kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// A passage of which no more can be said than why nobody was told.
    public static Passage nobody(Instant at, CodeKind kind, Reason why) {
        return of(at, kind, List.of(PersonResult.nobody(new Verdict.AskStaff(why))));
    }

    public Passage shownBy(Region signer, Medium shownOn) {
        return new Passage(
                number,
                at,
                verdict,
                people,
                kind,
                Optional.of(signer),
                Optional.of(shownOn),
                freshness,
                assistance,
                paper,
                wanted);
    }

    /// Shown on paper or phone: nobody can tell.
    public Passage issuedBy(Region signer) {
        return new Passage(
                number, at, verdict, people, kind, Optional.of(signer), medium, freshness, assistance, paper, wanted);
    }

    public Passage backedBy(Optional<Freshness> statuses) {
        return new Passage(number, at, verdict, people, kind, issuer, medium, statuses, assistance, paper, wanted);
    }

    public Passage withNumber(long recorded) {
        return new Passage(recorded, at, verdict, people, kind, issuer, medium, freshness, assistance, paper, wanted);
    }

    public Passage assisted(Assistance help) {
        return new Passage(number, at, verdict, people, kind, issuer, medium, freshness, Optional.of(help), paper, wanted);
    }

    public Passage onPaper(PaperFacts facts) {
        return new Passage(
                number, at, verdict, people, kind, issuer, medium, freshness, assistance, Optional.of(facts), wanted);
    }

    /// The same passage where the log did not take it: whoever would have passed asks staff.
    public Passage unrecorded() {
        return doubted(Reason.LOG_UNAVAILABLE).withNumber(0);
    }

    /// The same passage with a doubt about all of it: whoever would have passed asks staff.
    public Passage doubted(Reason why) {
        return insteadOfPass(_ -> new Verdict.AskStaff(why));
    }

    /// The same passage with another answer for whoever would have passed.
    public Passage insteadOfPass(Function<Verdict.Pass, Verdict> answer) {
        List<PersonResult> others = people.stream()
                .map(person -> person.verdict() instanceof Verdict.Pass pass ? person.with(answer.apply(pass)) : person)
                .toList();
        Verdict all = Verdict.gravest(others.stream().map(PersonResult::verdict).toList());
        return new Passage(number, at, all, others, kind, issuer, medium, freshness, assistance, paper, wanted);
    }

    /// The same passage, which something more would answer.
    public Passage wanting(Wanted more) {
        return new Passage(
                number, at, verdict, people, kind, issuer, medium, freshness, assistance, paper, Optional.of(more));
    }
}
