package org.greenlane.policy.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenlane.health.BirthDate;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.CertifiedEvent;
import org.greenlane.health.CodeKind;
import org.greenlane.health.DecidingRule;
import org.greenlane.health.ForeignName;
import org.greenlane.health.Freshness;
import org.greenlane.health.Region;
import org.greenlane.health.WebCertificate;
import org.greenlane.policy.PolicyException;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.PublicKeys;
import org.greenlane.proof.SigningKey;
import org.greenlane.trust.KeyUse;
import org.greenlane.trust.Trust;
import org.greenlane.trust.TrustList;
import org.greenlane.trust.TrustListWriter;
import org.greenlane.trust.TrustedKey;
import org.junit.jupiter.api.Test;

class AcceptanceRulesTest {
    private static final Instant NOW = Instant.parse("2021-07-01T12:00:00Z");
    private static final Freshness FRESH = new Freshness(NOW.minusSeconds(60), NOW.plusSeconds(60));
    private static final Region ABROAD = new Region("US");
    private static final Region HOME = new Region("990100");
    private static final String ISSUER = "https://example.org/issuer";
    private static final Duration DAY = Duration.ofDays(1);

    private static CertifiedEvent event(String code, String result, Duration ago) {
        Instant at = NOW.minus(ago);
        return new CertifiedEvent(Set.of(code), result.isEmpty() ? Set.of() : Set.of(result), at, at);
    }

    private static WebCertificate certificate(CertificateKind kind, CertifiedEvent... events) {
        return new WebCertificate(
                CodeKind.SMART_HEALTH_CARD,
                ISSUER,
                kind,
                new ForeignName("Example", "Ada", "", ""),
                new BirthDate(""),
                List.of(events),
                NOW.minus(DAY),
                Optional.empty(),
                Set.of());
    }

    private static AcceptanceRule doses(String id, String issuer, int count) {
        return new AcceptanceRule(
                id, CodeKind.SMART_HEALTH_CARD, issuer, CertificateKind.VACCINATION, Set.of("cvx|207"), Set.of(), count,
                DAY.multipliedBy(14), DAY.multipliedBy(180));
    }

    private static AcceptanceRule negative() {
        return new AcceptanceRule(
                "T", CodeKind.SMART_HEALTH_CARD, "*", CertificateKind.TEST, Set.of(), Set.of("sct|no"), 1, Duration.ZERO,
                Duration.ofDays(2));
    }

    private static RuleOutcome ask(WebCertificate certificate, AcceptanceRule... rules) {
        return new AcceptanceRules(1, FRESH, List.of(rules)).ask(certificate, ABROAD, NOW);
    }

    private static WebCertificate twoDoses(Duration last) {
        return certificate(
                CertificateKind.VACCINATION, event("cvx|207", "", last.plus(DAY.multipliedBy(28))), event("cvx|207", "", last));
    }

    @Test
    void whatMeetsARuleIsMetByItsName() {
        assertThat(ask(twoDoses(DAY.multipliedBy(14)), doses("V", "*", 2))).isEqualTo(new RuleOutcome.Met(new DecidingRule("V", "1")));
        assertThat(ask(certificate(CertificateKind.TEST, event("loinc|1", "sct|no", DAY)), negative()))
                .isEqualTo(new RuleOutcome.Met(new DecidingRule("T", "1")));
    }

    @Test
    void tooFewOtherTooEarlyOrTooLateIsNotMet() {
        RuleOutcome notMet = new RuleOutcome.NotMet(new DecidingRule("V", "1"));
        AcceptanceRule rule = doses("V", "*", 2);
        assertThat(ask(twoDoses(DAY.multipliedBy(14).minusSeconds(1)), rule)).isEqualTo(notMet);
        assertThat(ask(twoDoses(DAY.multipliedBy(180)), rule)).isEqualTo(notMet);
        assertThat(ask(twoDoses(DAY.multipliedBy(180).minusSeconds(1)), rule)).isEqualTo(new RuleOutcome.Met(new DecidingRule("V", "1")));
        assertThat(ask(certificate(CertificateKind.VACCINATION, event("cvx|207", "", DAY.multipliedBy(20))), rule))
                .isEqualTo(notMet);
        assertThat(ask(certificate(CertificateKind.VACCINATION, event("cvx|1", "", DAY.multipliedBy(20)),
                        event("cvx|1", "", DAY.multipliedBy(20))), rule))
                .isEqualTo(notMet);
    }

    @Test
    void oneDoseThatTwoRegistersToldOfIsOne() {
        WebCertificate told = certificate(
                CertificateKind.VACCINATION,
                event("cvx|207", "", DAY.multipliedBy(20)),
                event("cvx|207", "", DAY.multipliedBy(20)));
        assertThat(ask(told, doses("V", "*", 2))).isEqualTo(new RuleOutcome.NotMet(new DecidingRule("V", "1")));
        assertThat(ask(told, doses("V", "*", 1))).isEqualTo(new RuleOutcome.Met(new DecidingRule("V", "1")));
    }

    @Test
    void aSecondDoseTellsOfTheFirst() {
        Instant at = NOW.minus(DAY.multipliedBy(20));
        WebCertificate second = certificate(
                CertificateKind.VACCINATION, new CertifiedEvent(Set.of("cvx|207"), Set.of(), at, at, 2));
        assertThat(ask(second, doses("V", "*", 2))).isEqualTo(new RuleOutcome.Met(new DecidingRule("V", "1")));
        assertThat(ask(second, doses("V", "*", 3))).isEqualTo(new RuleOutcome.NotMet(new DecidingRule("V", "1")));
    }

