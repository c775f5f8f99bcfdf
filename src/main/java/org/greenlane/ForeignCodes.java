package org.greenlane;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.greenlane.code.PresentedCode.ForeignCode;
import org.greenlane.health.CodeKind;
import org.greenlane.health.ForeignCertificate;
import org.greenlane.health.ForeignFacts;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.Standing;
import org.greenlane.policy.foreign.ForeignEvidence;
import org.greenlane.policy.foreign.ForeignPolicy;
import org.greenlane.policy.foreign.RuleOutcome;

/// The certificates of other countries: who signed them, whether they were revoked, and what the rules of this place say.
final class ForeignCodes {
    private final Supplier<ForeignLists> lists;
    private final ForeignPolicy policy;
    private final ClockWatch clockWatch;

    ForeignCodes(Supplier<ForeignLists> lists, ForeignPolicy policy, ClockWatch clockWatch) {
        this.lists = lists;
        this.policy = policy;
        this.clockWatch = clockWatch;
    }

    /// A code that is none. Where this station reads none of that kind, it is one of another system, whatever is wrong with
    /// it.
    Passage refused(Reason reason, CodeKind kind, Instant now) {
        return Passage.nobody(now, kind, reads(kind, lists.get()) ? reason : Reason.OTHER_SYSTEM);
    }

    Passage judged(ForeignCode code, Instant now) {
        ForeignLists inForce = lists.get();
        if (!reads(code.kind(), inForce)) {
            return Passage.nobody(now, code.kind(), Reason.OTHER_SYSTEM);
        }
        ForeignCertificate certificate = code.certificate();
        boolean isSeal = code.kind() == CodeKind.VDS_NC;
        Standing standing = (isSeal ? signerOfSeal(code, inForce, now) : signerOfDcc(code, inForce, now))
                .orElseGet(() -> new Standing.Distrusted(Reason.NO_FOREIGN_TRUST_LIST));
        Optional<Reason> revocation = isSeal ? revocationOfSeal(code, inForce, now) : revocationOfDcc(code, inForce, now);
        // Rules look only at what its signer may say.
        RuleOutcome rules = standing instanceof Standing.Trusted
                ? (isSeal ? inForce.vdsRules() : inForce.dccRules())
                        .map(asked -> asked.ask(certificate, code.signature(), code.payload(), now))
                        .orElseGet(RuleOutcome.NoRules::new)
                : new RuleOutcome.NoRules();
        PersonResult answer = policy.decide(
                new ForeignEvidence(certificate, standing, revocation, rules, clockWatch.isRight(now)));
        ForeignFacts facts = new ForeignFacts(certificate.kind(), rules.decisive());
        return Passage.of(now, code.kind(), List.of(answer.about(facts))).issuedBy(certificate.issuer());
    }

    private static Optional<Standing> signerOfDcc(ForeignCode code, ForeignLists lists, Instant now) {
        return lists.dccSigners().map(signers -> signers.judge(code.signature(), code.certificate(), now));
    }

    private static Optional<Standing> signerOfSeal(ForeignCode code, ForeignLists lists, Instant now) {
        return lists.vdsAuthorities().map(authorities -> authorities.judge(code.signature(), code.certificate(), now));
    }

    private static Optional<Reason> revocationOfDcc(ForeignCode code, ForeignLists lists, Instant now) {
        return lists.dccRevocations()
                .map(list -> list.objection(code.signature(), code.certificate(), now))
                .orElse(Optional.of(Reason.NO_REVOCATIONS));
    }

    private static Optional<Reason> revocationOfSeal(ForeignCode code, ForeignLists lists, Instant now) {
        if (lists.vdsRevocations().isEmpty() || lists.vdsAuthorities().isEmpty()) {
            return Optional.of(Reason.NO_REVOCATIONS);
        }
        return lists.vdsRevocations().get().objection(code.signature(), lists.vdsAuthorities().get(), now);
    }

    private static boolean reads(CodeKind kind, ForeignLists lists) {
        return switch (kind) {
            case EU_DCC -> lists.dccSigners().isPresent() || lists.dccRules().isPresent();
            case VDS_NC -> lists.vdsAuthorities().isPresent() || lists.vdsRules().isPresent();
            default -> true;
        };
    }
}
