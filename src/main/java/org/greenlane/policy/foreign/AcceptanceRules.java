package org.greenlane.policy.foreign;

import java.time.Instant;
import java.util.List;
import org.greenlane.health.DecidingRule;
import org.greenlane.health.Freshness;
import org.greenlane.health.Region;
import org.greenlane.health.WebCertificate;

/// The station's own table of which certificates of issuers on the web count. Whatever is not in it does not.
public record AcceptanceRules(long sequence, Freshness freshness, List<AcceptanceRule> rules) {
    public AcceptanceRules {
        rules = List.copyOf(rules);
    }

    /// One rule that is met is enough; where several are, the first decides.
    ///
    /// @param country of the issuer, as the station's own region says
    public RuleOutcome ask(WebCertificate certificate, Region country, Instant now) {
        if (freshness.isStale(now)) {
            return new RuleOutcome.NoRules();
        }
        List<AcceptanceRule> about =
                rules.stream().filter(rule -> rule.isAbout(certificate, country)).toList();
        if (about.isEmpty()) {
            return new RuleOutcome.NoRule();
        }
        return about.stream()
                .filter(rule -> rule.isMet(certificate, now))
                .findFirst()
                .<RuleOutcome>map(rule -> new RuleOutcome.Met(named(rule)))
                .orElseGet(() -> new RuleOutcome.NotMet(named(about.getFirst())));
    }

    /// Such rules have no versions of their own.
    private DecidingRule named(AcceptanceRule rule) {
        return new DecidingRule(rule.id(), String.valueOf(sequence));
    }
}