    @Test
    void aTestWithAnotherOrNoResultIsNotMet() {
        for (String result : List.of("sct|yes", "")) {
            assertThat(ask(certificate(CertificateKind.TEST, event("loinc|1", result, DAY)), negative()))
                    .isEqualTo(new RuleOutcome.NotMet(new DecidingRule("T", "1")));
        }
        assertThat(ask(certificate(CertificateKind.TEST, event("loinc|1", "sct|no", Duration.ofDays(2))), negative()))
                .isEqualTo(new RuleOutcome.NotMet(new DecidingRule("T", "1")));
        assertThat(ask(certificate(CertificateKind.TEST, event("loinc|1", "sct|no", Duration.ofSeconds(-1))), negative()))
                .isEqualTo(new RuleOutcome.NotMet(new DecidingRule("T", "1")));
    }

    @Test
    void whereNoExactTimeIsToldTheWorstThatItCanBeCounts() {
        CertifiedEvent day = new CertifiedEvent(
                Set.of("cvx|207"), Set.of(), NOW.minus(DAY.multipliedBy(15)), NOW.minus(DAY.multipliedBy(13)));
        assertThat(ask(certificate(CertificateKind.VACCINATION, day), doses("V", "*", 1))).isEqualTo(new RuleOutcome.NotMet(new DecidingRule("V", "1")));
        CertifiedEvent old = new CertifiedEvent(
                Set.of("cvx|207"), Set.of(), NOW.minus(DAY.multipliedBy(181)), NOW.minus(DAY.multipliedBy(179)));
        assertThat(ask(certificate(CertificateKind.VACCINATION, old), doses("V", "*", 1))).isEqualTo(new RuleOutcome.NotMet(new DecidingRule("V", "1")));
    }

    @Test
    void aRuleIsForEverybodyACountryOrOneIssuer() {
        WebCertificate card = twoDoses(DAY.multipliedBy(20));
        assertThat(ask(card, doses("A", "NZ", 2), doses("B", "US", 2))).isEqualTo(new RuleOutcome.Met(new DecidingRule("B", "1")));
        assertThat(ask(card, doses("A", "https://example.org", 2), doses("B", ISSUER, 2))).isEqualTo(new RuleOutcome.Met(new DecidingRule("B", "1")));
        assertThat(ask(card, doses("A", "US", 3), doses("B", ISSUER, 2))).isEqualTo(new RuleOutcome.Met(new DecidingRule("B", "1")));
        assertThat(ask(card, doses("A", "US", 3), doses("B", ISSUER, 4))).isEqualTo(new RuleOutcome.NotMet(new DecidingRule("A", "1")));
    }

    @Test
    void whatNoRuleIsAboutIsNotRecognised() {
        WebCertificate card = twoDoses(DAY.multipliedBy(20));
        assertThat(ask(card)).isEqualTo(new RuleOutcome.NoRule());
        assertThat(ask(card, negative(), doses("A", "NZ", 1))).isEqualTo(new RuleOutcome.NoRule());
    }

    @Test
    void rulesPastTheirEndSayNothing() {
        AcceptanceRules rules = new AcceptanceRules(1, new Freshness(NOW.minusSeconds(60), NOW), List.of(doses("V", "*", 1)));
        assertThat(rules.ask(twoDoses(DAY.multipliedBy(20)), ABROAD, NOW)).isEqualTo(new RuleOutcome.NoRules());
    }

    @Test
    void aRuleForTestsOfWhateverResultIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AcceptanceRule(
                "T", CodeKind.SMART_HEALTH_CARD, "*", CertificateKind.TEST, Set.of(), Set.of(), 1, Duration.ZERO, DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> new AcceptanceRule(
                "P", CodeKind.NZCP, "*", CertificateKind.PASS, Set.of(), Set.of(), 1, DAY, DAY));
    }

    @Test
    void aFileOfRulesIsReadAsItWasWrittenAndRefusedWhereItWasChanged() throws Exception {
        SigningKey root = SigningKey.generate(Algorithm.ES256, new SecureRandom());
        SigningKey policy = SigningKey.generate(Algorithm.ES256, new SecureRandom());
        TrustedKey key = TrustedKey.of(HOME, policy.publicKey(), KeyUse.POLICY, NOW.minus(DAY), NOW.plus(DAY));
        Trust trust = new Trust(Optional.of(TrustList.open(
                TrustListWriter.write(1, FRESH, List.of(key), root), PublicKeys.fingerprint(root.publicKey()), NOW)));
        AcceptanceRules rules = new AcceptanceRules(5, FRESH, List.of(doses("V", "US", 2), negative()));
        byte[] file = AcceptanceRulesFile.write(HOME, 5, FRESH, rules.rules(), policy);
        assertThat(AcceptanceRulesFile.open(file, trust, HOME, NOW)).isEqualTo(rules);
        file[file.length / 2] ^= 1;
        assertThatExceptionOfType(PolicyException.class).isThrownBy(() -> AcceptanceRulesFile.open(file, trust, HOME, NOW));
    }
}
