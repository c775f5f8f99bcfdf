package org.greenlane;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.greenlane.card.Document;
import org.greenlane.card.DocumentNumber;
import org.greenlane.card.Presented;
import org.greenlane.code.PrintedNumber;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Known;
import org.greenlane.health.MaskedName;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.Verdict;
import org.greenlane.policy.DocumentFacts;
import org.greenlane.policy.Policy;
import org.greenlane.status.Dependants;
import org.greenlane.status.FamilyBinding;
import org.greenlane.status.NumberMatch;
import org.greenlane.status.StatusStore;
import org.greenlane.trust.Trust;

/// Looks people up who show no signed code: by a document, by the number of one, by the number under a paper code.
/// Belongs to the checkpoint's thread.
final class LookUps {
    private final ZoneId zone;
    private final Region home;
    private final Supplier<Trust> trust;
    private final StatusStore statuses;
    private final LookUpKey lookUpKey;
    private final Policy policy;
    private final ClockWatch clockWatch;

    /// @param zone in which documents become valid and end
    LookUps(
            ZoneId zone,
            Region home,
            Supplier<Trust> trust,
            StatusStore statuses,
            LookUpKey lookUpKey,
            Policy policy,
            ClockWatch clockWatch) {
        this.zone = zone;
        this.home = home;
        this.trust = trust;
        this.statuses = statuses;
        this.lookUpKey = lookUpKey;
        this.policy = policy;
        this.clockWatch = clockWatch;
    }

    static CodeKind kind(Presented presented) {
        return presented.proof() == Presented.Proof.CHIP ? CodeKind.ID_CARD : CodeKind.MRZ;
    }

    /// A number that was typed is nobody's proof, as a printed one is not: it tells staff, and passes nobody.
    Passage byTypedNumber(Optional<DocumentNumber> document, Instant now) {
        if (document.isEmpty()) {
            return Passage.nobody(now, CodeKind.DOCUMENT, Reason.BAD_DOCUMENT_NUMBER);
        }
        return lookUpKey
                .of(document.get())
                .map(subject -> told(find(subject, now), CodeKind.DOCUMENT, now))
                .orElseGet(() -> Passage.nobody(now, CodeKind.DOCUMENT, Reason.NO_SUBJECT_KEY));
    }

    /// A number is unsigned: it tells staff what the statuses say, and passes nobody.
    Passage byPrintedNumber(PrintedNumber number, Instant now) {
        statuses.keepJudged(now);
        List<Known> known =
                switch (statuses.findByPrefix60(number.prefix60())) {
                    case NumberMatch.One(var subject) -> find(subject, now);
                    case NumberMatch.Nobody() -> List.of(statuses.absent());
                    case NumberMatch.Several() -> List.of(new Known.Unanswerable(Reason.NUMBER_AMBIGUOUS));
                    case NumberMatch.Unanswerable(Reason reason) ->
                        List.of(new Known.Unanswerable(trust.get().objection(now).orElse(reason)));
                };
        return told(known, CodeKind.PRINTED_NUMBER, now);
    }

    private Passage told(List<Known> known, CodeKind kind, Instant now) {
        return Passage.of(now, kind, List.of(policy.decideByNumber(known, now)))
                .backedBy(known.getFirst().freshnessIfAny());
    }

    /// Nothing of a document but subject keys goes further.
    ///
    /// @param withFamily true if those are answered too whom the signed statuses bind to this document
    Passage byDocument(Presented presented, boolean withFamily, Instant now) {
        CodeKind kind = kind(presented);
        return switch (presented) {
            case Presented.Refused(_, Reason reason) -> Passage.nobody(now, kind, reason);
            case Presented.Shown(Document document, _) -> byDocument(document, kind, withFamily, now);
        };
    }

    private Passage byDocument(Document document, CodeKind kind, boolean withFamily, Instant now) {
        List<SubjectKey> subjects =
                document.numbers().stream().flatMap(number -> lookUpKey.of(number).stream()).toList();
        if (subjects.isEmpty()) {
            return Passage.nobody(now, kind, Reason.NO_SUBJECT_KEY);
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        DocumentFacts facts = new DocumentFacts(
                document.name(),
                subjects.getFirst(),
                document.ageOn(today),
                kind == CodeKind.ID_CARD,
                document.isValidOn(today));
        List<Known> known = known(subjects, now);
        List<PersonResult> people = new ArrayList<>();
        people.add(decided(facts, known, now));
        if (withFamily) {
            people.addAll(family(facts, subjects, now));
        }
        return Passage.of(now, kind, people).backedBy(known.getFirst().freshnessIfAny());
    }

    /// Without a trust list that counts now nothing is known of anybody, as no code says anything.
    private List<Known> find(SubjectKey subject, Instant now) {
        Optional<Reason> untrusted = trust.get().objection(now);
        if (untrusted.isPresent()) {
            return List.of(new Known.Unanswerable(untrusted.get()));
        }
        statuses.keepJudged(now);
        return statuses.find(subject, home);
    }

    private PersonResult decided(DocumentFacts facts, List<Known> known, Instant now) {
        return policy.decideByDocument(facts, known, clockWatch.isRight(now), now);
    }

    /// Somebody may be known under an older number: what any of the numbers leads to counts.
    private List<Known> known(List<SubjectKey> subjects, Instant now) {
        List<Known> all = subjects.stream()
                .flatMap(subject -> find(subject, now).stream())
                .toList();
        List<Known> some = all.stream().filter(each -> !(each instanceof Known.Absent)).toList();
        return some.isEmpty() ? all : some;
    }

    /// Whoever is bound to a guardian stands and falls with the guardian's document; the statuses are their own.
    private List<PersonResult> family(DocumentFacts guardian, List<SubjectKey> subjects, Instant now) {
        Map<SubjectKey, Dependants.Dependant> bound = new LinkedHashMap<>();
        for (SubjectKey subject : subjects) {
            switch (statuses.dependantsOf(subject, home, now)) {
                case Dependants.Unanswerable(Reason reason) -> {
                    return nobody(reason);
                }
                case Dependants.Bound(var people) -> people.forEach(each -> bound.putIfAbsent(each.subject(), each));
            }
        }
        subjects.forEach(bound::remove);
        if (bound.isEmpty() || bound.size() > FamilyBinding.MAX_DEPENDANTS) {
            return nobody(bound.isEmpty() ? Reason.NO_FAMILY : Reason.FAMILY_TOO_LARGE);
        }
        return bound.values().stream()
                .map(each -> decided(
                        new DocumentFacts(
                                MaskedName.NONE, each.subject(), each.age(), guardian.genuine(), guardian.valid()),
                        find(each.subject(), now),
                        now))
                .toList();
    }

    private static List<PersonResult> nobody(Reason why) {
        return List.of(PersonResult.nobody(new Verdict.AskStaff(why)));
    }
}
