package org.greenlane;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.greenlane.code.CardParts;
import org.greenlane.code.PresentedCode.CardPart;
import org.greenlane.code.PresentedCode.CertificateCode;
import org.greenlane.code.PresentedCode.ForeignCode;
import org.greenlane.code.PresentedCode.WebCode;
import org.greenlane.code.Reading;
import org.greenlane.health.CodeKind;
import org.greenlane.health.ForeignCertificate;
import org.greenlane.health.ForeignFacts;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.Standing;
import org.greenlane.health.Wanted;
import org.greenlane.health.WebCertificate;
import org.greenlane.policy.foreign.ForeignEvidence;
import org.greenlane.policy.foreign.ForeignPolicy;
import org.greenlane.policy.foreign.RuleOutcome;
import org.greenlane.trust.web.WebKeys;

/// The certificates of other countries: who signed them, whether they were revoked, and what the rules of this place say.
final class ForeignCodes {
    private static final Set<CodeKind> SCHEMES = 
            EnumSet.of(CodeKind.EU_DCC, CodeKind.NZCP, CodeKind.SMART_HEALTH_CARD, CodeKind.VDS_NC, CodeKind.DIVOC);

    private final Supplier<SignedLists> lists;
    private final ForeignPolicy policy;
    private final ClockWatch clockWatch;
    private final CardParts parts = new CardParts();

    ForeignCodes(Supplier<SignedLists> lists, ForeignPolicy policy, ClockWatch clockWatch) {
        this.lists = lists;
        this.policy = policy;
        this.clockWatch = clockWatch;
    }

    /// A code that is none. Where this station reads none of that kind, it is one of another system, whatever is wrong with
    /// it.
    Passage refused(Reason reason, CodeKind kind, Instant now) {
        boolean unread = SCHEMES.contains(kind) && !lists.get().foreign().reads(kind);
        return Passage.nobody(now, kind, unread ? Reason.OTHER_SYSTEM : reason);
    }

    /// Takes codes of which several make one certificate.
    ///
    /// @return the certificate once it is whole
    Reading gathered(List<CardPart> shown, Instant now) {
        Reading reading = new Reading.Refused(Reason.MORE_CODES, CodeKind.SMART_HEALTH_CARD);
        for (CardPart part : shown) {
            reading = parts.take(part, now);
        }
        return reading;
    }

    /// How many of the codes of one certificate are there; empty where none is waited for.
    Optional<Wanted> missing() {
        return parts.missing();
    }

    /// Somebody has shown something else: what was gathered before was another person's.
    void forgetParts() {
        parts.forget();
    }

    /// What the certificate comes to, whoever it is that shows it.
    Passage judged(CertificateCode code, Instant now) {
        return switch (code) {
            case ForeignCode certificate -> judged(certificate, now);
            case WebCode certificate -> judged(certificate, now);
        };
    }

    /// A certificate of an issuer on the web.
    private Passage judged(WebCode code, Instant now) {
        ForeignLists inForce = lists.get().foreign();
        if (!inForce.reads(code.kind())) {
            return Passage.nobody(now, code.kind(), Reason.OTHER_SYSTEM);
        }
        WebCertificate certificate = code.certificate();
        Optional<WebKeys> keys = inForce.webKeys(code.kind());
        Standing standing = unrooted(now)
                .or(() -> keys.map(each -> each.judge(code.signature(), certificate, now)))
                .orElseGet(() -> new Standing.Distrusted(Reason.NO_FOREIGN_TRUST_LIST));
        Optional<Reason> revocation = keys.map(each -> each.revocation(code.signature(), certificate, now))
                .orElse(Optional.of(Reason.NO_REVOCATIONS));
        // Rules look only at what its signer may say.
        RuleOutcome rules = standing instanceof Standing.Trusted(Region country)
                ? inForce.rules()
                        .map(asked -> asked.ask(certificate, country, now))
                        .orElseGet(RuleOutcome.NoRules::new)
                : new RuleOutcome.NoRules();
        PersonResult answer = policy.decide(
                new ForeignEvidence(certificate.name(), standing, revocation, rules, clockWatch.isRight(now)));
        Passage passage = Passage.of(
                now, code.kind(), List.of(answer.about(new ForeignFacts(certificate.kind(), rules.decisive()))));
        return standing instanceof Standing.Trusted(Region country) ? passage.issuedBy(country) : passage;
    }

    private Passage judged(ForeignCode code, Instant now) {
        ForeignLists inForce = lists.get().foreign();
        if (!inForce.reads(code.kind())) {
            return Passage.nobody(now, code.kind(), Reason.OTHER_SYSTEM);
        }
        ForeignCertificate certificate = code.certificate();
        boolean isSeal = code.kind() == CodeKind.VDS_NC;
        Standing standing = unrooted(now)
                .or(() -> isSeal ? signerOfSeal(code, inForce, now) : signerOfDcc(code, inForce, now))
                .orElseGet(() -> new Standing.Distrusted(Reason.NO_FOREIGN_TRUST_LIST));
        Optional<Reason> revocation = isSeal ? revocationOfSeal(code, inForce, now) : revocationOfDcc(code, inForce, now);
        // Rules look only at what its signer may say.
        RuleOutcome rules = standing instanceof Standing.Trusted
                ? (isSeal ? inForce.vdsRules() : inForce.dccRules())
                        .map(asked -> asked.ask(certificate, code.signature(), code.payload(), now))
                        .orElseGet(RuleOutcome.NoRules::new)
                : new RuleOutcome.NoRules();
        PersonResult answer = policy.decide(
                new ForeignEvidence(certificate.name(), standing, revocation, rules, clockWatch.isRight(now)));
        ForeignFacts facts = new ForeignFacts(certificate.kind(), rules.decisive());
        return Passage.of(now, code.kind(), List.of(answer.about(facts))).issuedBy(certificate.issuer());
    }

    /// The lists were judged when they were read: the trust list they hang on may have ended since.
    private Optional<Standing> unrooted(Instant now) {
        return lists.get().trust().objection(now).map(Standing.Distrusted::new);
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
}
