package org.greenlane.policy.foreign;

import java.util.Optional;

/// What all rules together say of one certificate.
public sealed interface RuleOutcome {
    /// The rule that decided, if one did.
    default Optional<String> decisive() {
        return switch (this) {
            case Met(String rule) -> Optional.of(rule);
            case NotMet(String rule) -> Optional.of(rule);
            case Undecided(String rule) -> Optional.of(rule);
            case NoRule _, NoRules _ -> Optional.empty();
        };
    }

    /// Every rule about it is met.
    ///
    /// @param rule the one of the place of arrival that is most particular to it
    record Met(String rule) implements RuleOutcome {}

    /// @param rule the first that says no
    record NotMet(String rule) implements RuleOutcome {}

    /// @param rule the first that could not be decided
    record Undecided(String rule) implements RuleOutcome {}

    /// No rule of the place of arrival is about such a certificate.
    record NoRule() implements RuleOutcome {}

    /// There are no rules, or they have passed their own end.
    record NoRules() implements RuleOutcome {}
}
