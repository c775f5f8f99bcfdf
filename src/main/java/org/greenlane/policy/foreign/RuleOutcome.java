package org.greenlane.policy.foreign;

import java.util.Optional;
import org.greenlane.health.DecidingRule;

/// What all rules together say of one certificate.
public sealed interface RuleOutcome {
    /// The rule that decided, if one did.
    default Optional<DecidingRule> decisive() {
        return switch (this) {
            case Met(DecidingRule rule) -> Optional.of(rule);
            case NotMet(DecidingRule rule) -> Optional.of(rule);
            case Undecided(DecidingRule rule) -> Optional.of(rule);
            case NoRule _, NoRules _ -> Optional.empty();
        };
    }

    /// Every rule about it is met.
    ///
    /// @param rule the one of the place of arrival that is most particular to it
    record Met(DecidingRule rule) implements RuleOutcome {}

    /// @param rule the first that says no
    record NotMet(DecidingRule rule) implements RuleOutcome {}

    /// @param rule the first that could not be decided
    record Undecided(DecidingRule rule) implements RuleOutcome {}

    /// No rule of the place of arrival is about such a certificate.
    record NoRule() implements RuleOutcome {}

    /// There are no rules, or they have passed their own end.
    record NoRules() implements RuleOutcome {}
}
