package org.greenlane.authority;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.CodeKind;
import org.greenlane.policy.foreign.AcceptanceRule;
import org.greenlane.proof.Tree;

/// Which passes and cards count, as a person writes it down.
///
/// ```
/// [{"id": "US-1", "scheme": "SHC", "issuer": "US", "kind": "VACCINATION", "codes": ["http://hl7.org/fhir/sid/cvx|207"],
///   "count": 2, "after": "P14D", "within": "P180D"}]
/// ```
final class AcceptanceTable {
    private static final Map<String, CodeKind> SCHEMES = 
            Map.of("SHC", CodeKind.SMART_HEALTH_CARD, "NZCP", CodeKind.NZCP, "DIVOC", CodeKind.DIVOC);
    private static final Set<String> FIELDS =
            Set.of("id", "scheme", "issuer", "kind", "codes", "results", "count", "after", "within");

    private AcceptanceTable() {}

    /// @throws IllegalArgumentException if a rule cannot be read; a misspelt field is not passed over
    static List<AcceptanceRule> read(Tree table) {
        List<AcceptanceRule> rules = new ArrayList<>();
        for (Tree rule : table.list()) {
            rules.add(rule(rule));
        }
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("no rules");
        }
        return rules;
    }

    private static AcceptanceRule rule(Tree rule) {
        CodeKind scheme = SCHEMES.get(rule.get("scheme").text());
        if (scheme == null
                || !(rule instanceof Tree.Fields(Map<String, Tree> fields))
                || !FIELDS.containsAll(fields.keySet())) {
            throw new IllegalArgumentException("a rule of another scheme, or with other fields than " + FIELDS);
        }
        return new AcceptanceRule(
                rule.get("id").text(),
                scheme,
                rule.get("issuer").text(),
                CertificateKind.valueOf(rule.get("kind").text()),
                texts(rule.get("codes")),
                texts(rule.get("results")),
                rule.get("count") instanceof Tree.Whole(long count) ? Math.toIntExact(count) : 1,
                duration(rule.get("after"), Duration.ZERO),
                duration(rule.get("within"), Duration.ZERO));
    }

    private static Set<String> texts(Tree list) {
        return list.list().stream().map(Tree::text).collect(Collectors.toUnmodifiableSet());
    }

    private static Duration duration(Tree text, Duration otherwise) {
        try {
            return text instanceof Tree.Nothing ? otherwise : Duration.parse(text.text());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no duration (ISO 8601): " + text.text(), e);
        }
    }
}
