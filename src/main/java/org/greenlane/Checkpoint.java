package org.greenlane;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.greenlane.audit.AuditException;
import org.greenlane.card.Document;
import org.greenlane.card.DocumentNumber;
import org.greenlane.card.Presented;
import org.greenlane.code.Codes;
import org.greenlane.code.PresentedCode;
import org.greenlane.code.PrintedNumber;
import org.greenlane.code.Reading;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Claim;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Evidence;
import org.greenlane.health.Fault;
import org.greenlane.health.Known;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.Standing;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.Verdict;
import org.greenlane.lane.Shown;
import org.greenlane.policy.DocumentFacts;
import org.greenlane.policy.Policy;
import org.greenlane.proof.CoseSign1;
import org.greenlane.status.NumberMatch;
import org.greenlane.status.Revocation;
import org.greenlane.status.StatusStore;
import org.greenlane.trust.KeyUse;
import org.greenlane.trust.Trust;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The gate. [#admit] is the story of one passage: text to code, code to evidence, evidence to verdict, verdict to
/// the log. Belongs to one thread.
public final class Checkpoint {
    /// The name of this part on the health board.
    static final String PART = "Checkpoint";

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoint.class);

    private final InstantSource clock;
    private final ZoneId zone;
    private final Region home;
    private final Supplier<Trust> trust;
    private final StatusStore statuses;
    private final LookUpKey lookUpKey;
    private final Policy policy;
    private final ClockWatch clockWatch;
    private final Recorder recorder;
    private final HealthBoard board;

    /// @param zone in which documents become valid and end
    Checkpoint(
            InstantSource clock,
            ZoneId zone,
            Region home,
            Supplier<Trust> trust,
            StatusStore statuses,
            LookUpKey lookUpKey,
            Policy policy,
            ClockWatch clockWatch,
            Recorder recorder,
            HealthBoard board) {
        this.clock = clock;
        this.zone = zone;
        this.home = home;
        this.trust = trust;
        this.statuses = statuses;
        this.lookUpKey = lookUpKey;
        this.policy = policy;
        this.clockWatch = clockWatch;
        this.recorder = recorder;
        this.board = board;
    }

    /// Answers what was shown, and has recorded it durably when it returns. Never throws: whatever breaks asks staff.
    public Passage admit(Shown shown) {
        Instant now = clock.instant();
        return recorded(answered(shown, now));
    }

    /// Answers the number of a document that staff have typed, as [#admit(Shown)] answers a code.
    ///
    /// @param document empty if what was typed is no number of such a document; whoever has it wipes it
    public Passage admit(Optional<DocumentNumber> document) {
        Instant now = clock.instant();
        return recorded(guarded(() -> answered(document, now), now));
    }

    /// Answers what somebody laid on a reader of documents, as [#admit(Shown)] answers a code.
    ///
    /// @param presented stays open: whoever has it closes it
    public Passage admit(Presented presented) {
        Instant now = clock.instant();
        return recorded(guarded(() -> answered(presented, now), now));
    }

    private Passage answered(Shown shown, Instant now) {
        return guarded(
                () -> switch (shown.texts().size()) {
                    case 0 -> unread(Reason.UNREADABLE, CodeKind.NONE, now);
                    case 1 -> answered(Codes.read(shown.texts().getFirst(), now), now);
                    default -> unread(Reason.SEVERAL_CODES, CodeKind.NONE, now);
                },
                now);
    }

    private Passage guarded(Supplier<Passage> answer, Instant now) {
        try {
            return answer.get();
        } catch (RuntimeException defect) {
            LOG.error("A passage broke", defect);
            board.report(new Fault(Fault.Kind.INTERNAL, PART, defect.getClass().getSimpleName(), now));
            return unread(Reason.INTERNAL, CodeKind.NONE, now);
        }
    }

    private Passage answered(Reading reading, Instant now) {
        return switch (reading) {
            case Reading.Refused(Reason reason, CodeKind kind) -> unread(reason, kind, now);
            case Reading.Read(PresentedCode.NativeCode(CoseSign1 signed, List<Claim> people)) ->
                judged(signed, people, now);
            case Reading.Read(PresentedCode.NumberCode(PrintedNumber number)) -> lookedUp(number, now);
        };
    }

    private static Passage unread(Reason reason, CodeKind kind, Instant now) {
        PersonResult nobody = PersonResult.nobody(new Verdict.AskStaff(reason));
        return Passage.of(now, kind, List.of(nobody));
    }

    /// A signed code: who signed it, what the newest status says of each person, and what the site makes of it.
    private Passage judged(CoseSign1 signed, List<Claim> people, Instant now) {
        Claim holder = people.getFirst();
        Standing standing = trust.get().judge(signed, holder.issuer(), KeyUse.CODE, now);
        List<List<Evidence>> evidence =
                people.stream().map(claim -> evidence(claim, standing, now)).toList();
        return Passage.of(now, CodeKind.NATIVE, evidence.stream().map(policy::decide).toList())
                .shownBy(holder.issuer(), holder.medium())
                .backedBy(evidence.getFirst().getFirst().known().freshnessIfAny());
    }

    /// What is known of one person: once for each region that knows something.
    private List<Evidence> evidence(Claim claim, Standing standing, Instant now) {
        boolean clockRight = clockWatch.isRight(now);
        Revocation revocation = statuses.revocationOf(claim);
        List<Known> known = new ArrayList<>(statuses.find(claim.subject(), home));
        if (revocation == Revocation.DAMAGED) {
            // What cannot be read might say that the code was withdrawn.
            known.add(new Known.Unanswerable(Reason.STATUSES_DAMAGED));
        }
        boolean revoked = revocation == Revocation.REVOKED;
        return known.stream()
                .map(each -> new Evidence(claim, standing, revoked, each, clockRight, now))
                .toList();
    }

    /// A number that was typed is nobody's proof, as a printed one is not: it tells staff, and passes nobody.
    private Passage answered(Optional<DocumentNumber> document, Instant now) {
        if (document.isEmpty()) {
            return unread(Reason.BAD_DOCUMENT_NUMBER, CodeKind.DOCUMENT, now);
        }
        Optional<SubjectKey> subject = lookUpKey.of(document.get());
        return subject.isEmpty()
                ? unread(Reason.NO_SUBJECT_KEY, CodeKind.DOCUMENT, now)
                : told(statuses.find(subject.get(), home), CodeKind.DOCUMENT, now);
    }

    private Passage answered(Presented presented, Instant now) {
        CodeKind kind = presented.proof() == Presented.Proof.CHIP ? CodeKind.ID_CARD : CodeKind.MRZ;
        return switch (presented) {
            case Presented.Refused(_, Reason reason) -> unread(reason, kind, now);
            case Presented.Shown(Document document, _) -> answered(document, kind, now);
        };
    }

    /// Whoever lays a card down agrees to be looked up by it. Nothing of the card but a subject key goes further.
    private Passage answered(Document document, CodeKind kind, Instant now) {
        List<SubjectKey> subjects =
                document.numbers().stream().flatMap(number -> lookUpKey.of(number).stream()).toList();
        if (subjects.isEmpty()) {
            return unread(Reason.NO_SUBJECT_KEY, kind, now);
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        DocumentFacts facts = new DocumentFacts(
                document.name(),
                subjects.getFirst(),
                document.ageOn(today),
                kind == CodeKind.ID_CARD,
                document.isValidOn(today));
        List<Known> known = known(subjects);
        PersonResult person = policy.decideByDocument(facts, known, clockWatch.isRight(now), now);
        return Passage.of(now, kind, List.of(person)).backedBy(known.getFirst().freshnessIfAny());
    }

    /// Somebody may be known under an older number: what any of the numbers leads to counts.
    private List<Known> known(List<SubjectKey> subjects) {
        List<Known> all = subjects.stream()
                .flatMap(subject -> statuses.find(subject, home).stream())
                .toList();
        List<Known> some = all.stream().filter(each -> !(each instanceof Known.Absent)).toList();
        return some.isEmpty() ? all : some;
    }

    /// A number is unsigned: it tells staff what the statuses say, and passes nobody.
    private Passage lookedUp(PrintedNumber number, Instant now) {
        List<Known> known =
                switch (statuses.findByPrefix60(number.prefix60())) {
                    case NumberMatch.One(var subject) -> statuses.find(subject, home);
                    case NumberMatch.Nobody() -> List.of(statuses.absent());
                    case NumberMatch.Several() -> List.of(new Known.Unanswerable(Reason.NUMBER_AMBIGUOUS));
                    case NumberMatch.Unanswerable(Reason reason) -> List.of(new Known.Unanswerable(reason));
                };
        return told(known, CodeKind.PRINTED_NUMBER, now);
    }

    private Passage told(List<Known> known, CodeKind kind, Instant now) {
        return Passage.of(now, kind, List.of(policy.decideByNumber(known, now)))
                .backedBy(known.getFirst().freshnessIfAny());
    }

    /// Nobody passes unrecorded.
    private Passage recorded(Passage passage) {
        try {
            Passage numbered = passage.withNumber(recorder.record(passage));
            board.mended(Station.LOG_PART, Fault.Kind.LOG_NOT_WRITABLE);
            return numbered;
        } catch (AuditException e) {
            LOG.error("A passage could not be recorded: {}", e.getMessage());
            return unrecorded(passage, e.kind() + ": " + e.getMessage());
        } catch (RuntimeException defect) {
            LOG.error("A passage could not be recorded", defect);
            return unrecorded(passage, defect.getClass().getSimpleName());
        }
    }

    private Passage unrecorded(Passage passage, String detail) {
        board.report(new Fault(Fault.Kind.LOG_NOT_WRITABLE, Station.LOG_PART, detail, passage.at()));
        return passage.unrecorded();
    }
}
