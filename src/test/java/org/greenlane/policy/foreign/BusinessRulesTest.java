package org.greenlane.policy.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenlane.code.Codes;
import org.greenlane.code.DccDraft;
import org.greenlane.code.DccSignerKey;
import org.greenlane.code.PresentedCode.ForeignCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.health.DecidingRule;
import org.greenlane.health.Freshness;
import org.greenlane.health.HealthColour;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Standing;
import org.greenlane.health.Verdict;
import org.greenlane.policy.PolicyException;
import org.greenlane.policy.SiteRules;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.PublicKeys;
import org.greenlane.proof.SigningKey;
import org.greenlane.trust.KeyUse;
import org.greenlane.trust.Trust;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustList;
import org.greenlane.trust.TrustListWriter;
import org.greenlane.trust.TrustedKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessRulesTest {
    private static final Instant NOW = Instant.parse("2021-07-01T12:00:00Z");
    private static final Freshness FRESH = new Freshness(NOW.minusSeconds(3600), NOW.plusSeconds(3600));
    private static final Region HOME = new Region("990100");
    private static final DccSignerKey SIGNER =
            DccSignerKey.es256(NOW.minus(Duration.ofDays(30)), NOW.plus(Duration.ofDays(30)));
    private static final SigningKey ROOT = SigningKey.generate(Algorithm.ES256, new SecureRandom());
    private static final SigningKey POLICY = SigningKey.generate(Algorithm.ES256, new SecureRandom());

    private static final String KNOWN_VACCINE =
            "{\"in\": [{\"var\": \"payload.v.0.mp\"}, {\"var\": \"external.valueSets.vaccines-covid-19-names\"}]}";
    private static final String FOURTEEN_DAYS = """
            {"not-before": [{"plusTime": [{"var": "external.validationClock"}, 0, "day"]},
                            {"plusTime": [{"var": "payload.v.0.dt"}, 14, "day"]}]}""";
    private static final String YES = "{\"===\": [1, 1]}";
    private static final String NO = "{\"===\": [1, 2]}";
    private static final String BROKEN = "{\"+\": [\"a\", 1]}";

    private static String rule(String identifier, String logic) {
        return """
                {"Identifier": "%s", "Type": "Acceptance", "Country": "CN", "Version": "1.0.0", "SchemaVersion": "1.0.0",
                 "Engine": "CERTLOGIC", "EngineVersion": "0.7.5", "CertificateType": "Vaccination",
                 "ValidFrom": "2021-01-01T00:00:00Z", "ValidTo": "2022-01-01T00:00:00Z", "AffectedFields": ["v.0"],
                 "Description": [{"lang": "en", "desc": "Made up."}], "Logic": %s}""".formatted(identifier, logic);
    }

    private static ForeignCode code() {
        String text = DccDraft.vaccination(SIGNER).at(NOW.minusSeconds(60), NOW.plusSeconds(60)).text();
        return (ForeignCode) ((Read) Codes.read(text, NOW)).code();
    }

    private static BusinessRules rules(Freshness freshness, String... rules) throws Exception {
        byte[] file = BusinessRulesFile.write(
                BusinessRulesFile.DCC,
                HOME,
                5,
                freshness,
                new Region("CN"),
                List.of(rules),
                Map.of("vaccines-covid-19-names", List.of("EU/1/20/1528")),
                POLICY);
        return BusinessRulesFile.open(file, BusinessRulesFile.DCC, trust(), HOME, NOW);
    }

    private static Trust trust() throws TrustException {
        TrustedKey key = TrustedKey.of(
                HOME, POLICY.publicKey(), KeyUse.POLICY, NOW.minusSeconds(60), NOW.plusSeconds(86_400));
        byte[] list = TrustListWriter.write(1, FRESH, List.of(key), ROOT);
        return new Trust(Optional.of(TrustList.open(list, PublicKeys.fingerprint(ROOT.publicKey()), NOW)));
    }

    private static DecidingRule named(String id) {
        return new DecidingRule(id, "1.0.0");
    }

    private static RuleOutcome ask(String... rules) throws Exception {
        return ask(NOW, rules);
    }

    private static RuleOutcome ask(Instant now, String... rules) throws Exception {
        ForeignCode code = code();
        return rules(FRESH, rules).ask(code.certificate(), code.signature(), code.payload(), now);
    }

    @Test
    void aCertificateThatMeetsAllRulesIsRecognisedByTheMostParticular() throws Exception {
        String general = rule("GR-CN-0001", YES).replace("\"Vaccination\"", "\"General\"");
        assertThat(ask(general, rule("VR-CN-0001", KNOWN_VACCINE), rule("VR-CN-0002", FOURTEEN_DAYS)))
                .isEqualTo(new RuleOutcome.Met(named("VR-CN-0001")));
    }

    /// `EL` and `UK` are the EU's own codes for `GR` and `GB`.
    @ParameterizedTest
    @CsvSource({"GR, EL", "EL, GR", "GB, UK", "UK, GB"})
    void whatAnIssuerSaysOfItsOwnCountsUnderEitherCodeOfItsCountry(String issuer, String ruleOf) throws Exception {
        String invalid = rule("IR-XX-0001", NO).replace("Acceptance", "Invalidation").replace("\"CN\"", '"' + ruleOf + '"');
        String text = DccDraft.vaccination(SIGNER).issuedBy(issuer).at(NOW.minusSeconds(60), NOW.plusSeconds(60)).text();
        ForeignCode code = (ForeignCode) ((Read) Codes.read(text, NOW)).code();
        BusinessRules rules = rules(FRESH, rule("VR-CN-0001", YES), invalid);
        assertThat(rules.ask(code.certificate(), code.signature(), code.payload(), NOW))
                .isEqualTo(new RuleOutcome.NotMet(named("IR-XX-0001")));
    }

    @Test
    void rulesAboutEveryKindAloneAcceptNothing() throws Exception {
        String general = rule("GR-CN-0001", YES).replace("\"Vaccination\"", "\"General\"");
        assertThat(ask(general)).isEqualTo(new RuleOutcome.NoRule());
    }

    @Test
    void aRuleThatSaysNoIsNamedBeforeOneThatCannotBeDecided() throws Exception {
        assertThat(ask(rule("VR-CN-0001", BROKEN), rule("VR-CN-0002", NO), rule("VR-CN-0003", NO)))
                .isEqualTo(new RuleOutcome.NotMet(named("VR-CN-0002")));
        assertThat(ask(rule("VR-CN-0001", YES), rule("VR-CN-0002", BROKEN)))
                .isEqualTo(new RuleOutcome.Undecided(named("VR-CN-0002")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"CERTLOGIC\"|\"OTHER\"", "\"0.7.5\"|\"2.0.0\"", "\"SchemaVersion\": \"1.0.0\"|\"SchemaVersion\": \"1.4.0\"",
        "\"SchemaVersion\": \"1.0.0\"|\"SchemaVersion\": \"0.9.0\"", "{\"===\": [1, 1]}|1"
    })
    void aRuleOfAnotherLanguageFormOrAnswerIsUndecided(String change) throws Exception {
        String[] parts = change.split("\\|", -1);
        assertThat(ask(rule("VR-CN-0001", YES).replace(parts[0], parts[1])))
                .isEqualTo(new RuleOutcome.Undecided(named("VR-CN-0001")));
    }

    @Test
    void rulesOfOtherPlacesKindsAndTimesAreNotAsked() throws Exception {
        assertThat(ask(
                        rule("VR-XX-0001", NO).replace("\"CN\"", "\"XX\""),
                        rule("TR-CN-0001", NO).replace("Vaccination", "Test"),
                        rule("VR-CN-0009", NO).replace("2022-01-01", "2021-07-01"),
                        rule("VR-CN-0008", NO).replace("2021-01-01", "2021-07-02")))
                .isEqualTo(new RuleOutcome.NoRule());
    }

    @Test
    void theIssuersOwnInvalidationCounts() throws Exception {
        String invalid = rule("IR-DE-0001", NO).replace("Acceptance", "Invalidation").replace("\"CN\"", "\"DE\"");
        assertThat(ask(rule("VR-CN-0001", YES), invalid)).isEqualTo(new RuleOutcome.NotMet(named("IR-DE-0001")));
        assertThat(ask(invalid.replace(NO, YES))).isEqualTo(new RuleOutcome.NoRule());
    }

    @Test
    void ofOneRuleTheNewestVersionInForceCounts() throws Exception {
        String newer = rule("VR-CN-0001", YES).replace("\"Version\": \"1.0.0\"", "\"Version\": \"1.0.10\"");
        String older = rule("VR-CN-0001", NO).replace("\"Version\": \"1.0.0\"", "\"Version\": \"1.0.9\"");
        assertThat(ask(newer, older)).isEqualTo(new RuleOutcome.Met(new DecidingRule("VR-CN-0001", "1.0.10")));
        assertThat(ask(newer.replace("2021-01-01", "2021-08-01"), older))
                .isEqualTo(new RuleOutcome.NotMet(new DecidingRule("VR-CN-0001", "1.0.9")));
    }

    @Test
    void rulesAreAskedAtTheTimeOfTheClock() throws Exception {
        String fourteenDays = rule("VR-CN-0002", FOURTEEN_DAYS);
        assertThat(ask(FRESH.expires(), fourteenDays)).isEqualTo(new RuleOutcome.NoRules());
        Freshness longer = new Freshness(Instant.parse("2021-06-01T00:00:00Z"), NOW.plusSeconds(1));
        ForeignCode code = code();
        assertThat(rules(longer, fourteenDays)
                        .ask(code.certificate(), code.signature(), code.payload(), Instant.parse("2021-06-11T23:59:59Z")))
                .isEqualTo(new RuleOutcome.NotMet(named("VR-CN-0002")));
        assertThat(rules(longer, fourteenDays)
                        .ask(code.certificate(), code.signature(), code.payload(), Instant.parse("2021-06-12T00:00:00Z")))
                .isEqualTo(new RuleOutcome.Met(named("VR-CN-0002")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"VR-CN-0001\"|\"\"", "\"VR-CN-0001\"|\"VR CN\"", "\"Acceptance\"|\"Other\"", "\"CN\"|\"China\"", "\"Vaccination\"|\"Other\"",
        "\"Version\": \"1.0.0\"|\"Version\": \"1\"", "2021-01-01T00:00:00Z|2021", "\"Logic\"|\"Other\"", "}|"
    })
    void oneRuleThatCannotBeReadRefusesAll(String change) {
        String[] parts = change.split("\\|", -1);
        String wrong = rule("VR-CN-0001", YES).replace(parts[0], parts[1]);
        assertThatExceptionOfType(PolicyException.class).isThrownBy(() -> rules(FRESH, rule("VR-CN-0002", YES), wrong));
    }

    @Test
    void rulesThatTheRegionDidNotSignAreRefused() throws Exception {
        byte[] file = BusinessRulesFile.write(BusinessRulesFile.DCC, HOME, 5, FRESH, new Region("CN"), List.of(rule("A", YES)), Map.of(), ROOT);
        Trust trust = trust();
        assertThatExceptionOfType(PolicyException.class)
                .isThrownBy(() -> BusinessRulesFile.open(file, BusinessRulesFile.DCC, trust, HOME, NOW));
    }

    private static PersonResult decide(Standing standing, Optional<Reason> revocation, RuleOutcome rules, boolean clock) {
        return new ForeignPolicy(SiteRules.of(SiteKind.STATION))
                .decide(new ForeignEvidence(code().certificate().name(), standing, revocation, rules, clock));
    }

    private static final Standing TRUSTED = new Standing.Trusted(new Region("DE"));
    private static final RuleOutcome MET = new RuleOutcome.Met(named("VR-CN-0001"));

    @Test
    void whatMeetsTheRulesAndWasNotRevokedIsGreenAndPasses() {
        PersonResult result = decide(TRUSTED, Optional.empty(), MET, true);
        assertThat(result.verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(result.verdict().reasons()).containsExactly(Reason.RECOGNISED);
        assertThat(result.colour()).contains(HealthColour.GREEN);
        assertThat(result.name().text()).isEqualTo("Ada B*");
    }

    @Test
    void aForgeryStopsAndSaysNoName() {
        PersonResult result = decide(new Standing.Distrusted(Reason.FORGED), Optional.empty(), MET, true);
        assertThat(result.verdict()).isEqualTo(new Verdict.Stop(Reason.FORGED));
        assertThat(result.name().text()).isEmpty();
    }

    @Test
    void whatWasRevokedStopsWhateverTheRulesSay() {
        assertThat(decide(TRUSTED, Optional.of(Reason.CERTIFICATE_REVOKED), MET, true).verdict())
                .isEqualTo(new Verdict.Stop(Reason.CERTIFICATE_REVOKED));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.INCLUDE, names = {
        "UNKNOWN_KEY", "KEY_EXPIRED", "KEY_NOT_YET_VALID", "KEY_FOR_OTHER_USE", "OUTLIVES_SIGNER",
        "SIGNER_OF_OTHER_COUNTRY", "NO_FOREIGN_TRUST_LIST", "FOREIGN_TRUST_LIST_EXPIRED"
    })
    void whomTheStationDoesNotTrustIsAsked(Reason reason) {
        assertThat(decide(new Standing.Distrusted(reason), Optional.empty(), MET, true).verdict())
                .isEqualTo(new Verdict.AskStaff(reason));
    }

    @Test
    void everyDoubtAsksStaff() {
        assertAsks(decide(TRUSTED, Optional.of(Reason.NO_REVOCATIONS), MET, true), Reason.NO_REVOCATIONS);
        assertAsks(decide(TRUSTED, Optional.of(Reason.REVOCATIONS_STALE), MET, true), Reason.REVOCATIONS_STALE);
        assertAsks(decide(TRUSTED, Optional.empty(), MET, false), Reason.CLOCK_WRONG);
        assertAsks(decide(TRUSTED, Optional.empty(), new RuleOutcome.NotMet(named("A")), true), Reason.RULE_NOT_MET);
        assertAsks(decide(TRUSTED, Optional.empty(), new RuleOutcome.Undecided(named("A")), true), Reason.RULE_UNDECIDED);
        assertAsks(decide(TRUSTED, Optional.empty(), new RuleOutcome.NoRule(), true), Reason.NO_RULE_APPLIES);
        assertAsks(decide(TRUSTED, Optional.empty(), new RuleOutcome.NoRules(), true), Reason.NO_FOREIGN_RULES);
    }

    private static void assertAsks(PersonResult result, Reason why) {
        assertThat(result.verdict()).isInstanceOf(Verdict.AskStaff.class);
        assertThat(result.verdict().reasons()).containsExactly(why);
    }
}
