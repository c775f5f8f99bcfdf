package org.greenlane;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.greenlane.code.Slip;
import org.greenlane.health.Claim;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Evidence;
import org.greenlane.health.Known;
import org.greenlane.health.Medium;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.Standing;
import org.greenlane.health.Verdict;
import org.greenlane.policy.Policy;
import org.greenlane.proof.CoseSign1;
import org.greenlane.status.Revocation;
import org.greenlane.status.StatusStore;
import org.greenlane.trust.KeyUse;
import org.greenlane.trust.Trust;

/// Answers the codes of regions and the slips of this station: who signed it, what the newest status says of each person, and
/// what the site makes of it. Belongs to the checkpoint's thread.
///
/// @param home the station's own region, whose statuses come first
record SignedCodes(
        Region home,
        Supplier<Trust> trust,
        StatusStore statuses,
        Policy policy,
        Slips slips,
        PaperWatch paper,
        ClockWatch clockWatch) {
    /// @param people whom the code names, the holder first
    Passage judged(CoseSign1 signed, List<Claim> people, Instant now) {
        statuses.keepJudged(now);
        Claim holder = people.getFirst();
        Standing standing = trust.get().judge(signed, holder.issuer(), KeyUse.CODE, now);
        List<List<Evidence>> evidence =
                people.stream().map(claim -> evidence(claim, standing, now)).toList();
        Passage answer = Passage.of(now, CodeKind.NATIVE, evidence.stream().map(policy::decide).toList())
                .shownBy(holder.issuer(), holder.medium())
                .backedBy(evidence.getFirst().getFirst().known().freshnessIfAny());
        boolean onPaper = holder.medium() == Medium.PAPER && standing instanceof Standing.Trusted;
        return onPaper ? paper.shown(answer, sheet(holder)) : answer;
    }

    private static PaperWatch.Sheet sheet(Claim holder) {
        return new PaperWatch.Sheet(
                "code " + holder.issuer(),
                holder.codeId(),
                holder.issued(),
                holder.expires(),
                Reason.PAPER_SEEN_AGAIN);
    }

    /// A slip says of nobody anything but that this station has let them in.
    Passage judged(CoseSign1 signed, Slip slip, Instant now) {
        Verdict verdict = slips.judge(signed, slip, clockWatch.isRight(now));
        Passage answer = Passage.of(now, CodeKind.SLIP, List.of(PersonResult.nobody(verdict)));
        PaperWatch.Sheet sheet =
                new PaperWatch.Sheet("slip", slip.id(), slip.issued(), slip.expires(), Reason.SLIP_SEEN_AGAIN);
        return verdict instanceof Verdict.Pass ? paper.shown(answer, sheet) : answer;
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
}
