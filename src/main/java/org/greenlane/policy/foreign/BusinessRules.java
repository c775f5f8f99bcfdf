package org.greenlane.policy.foreign;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.greenlane.health.CodeKind;
import org.greenlane.health.DecidingRule;
import org.greenlane.health.ForeignCertificate;
import org.greenlane.health.Freshness;
import org.greenlane.health.Region;
import org.greenlane.proof.ForeignSignature;
import org.greenlane.proof.Tree;
import org.greenlane.trust.dcc.DccSigner;

/// What the place of arrival asks of certificates, and what issuers say of their own. Immutable, so safe for all threads.
public final class BusinessRules {
    private final long sequence;
    private final Freshness freshness;
    private final Region arrival;
    private final List<BusinessRule> rules;
    private final Tree valueSets;

    /// @param arrival the country for whose rules certificates are asked
    /// @param valueSets the lists of codes to which rules refer, by name
    BusinessRules(long sequence, Freshness freshness, Region arrival, List<BusinessRule> rules, Tree valueSets) {
        this.sequence = sequence;
        this.freshness = freshness;
        this.arrival = arrival;
        this.rules = List.copyOf(rules);
        this.valueSets = valueSets;
    }

    /// Asks all rules that are in force and about such a certificate. A rule that says no weighs more than one that cannot
    /// be decided. Rules about every kind alone accept nothing: what a result or a number of doses means only a rule about
    /// its kind says.
    public RuleOutcome ask(ForeignCertificate certificate, ForeignSignature signature, Tree payload, Instant now) {
        if (freshness.isStale(now)) {
            return new RuleOutcome.NoRules();
        }
        Collection<BusinessRule> about = about(certificate, now);
        Optional<BusinessRule> decisive = about.stream()
                .filter(rule -> rule.type() == BusinessRule.Type.ACCEPTANCE && rule.kind().isPresent())
                .findFirst();
        if (decisive.isEmpty()) {
            return new RuleOutcome.NoRule();
        }
        Tree data = data(certificate, signature, payload, now);
        // Of the other scheme there is one version, and no other is read.
        Optional<Version> version = certificate.scheme() == CodeKind.EU_DCC
                ? Version.parse(payload.get("ver").text())
                : Optional.of(new Version(1, 0, 0));
        Map<DecidingRule, BusinessRule.Answer> answers = new LinkedHashMap<>();
        about.forEach(rule -> answers.put(rule.named(), rule.ask(data, version)));
        return first(answers, BusinessRule.Answer.FAIL)
                .<RuleOutcome>map(RuleOutcome.NotMet::new)
                .or(() -> first(answers, BusinessRule.Answer.OPEN).map(RuleOutcome.Undecided::new))
                .orElseGet(() -> new RuleOutcome.Met(decisive.get().named()));
    }

    private static Optional<DecidingRule> first(Map<DecidingRule, BusinessRule.Answer> answers, BusinessRule.Answer wanted) {
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue() == wanted)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// In the order of their identifiers; of each the newest version that is in force.
    private Collection<BusinessRule> about(ForeignCertificate certificate, Instant now) {
        Map<String, BusinessRule> newest = new TreeMap<>();
        inForce(certificate, now).forEach(rule -> newest.merge(
                rule.identifier(), rule, (a, b) -> a.version().compareTo(b.version()) >= 0 ? a : b));
        return newest.values();
    }

    private Stream<BusinessRule> inForce(ForeignCertificate certificate, Instant now) {
        return rules.stream()
                .filter(rule -> rule.isInForce(now))
                .filter(rule -> isOf(
                        rule.country(),
                        switch (rule.type()) {
                            case ACCEPTANCE -> arrival;
                            case INVALIDATION -> certificate.issuer();
                        }))
                .filter(rule -> rule.kind().isEmpty() || rule.kind().get() == certificate.kind());
    }

    private static boolean isOf(Region one, Region other) {
        return DccSigner.isoCountry(one).equals(DccSigner.isoCountry(other));
    }

    /// What rules look at: the certificate, and what they are told beside it.
    private Tree data(ForeignCertificate certificate, ForeignSignature signature, Tree payload, Instant now) {
        Tree external = new Tree.Fields(Map.of(
                "validationClock", text(now),
                "valueSets", valueSets,
                "countryCode", new Tree.Text(arrival.code()),
                "issuerCountryCode", new Tree.Text(certificate.issuer().code()),
                "iat", text(certificate.issued()),
                "exp", text(certificate.expires()),
                "kid", new Tree.Text(Base64.getEncoder().encodeToString(signature.keyId()))));
        return new Tree.Fields(Map.of("payload", payload, "external", external));
    }

    private static Tree text(Instant time) {
        return new Tree.Text(time.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    public long sequence() {
        return sequence;
    }

    public Freshness freshness() {
        return freshness;
    }

    /// How many rules there are.
    public int size() {
        return rules.size();
    }
}
