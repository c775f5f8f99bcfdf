package org.greenlane.policy.foreign;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.DecidingRule;
import org.greenlane.health.Region;
import org.greenlane.policy.PolicyException;
import org.greenlane.policy.certlogic.CertLogic;
import org.greenlane.policy.certlogic.CertLogicException;
import org.greenlane.proof.Tree;

/// One rule in the form of the EU gateway (`dgc-gateway`, validation rules; `eu-dcc-business-rules`).
///
/// @param identifier by which handbooks name it, for example `VR-DE-0001`
/// @param kind of certificate that it is about; empty for all
/// @param from the first moment at which it counts
/// @param until the first moment at which it does not count any more
/// @param engine the language of its logic, and that language's version
/// @param schema the earliest version of the certificate's form that it can read
record BusinessRule(
        String identifier,
        Type type,
        Region country,
        Optional<CertificateKind> kind,
        Version version,
        Instant from,
        Instant until,
        Engine engine,
        Version schema,
        Tree logic) {
    private static final int MAX_IDENTIFIER = 40;
    private static final Map<String, Optional<CertificateKind>> KINDS = Map.of(
            "General", Optional.empty(),
            "Vaccination", Optional.of(CertificateKind.VACCINATION),
            "Test", Optional.of(CertificateKind.TEST),
            "Recovery", Optional.of(CertificateKind.RECOVERY));
    private static final Map<String, Type> TYPES =
            Map.of("Acceptance", Type.ACCEPTANCE, "Invalidation", Type.INVALIDATION);

    /// Who asks: the country of arrival, or the country that issued the certificate.
    enum Type {
        ACCEPTANCE,
        INVALIDATION
    }

    record Engine(String name, Version version) {
        private static final String OURS = "CERTLOGIC";
        private static final Version NEWEST = new Version(1, 3, Integer.MAX_VALUE);

        boolean isOurs() {
            return name.equals(OURS) && version.compareTo(NEWEST) <= 0;
        }
    }

    /// What one rule says of one certificate.
    enum Answer {
        PASSED,
        FAIL,
        /// It could not be decided: another language, another form, or no answer.
        OPEN
    }

    static BusinessRule of(Tree rule) throws PolicyException {
        String identifier = rule.get("Identifier").text();
        Optional<CertificateKind> kind = KINDS.get(rule.get("CertificateType").text());
        Type type = TYPES.get(rule.get("Type").text());
        String country = rule.get("Country").text();
        boolean whole = !identifier.isBlank()
                && identifier.length() <= MAX_IDENTIFIER
                && identifier.chars().allMatch(c -> c > ' ' && c < 0x7f)
                && kind != null
                && type != null
                && Region.isRegion(country)
                && !(rule.get("Logic") instanceof Tree.Nothing);
        if (!whole || kind == null || type == null) {
            throw new PolicyException("A rule lacks an identifier, a type, a country or its logic.");
        }
        return new BusinessRule(
                identifier,
                type,
                new Region(country),
                kind,
                version(rule, "Version"),
                time(rule, "ValidFrom"),
                time(rule, "ValidTo"),
                new Engine(rule.get("Engine").text(), version(rule, "EngineVersion")),
                version(rule, "SchemaVersion"),
                rule.get("Logic"));
    }

    private static Version version(Tree rule, String field) throws PolicyException {
        return Version.parse(rule.get(field).text())
                .orElseThrow(() -> new PolicyException("A rule lacks its " + field + "."));
    }

    private static Instant time(Tree rule, String field) throws PolicyException {
        try {
            return OffsetDateTime.parse(rule.get(field).text()).toInstant();
        } catch (DateTimeException e) {
            throw new PolicyException("A rule lacks its " + field + ".");
        }
    }

    DecidingRule named() {
        return new DecidingRule(identifier, version.toString());
    }

    boolean isInForce(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    /// @param certificateVersion of the form of the certificate
    Answer ask(Tree data, Optional<Version> certificateVersion) {
        boolean readable = certificateVersion
                .filter(version -> version.major() == schema.major() && version.compareTo(schema) >= 0)
                .isPresent();
        if (!engine.isOurs() || !readable) {
            return Answer.OPEN;
        }
        try {
            return CertLogic.evaluate(logic, data) instanceof Tree.Truth(boolean holds)
                    ? (holds ? Answer.PASSED : Answer.FAIL)
                    : Answer.OPEN;
        } catch (CertLogicException e) {
            return Answer.OPEN;
        }
    }
}
