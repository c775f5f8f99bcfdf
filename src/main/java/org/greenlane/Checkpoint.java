package org.greenlane;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.greenlane.BoundCodes.Place;
import org.greenlane.audit.AuditException;
import org.greenlane.card.DocumentNumber;
import org.greenlane.card.Presented;
import org.greenlane.code.Codes;
import org.greenlane.code.PresentedCode;
import org.greenlane.code.PrintedNumber;
import org.greenlane.code.Reading;
import org.greenlane.code.Slip;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Assistance;
import org.greenlane.health.Claim;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Fault;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.lane.Shown;
import org.greenlane.proof.CoseSign1;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The gate. [#admit] is the story of one passage: text to code, code to evidence, evidence to verdict, verdict to
/// the log. Belongs to one thread.
public final class Checkpoint {
    /// The name of this part on the health board.
    static final String PART = "Checkpoint";

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoint.class);

    private final InstantSource clock;
    private final SignedCodes codes;
    private final BoundCodes foreign;
    private final LookUps lookUps;
    private final PaperWatch paper;
    private final Recorder recorder;
    private final HealthBoard board;

    Checkpoint(
            InstantSource clock,
            SignedCodes codes,
            BoundCodes foreign,
            LookUps lookUps,
            PaperWatch paper,
            Recorder recorder,
            HealthBoard board) {
        this.clock = clock;
        this.codes = codes;
        this.foreign = foreign;
        this.lookUps = lookUps;
        this.paper = paper;
        this.recorder = recorder;
        this.board = board;
    }

    /// Answers what was shown, and has recorded it durably when it returns. Never throws: whatever breaks asks staff.
    public Passage admit(Shown shown) {
        Instant now = clock.instant();
        return recorded(answered(shown, Place.LANE, Optional.of(Reason.NUMBER_ONLY), now));
    }

    /// Answers as [#admit(Shown)] does, where a reader of chip cards works beside: a certificate then waits for the document
    /// of its holder, which [#admit(Presented)] takes.
    public Passage admitBesideReader(Shown shown) {
        Instant now = clock.instant();
        return recorded(answered(shown, Place.LANE_WITH_READER, Optional.of(Reason.NUMBER_ONLY), now));
    }

    /// Whoever was to lay a document down or to show more codes is not here any more, and what they showed is forgotten.
    public void forgetLane() {
        foreign.forget(Place.LANE);
        foreign.forgetParts();
    }

    /// Answers what somebody showed to staff, as [#admit(Shown)] does. A code speaks for itself; the number under one is
    /// looked up only with consent.
    public Passage admit(Shown shown, Assistance help) {
        Instant now = clock.instant();
        Optional<Reason> against = help.consent().isPresent() ? Optional.empty() : Optional.of(Reason.NO_CONSENT);
        return recorded(answered(shown, Place.DESK, against, now).assisted(help));
    }

    /// Answers the certificate that was shown to staff just before, now that the document of its holder lies on their
    /// reader. The document is compared, and nobody is looked up by it.
    ///
    /// @param presented stays open: whoever has it closes it
    public Passage admitWithDocument(Presented presented, Assistance help) {
        Instant now = clock.instant();
        return recorded(guarded(
                        () -> foreign.compared(presented, Place.DESK, now).orElseGet(() -> notShown(now)), now)
                .assisted(help));
    }

    /// Answers the certificate that was shown to staff just before, now that they have compared it with person and document.
    public Passage admitCompared(Assistance help) {
        Instant now = clock.instant();
        return recorded(guarded(() -> foreign.comparedByStaff(now).orElseGet(() -> notShown(now)), now).assisted(help));
    }

    private static Passage notShown(Instant now) {
        return Passage.nobody(now, CodeKind.NONE, Reason.HOLDER_NOT_COMPARED);
    }

    /// Whoever showed staff a certificate is not here any more. From any thread.
    public void forgetDesk() {
        foreign.forget(Place.DESK);
    }

    /// Answers the number of a document that staff have typed, as [#admit(Shown)] answers a code.
    ///
    /// @param document empty if what was typed is no number of such a document; whoever has it wipes it
    public Passage admit(Optional<DocumentNumber> document) {
        Instant now = clock.instant();
        return recorded(guarded(() -> lookUps.byTypedNumber(document, now), now));
    }

    /// Answers the number of a document that staff have typed for somebody who agreed to it.
    ///
    /// @param document empty if what was typed is no number of such a document; whoever has it wipes it
    public Passage admit(Optional<DocumentNumber> document, Assistance help) {
        Instant now = clock.instant();
        Supplier<Passage> lookUp = () -> lookUps.byTypedNumber(document, now);
        // What is no number looks nobody up.
        return recorded(withConsent(help, CodeKind.DOCUMENT, document.isPresent(), lookUp, now));
    }

    /// Answers what somebody laid on a reader of documents, as [#admit(Shown)] answers a code: laying down a card is the
    /// consent to be looked up by it. Printed lines are as easily somebody else's as a number is: they look nobody up
    /// here, where anybody could watch the answer.
    ///
    /// @param presented stays open: whoever has it closes it
    public Passage admit(Presented presented) {
        Instant now = clock.instant();
        return recorded(guarded(
                () -> foreign.compared(presented, Place.LANE, now).orElseGet(() -> lookedUp(presented, now)), now));
    }

    private Passage lookedUp(Presented presented, Instant now) {
        boolean looksUp = presented instanceof Presented.Refused || presented.proof() == Presented.Proof.CHIP;
        return looksUp
                ? lookUps.byDocument(presented, false, now)
                : Passage.nobody(now, LookUps.kind(presented), Reason.PRINTED_LINES);
    }

    /// Answers what somebody laid on staff's reader of documents, having agreed to be looked up.
    ///
    /// @param presented stays open: whoever has it closes it
    /// @param withFamily true if those are answered too, behind the holder, whom the signed statuses bind to the document
    public Passage admit(Presented presented, Assistance help, boolean withFamily) {
        Instant now = clock.instant();
        Supplier<Passage> lookUp = () -> lookUps.byDocument(presented, withFamily, now);
        // What could not be read looks nobody up.
        boolean looksUp = presented instanceof Presented.Shown;
        return recorded(withConsent(help, LookUps.kind(presented), looksUp, lookUp, now));
    }

    /// Records that staff see to somebody who is not looked up: they had nothing to show, or did not agree.
    public Passage admitUnseen(Assistance help) {
        Instant now = clock.instant();
        return recorded(Passage.nobody(now, CodeKind.NONE, Reason.NO_CONSENT).assisted(help));
    }

    private Passage withConsent(
            Assistance help, CodeKind kind, boolean looksUp, Supplier<Passage> lookUp, Instant now) {
        Passage answer = help.consent().isPresent() || !looksUp
                ? guarded(lookUp, now)
                : Passage.nobody(now, kind, Reason.NO_CONSENT);
        return answer.assisted(help);
    }

    /// @param against why a bare number looks nobody up; empty if it may
    private Passage answered(Shown shown, Place place, Optional<Reason> against, Instant now) {
        foreign.forget(place);
        return guarded(
                () -> shown.texts().isEmpty()
                        ? Passage.nobody(now, CodeKind.NONE, Reason.UNREADABLE)
                        : shown.alone()
                                .map(text -> answered(Codes.read(text, now), place, against, now))
                                .orElseGet(() -> several(shown, place, now)),
                now);
    }

    /// Only the codes of one certificate may be shown together.
    private Passage several(Shown shown, Place place, Instant now) {
        List<PresentedCode.CardPart> parts = shown.texts().stream()
                .map(text -> Codes.read(text, now))
                .flatMap(reading -> reading instanceof Reading.Read(PresentedCode.CardPart part)
                        ? Stream.of(part)
                        : Stream.empty())
                .toList();
        return parts.size() == shown.texts().size() && !shown.unreadBefore()
                ? foreign.gathered(parts, place, now)
                : Passage.nobody(now, CodeKind.NONE, Reason.SEVERAL_CODES);
    }

    private Passage guarded(Supplier<Passage> answer, Instant now) {
        try {
            return answer.get();
        } catch (RuntimeException defect) {
            LOG.error("A passage broke", defect);
            board.report(new Fault(Fault.Kind.INTERNAL, PART, defect.getClass().getSimpleName(), now));
            return Passage.nobody(now, CodeKind.NONE, Reason.INTERNAL);
        }
    }

    private Passage answered(Reading reading, Place place, Optional<Reason> against, Instant now) {
        if (!(reading instanceof Reading.Read(PresentedCode.CardPart _))) {
            foreign.forgetParts();
        }
        return switch (reading) {
            case Reading.Refused(Reason reason, CodeKind kind) -> foreign.refused(reason, kind, now);
            case Reading.Read(PresentedCode.NativeCode(CoseSign1 signed, List<Claim> people)) ->
                codes.judged(signed, people, now);
            case Reading.Read(PresentedCode.SlipCode(CoseSign1 signed, Slip slip)) ->
                codes.judged(signed, slip, now);
            case Reading.Read(PresentedCode.CertificateCode code) -> foreign.judged(code, place, now);
            case Reading.Read(PresentedCode.CardPart part) -> foreign.gathered(List.of(part), place, now);
            case Reading.Read(PresentedCode.NumberCode(PrintedNumber number)) ->
                against.map(why -> Passage.nobody(now, CodeKind.PRINTED_NUMBER, why))
                        .orElseGet(() -> lookUps.byPrintedNumber(number, now));
        };
    }

    /// Nobody passes unrecorded.
    private Passage recorded(Passage passage) {
        try {
            Passage numbered = passage.withNumber(recorder.record(passage));
            board.mended(Station.LOG_PART, Fault.Kind.LOG_NOT_WRITABLE);
            paper.recorded();
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
        paper.unrecorded();
        board.report(new Fault(Fault.Kind.LOG_NOT_WRITABLE, Station.LOG_PART, detail, passage.at()));
        return passage.unrecorded();
    }
}
