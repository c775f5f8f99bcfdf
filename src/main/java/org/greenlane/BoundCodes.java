package org.greenlane;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.greenlane.card.Document;
import org.greenlane.card.Presented;
import org.greenlane.code.PresentedCode.CardPart;
import org.greenlane.code.PresentedCode.CertificateCode;
import org.greenlane.code.Reading;
import org.greenlane.health.CodeId;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;
import org.greenlane.health.Wanted;
import org.greenlane.policy.SiteRule;
import org.greenlane.policy.foreign.HolderPolicy;
import org.greenlane.policy.foreign.Holders;

/// The certificates of other countries, and whose they are: they carry no photo, so a borrowed one looks like any other.
/// Where the site asks for it, one counts only with a document of the same name and date of birth, or once staff have
/// compared. Whom a certificate names is held for that one passage only.
final class BoundCodes {
    /// How long whoever shows a certificate has to lay the document down.
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /// How long staff have for it; the desk forgets it earlier, with the person.
    static final Duration PATIENCE_OF_STAFF = Duration.ofMinutes(5);

    private final ForeignCodes codes;
    private final LookUps lookUps;
    private final PaperWatch used;
    private final SiteRule.OnForeignHolder rule;
    private final ZoneId zone;
    private final Map<Waiting, Shown> shown = new ConcurrentHashMap<>();

    /// Where a certificate is shown.
    enum Place {
        /// People help themselves, and there is no reader that tells for sure whose a document is.
        LANE(Waiting.AT_THE_LANE),
        /// People help themselves, and a reader of chip cards works.
        LANE_WITH_READER(Waiting.AT_THE_LANE),
        /// Staff help.
        DESK(Waiting.AT_THE_DESK);

        private final Waiting waiting;

        Place(Waiting waiting) {
            this.waiting = waiting;
        }
    }

    private enum Waiting {
        AT_THE_LANE,
        AT_THE_DESK
    }

    /// A certificate whose holder is still to be told.
    private record Shown(CertificateCode code, Instant until) {}

    /// @param lookUps tells what the statuses say of a card that is laid down
    /// @param zone in which documents become valid and end
    BoundCodes(ForeignCodes codes, LookUps lookUps, PaperWatch used, SiteRule.OnForeignHolder rule, ZoneId zone) {
        this.codes = codes;
        this.lookUps = lookUps;
        this.used = used;
        this.rule = rule;
        this.zone = zone;
    }

    Passage refused(Reason reason, CodeKind kind, Instant now) {
        return codes.refused(reason, kind, now);
    }

    /// Codes of which several make one certificate; what is not whole yet passes nobody.
    Passage gathered(List<CardPart> parts, Place place, Instant now) {
        return switch (codes.gathered(parts, now)) {
            case Reading.Read(CertificateCode code) -> judged(code, place, now);
            case Reading.Refused(Reason reason, CodeKind kind) -> {
                Passage refused = refused(reason, kind, now);
                boolean waits = refused.verdict().reasons().contains(Reason.MORE_CODES);
                yield codes.missing().filter(_ -> waits).map(refused::wanting).orElse(refused);
            }
            case Reading.Read(var other) -> refused(Reason.NOT_A_HEALTH_CODE, other.kind(), now);
        };
    }

    /// Somebody has shown something else: what was shown before was another person's.
    void forgetParts() {
        codes.forgetParts();
    }

    /// Nobody waits there any more. From any thread.
    void forget(Place place) {
        shown.remove(place.waiting);
    }

    /// A certificate that would pass is still to be bound to its holder.
    Passage judged(CertificateCode code, Place place, Instant now) {
        Passage answer = codes.judged(code, now);
        if (!(answer.verdict() instanceof Verdict.Pass)) {
            return answer;
        }
        return switch (rule) {
            case TRUST -> watched(answer, code);
            case COMPARE, READ -> unbound(code, answer, place);
        };
    }

    private Passage watched(Passage answer, CertificateCode code) {
        return used.shown(answer, "certificate " + code.kind(), id(code), Reason.CERTIFICATE_SEEN_AGAIN);
    }

