package org.greenlane.policy.foreign;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.CertifiedEvent;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Region;
import org.greenlane.health.WebCertificate;

/// A rule of this place for the certificates of issuers on the web. Where a certificate tells no exact time, all that it can
/// have been is asked.
///
/// @param id by which answers name it
/// @param issuer [#ANYBODY], a country, or the address of one issuer
/// @param codes which doses or tests count, each as `system|code`; empty: all
/// @param results with which results, likewise; a test counts only with one of them
/// @param count how many there must be
/// @param after how long after the last of them it begins to count
/// @param within how long after the last of them it still counts, this moment left out
public record AcceptanceRule(
        String id,
        CodeKind scheme,
        String issuer,
        CertificateKind kind,
        Set<String> codes,
        Set<String> results,
        int count,
        Duration after,
        Duration within) {
    /// Whoever the issuer is.
    public static final String ANYBODY = "*";

    /// @throws IllegalArgumentException if it could never be met, or a test counted with whatever result
    public AcceptanceRule {
        codes = Set.copyOf(codes);
        results = Set.copyOf(results);
        if (id.isBlank() || issuer.isBlank() || count < 1 || after.isNegative() || within.compareTo(after) <= 0) {
            throw new IllegalArgumentException("a rule that nothing meets");
        }
        if (kind == CertificateKind.TEST && results.isEmpty()) {
            throw new IllegalArgumentException("a rule for tests of whatever result");
        }
    }

    /// @param country of the issuer, as the station's own region says
    boolean isAbout(WebCertificate certificate, Region country) {
        boolean ofIssuer = issuer.equals(ANYBODY)
                || issuer.equals(country.code())
                || issuer.equals(certificate.issuer());
        return ofIssuer && scheme == certificate.scheme() && kind == certificate.kind();
    }

    boolean isMet(WebCertificate certificate, Instant now) {
        List<CertifiedEvent> counting =
                certificate.events().stream().filter(this::counts).toList();
        // Two registers may have told of one dose.
        long days = counting.stream()
                .map(event -> event.earliest().truncatedTo(ChronoUnit.DAYS))
                .distinct()
                .count();
        int doses = counting.stream().mapToInt(CertifiedEvent::dose).max().orElse(0);
        return Math.max(days, doses) >= count
                && isInTime(Collections.max(counting, Comparator.comparing(CertifiedEvent::latest)), now);
    }

    private boolean counts(CertifiedEvent event) {
        return (codes.isEmpty() || !Collections.disjoint(codes, event.codes()))
                && (results.isEmpty() || !Collections.disjoint(results, event.results()));
    }

    /// What counts at once counts from when it can have been; what counts later, from when it must have been.
    private boolean isInTime(CertifiedEvent last, Instant now) {
        Instant begins = after.isZero() ? last.earliest() : last.latest().plus(after);
        return !now.isBefore(begins) && now.isBefore(last.earliest().plus(within));
    }
}
