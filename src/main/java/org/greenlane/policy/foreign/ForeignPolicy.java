package org.greenlane.policy.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.HealthColour;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.Standing;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.greenlane.policy.SiteRule;

/// Transcodes a foreign certificate to the national scheme: one that was not revoked and meets the rules is green, and
/// passes where green does. Whatever is not plainly right asks staff; what was forged or revoked stops.
public final class ForeignPolicy {
    private final SiteRule rule;

    public ForeignPolicy(SiteRule rule) {
        this.rule = rule;
    }

    public PersonResult decide(ForeignEvidence evidence) {
        if (evidence.standing() instanceof Standing.Distrusted(Reason reason)) {
            return PersonResult.nobody(
                    reason == Reason.FORGED ? new Verdict.Stop(reason) : new Verdict.AskStaff(reason));
        }
        if (evidence.revocation().equals(Optional.of(Reason.CERTIFICATE_REVOKED))) {
            return result(evidence, new Verdict.Stop(Reason.CERTIFICATE_REVOKED), Optional.empty());
        }
        List<Reason> doubts = new ArrayList<>();
        Optional<Reason> objection = objection(evidence.rules());
        objection.ifPresent(doubts::add);
        evidence.revocation().ifPresent(doubts::add);
        if (!evidence.clockRight()) {
            doubts.add(Reason.CLOCK_WRONG);
        }
        if (!rule.pass().contains(HealthColour.GREEN)) {
            doubts.add(Reason.GREEN);
        }
        Verdict verdict = doubts.isEmpty()
                ? new Verdict.Pass(TravelRisk.NOT_STATED, List.of(Reason.RECOGNISED))
                : new Verdict.AskStaff(doubts, Optional.empty());
        boolean green = objection.isEmpty() && evidence.revocation().isEmpty();
        return result(evidence, verdict, green ? Optional.of(HealthColour.GREEN) : Optional.empty());
    }

    private static Optional<Reason> objection(RuleOutcome rules) {
        return switch (rules) {
            case RuleOutcome.Met _ -> Optional.empty();
            case RuleOutcome.NotMet _ -> Optional.of(Reason.RULE_NOT_MET);
            case RuleOutcome.Undecided _ -> Optional.of(Reason.RULE_UNDECIDED);
            case RuleOutcome.NoRule _ -> Optional.of(Reason.NO_RULE_APPLIES);
            case RuleOutcome.NoRules _ -> Optional.of(Reason.NO_FOREIGN_RULES);
        };
    }

    private static PersonResult result(ForeignEvidence evidence, Verdict verdict, Optional<HealthColour> colour) {
        return new PersonResult(
                evidence.name().masked(), verdict, colour, TravelRisk.NOT_STATED, Optional.empty());
    }
}