    private static CodeId id(CertificateCode code) {
        return CodeId.of(Arrays.copyOf(code.signature().signedHash(), CodeId.MAX_BYTES));
    }

    private Passage unbound(CertificateCode code, Passage answer, Place place) {
        if (place == Place.LANE) {
            return answer.doubted(Reason.HOLDER_NOT_COMPARED);
        }
        boolean desk = place == Place.DESK;
        Instant patience = answer.at().plus(desk ? PATIENCE_OF_STAFF : PATIENCE);
        Instant until = code.ends().filter(patience::isAfter).orElse(patience);
        shown.put(place.waiting, new Shown(code, until));
        return answer.doubted(desk ? Reason.HOLDER_NOT_COMPARED : Reason.HOLDER_DOCUMENT_WANTED)
                .wanting(wanted(until));
    }

    /// Compares a document with the certificate that was shown there just before.
    ///
    /// @return empty if none waits for one
    Optional<Passage> compared(Presented presented, Place place, Instant now) {
        return switch (presented) {
            case Presented.Shown shownHere ->
                waiting(place, now)
                        .map(code -> place == Place.DESK
                                ? compared(code, shownHere.document(), true, now)
                                : unattended(code, shownHere, now));
            case Presented.Refused(_, Reason reason) ->
                // It can be laid down again.
                Optional.ofNullable(shown.get(place.waiting))
                        .filter(waiting -> now.isBefore(waiting.until()))
                        .map(waiting -> Passage.nobody(now, LookUps.kind(presented), reason)
                                .wanting(wanted(waiting.until())));
        };
    }

    private Wanted wanted(Instant until) {
        return new Wanted.Document(rule == SiteRule.OnForeignHolder.COMPARE, until);
    }

    /// Where nobody looks, printed lines bind nobody: anybody can print them. A card that was laid down of its holder's own
    /// accord also tells what the statuses say of them. And phone and card may both be handed back over the barrier.
    private Passage unattended(CertificateCode code, Presented.Shown laid, Instant now) {
        boolean chip = laid.proof() == Presented.Proof.CHIP;
        Passage bound = compared(code, laid.document(), chip, now);
        return watched(chip ? gravest(bound, lookUps.byDocument(laid, false, now)) : bound, code);
    }

    /// Nobody hides behind a certificate what the statuses say of them. Only that these do not know somebody says nothing
    /// against a traveller.
    private static Passage gravest(Passage bound, Passage own) {
        return switch (own.verdict()) {
            case Verdict.Pass _ -> bound;
            case Verdict.Stop _ -> own;
            case Verdict.AskStaff asks -> {
                boolean unknown = asks.reasons().equals(List.of(Reason.PERSON_UNKNOWN));
                yield unknown || bound.verdict() instanceof Verdict.Stop ? bound : own;
            }
        };
    }

    /// @param seen true if whoever shows the document surely has it, or staff see it
    private Passage compared(CertificateCode code, Document document, boolean seen, Instant now) {
        boolean valid = document.isValidOn(LocalDate.ofInstant(now, zone));
        var same = Holders.compare(code.name(), code.birth(), document.holder());
        return codes.judged(code, now).insteadOfPass(pass -> HolderPolicy.decide(pass, same, valid, seen));
    }

    /// Staff have compared person, document and certificate.
    ///
    /// @return empty if no certificate waits for that, or the site does not take their word
    Optional<Passage> comparedByStaff(Instant now) {
        Optional<CertificateCode> code = waiting(Place.DESK, now);
        return code.filter(_ -> rule == SiteRule.OnForeignHolder.COMPARE)
                .map(shownHere -> codes.judged(shownHere, now).insteadOfPass(HolderPolicy::comparedByStaff));
    }

    /// What waits there, once.
    private Optional<CertificateCode> waiting(Place place, Instant now) {
        return Optional.ofNullable(shown.remove(place.waiting))
                .filter(it -> now.isBefore(it.until()))
                .map(Shown::code);
    }
}
