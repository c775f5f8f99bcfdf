package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenlane.authority.Authority;
import org.greenlane.authority.Delivery;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.code.NzcpDraft;
import org.greenlane.code.ShcDraft;
import org.greenlane.code.WebIssuer;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.CodeKind;
import org.greenlane.health.ForeignFacts;
import org.greenlane.health.Freshness;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Verdict;
import org.greenlane.lane.Shown;
import org.greenlane.policy.SiteRules;
import org.greenlane.policy.foreign.AcceptanceRule;
import org.greenlane.policy.foreign.AcceptanceRulesFile;
import org.greenlane.proof.SigningKey;
import org.greenlane.status.Progress;
import org.greenlane.trust.KeyUse;
import org.greenlane.trust.web.WebKeysFile;
import org.greenlane.trust.web.WebKeysFile.Form;
import org.greenlane.trust.web.WebKeysFile.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A traveller's pass or card, from the text to the verdict, through a real station.
class WebCodesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Freshness FRESH = new Freshness(NOW.minusSeconds(3600), NOW.plus(Duration.ofDays(1)));
    private static final Region HOME = SyntheticRegion.HOME.region();
    private static final WebIssuer PASSES = WebIssuer.at("did:web:example.nz");
    private static final WebIssuer CARDS = WebIssuer.at("https://example.org/issuer");

    @TempDir
    static Path shared;

    private static Authority authority;
    private static SigningKey policyKey;

    @TempDir
    Path folder;

    private StationHome home;
    private Instant now = NOW;
    private Optional<Station> open = Optional.empty();

    @BeforeAll
    static void anAuthorityDelivers() throws Exception {
        authority = Authority.init(shared.resolve("authority"), new SecureRandom(), NOW.minus(Duration.ofDays(1)));
        policyKey = authority.key(SyntheticRegion.HOME, KeyUse.POLICY);
        new Delivery(authority, NOW.minus(Duration.ofHours(1)), Duration.ofDays(1)).write(shared.resolve("delivery"), 20, 1);
    }

    @BeforeEach
    void aStationIsSetUp() throws Exception {
        home = new StationHome(folder.resolve("station")).create();
        new StationSettings(HOME, SiteKind.PARK, authority.rootFingerprint(), false).write(home.settings());
        assertThat(take(shared.resolve("delivery"))).hasSize(3).allMatch(ImportLine::taken);
    }

    @AfterEach
    void theStationCloses() {
        open.ifPresent(Station::close);
    }

    private List<ImportLine> take(Path place) throws Exception {
        return StationImport.of(home, List.of(place), InstantSource.fixed(now), Progress.NONE);
    }

    private Passage admit(String... texts) throws Exception {
        if (open.isEmpty()) {
            open = Optional.of(Station.open(home, () -> now, new HealthBoard(), Station.Recording.LOG));
        }
        return open.get().checkpoint().admit(new Shown(List.of(texts)));
    }

    private static byte[] issuers(Form form, String country, String json) {
        return WebKeysFile.write(
                form, HOME, 1, FRESH, List.of(new Source(new Region(country), json.getBytes(StandardCharsets.UTF_8))), policyKey);
    }

    private static byte[] passes() {
        return issuers(Form.NZCP, "NZ", PASSES.did("key-1"));
    }

    private static byte[] cards(String announced, String lists) {
        return issuers(Form.SMART_HEALTH_CARD, "US", CARDS.snapshot(CARDS.jwk(announced), lists));
    }

    private static byte[] rules() {
        Duration year = Duration.ofDays(365);
        return AcceptanceRulesFile.write(
                HOME,
                1,
                FRESH,
                List.of(
                        new AcceptanceRule("NZ-1", CodeKind.NZCP, "NZ", CertificateKind.PASS, Set.of(), Set.of(), 1,
                                Duration.ZERO, year),
                        new AcceptanceRule("US-1", CodeKind.SMART_HEALTH_CARD, "US", CertificateKind.VACCINATION,
                                Set.of(ShcDraft.VACCINE), Set.of(), 1, Duration.ofDays(14), year)),
                policyKey);
    }

    private void deliver(Map<String, byte[]> files) throws Exception {
        Path delivery = Files.createDirectories(folder.resolve("foreign"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            write(delivery.resolve(file.getKey()), file.getValue());
        }
        assertThat(take(delivery)).hasSize(files.size()).allMatch(ImportLine::taken);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
    }

    private void deliverAll() throws Exception {
        deliver(Map.of("nzcp-issuers.cose", passes(), "shc-issuers.cose", cards("", ""), "foreign-rules.cose", rules()));
    }

    private static NzcpDraft pass() {
        return NzcpDraft.of(PASSES, "key-1").at(NOW.minusSeconds(60), NOW.plus(Duration.ofDays(2)));
    }

    private static ShcDraft card() {
        return ShcDraft.vaccination(CARDS)
                .at(NOW.minusSeconds(60), NOW.plus(Duration.ofDays(2)))
                .resource(1, dose -> dose.Set("occurrenceDateTime", "2026-06-01"))
                .resource(2, dose -> dose.Set("occurrenceDateTime", "2026-07-01"));
    }

    @Test
    void aPassThatMeetsTheRulesPassesAndTheRuleIsNamed() throws Exception {
        deliverAll();
        Passage passage = admit(pass().text());
        assertThat(passage.verdict().reasons()).containsExactly(Reason.RECOGNISED);
        assertThat(passage.verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(passage.kind()).isEqualTo(CodeKind.NZCP);
        assertThat(passage.issuer()).contains(new Region("NZ"));
        assertThat(passage.number()).isEqualTo(1);
        assertThat(passage.people().getFirst().colour()).contains(HealthColour.GREEN);
        assertThat(passage.people().getFirst().foreign())
                .contains(new ForeignFacts(CertificateKind.PASS, Optional.of("NZ-1")));
    }

    @Test
    void aCardThatMeetsTheRulesPassesAndTheRuleIsNamed() throws Exception {
        deliverAll();
        Passage passage = admit(card().text());
        assertThat(passage.verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(passage.kind()).isEqualTo(CodeKind.SMART_HEALTH_CARD);
        assertThat(passage.issuer()).contains(new Region("US"));
        assertThat(passage.people().getFirst().foreign())
                .contains(new ForeignFacts(CertificateKind.VACCINATION, Optional.of("US-1")));
    }

    @Test
    void whatTheRulesDoNotMeetOrAreNotAboutAsksStaff() throws Exception {
        deliverAll();
        Passage young = admit(card().resource(2, dose -> dose.Set("occurrenceDateTime", "2026-11-20")).text());
        assertThat(young.verdict()).isEqualTo(new Verdict.AskStaff(Reason.RULE_NOT_MET));
        assertThat(young.people().getFirst().foreign().orElseThrow().rule()).contains("US-1");
        String test = ShcDraft.test(CARDS).at(NOW.minusSeconds(60), NOW.plusSeconds(60)).text();
        assertThat(admit(test).verdict()).isEqualTo(new Verdict.AskStaff(Reason.NO_RULE_APPLIES));
    }

    @Test
    void aForgeryStopsAndAStrangerAsksStaff() throws Exception {
        deliverAll();
        WebIssuer forger = WebIssuer.at(PASSES.address());
        assertThat(admit(pass().signing(forger::sign).text()).verdict()).isEqualTo(new Verdict.Stop(Reason.FORGED));
        assertThat(admit(card().signing(forger::sign).text()).verdict()).isEqualTo(new Verdict.Stop(Reason.FORGED));
        WebIssuer stranger = WebIssuer.at("https://example.com");
        String strange = ShcDraft.vaccination(stranger).at(NOW.minusSeconds(60), NOW.plusSeconds(60)).text();
        assertThat(admit(strange).verdict()).isEqualTo(new Verdict.AskStaff(Reason.UNKNOWN_KEY));
        String unlisted = NzcpDraft.of(PASSES, "key-2").at(NOW.minusSeconds(60), NOW.plusSeconds(60)).text();
        assertThat(admit(unlisted).verdict()).isEqualTo(new Verdict.AskStaff(Reason.UNKNOWN_KEY));
    }

    @Test
    void whatIsRefusedPassesNobody() throws Exception {
        deliverAll();
        Map<String, Reason> refused = Map.of(
                pass().at(NOW.minusSeconds(60), NOW).text(), Reason.CODE_EXPIRED,
                pass().at(NOW.plusSeconds(1), NOW.plusSeconds(60)).text(), Reason.CODE_NOT_YET_VALID,
                pass().headers(headers -> headers.Set(1, -37)).text(), Reason.UNKNOWN_ALGORITHM,
                card().header(header -> header.Set("alg", "none")).text(), Reason.UNKNOWN_ALGORITHM,
                card().at(NOW.minusSeconds(60), NOW).text(), Reason.CODE_EXPIRED,
                card().claims(claims -> claims.Set("iss", CARDS.address() + "/")).text(), Reason.BAD_CLAIMS);
        for (Map.Entry<String, Reason> each : refused.entrySet()) {
            assertThat(admit(each.getKey()).verdict()).isEqualTo(new Verdict.AskStaff(each.getValue()));
        }
    }

    @Test
    void whatWasRevokedStopsAndAListThatIsMissingPassesNobody() throws Exception {
        String lists = ", \"lastRetrieved\": \"2026-11-23T00:00:00Z\", \"crls\": [{\"kid\": \"%s\", \"method\": \"rid\", \"ctr\": 1, \"rids\": [\"revoked\"]}]"
                .formatted(CARDS.thumbprint());
        deliver(Map.of("shc-issuers.cose", cards(", \"crlVersion\": 1", lists), "foreign-rules.cose", rules()));
        assertThat(admit(card().credential(vc -> vc.Set("rid", "revoked")).text()).verdict())
                .isEqualTo(new Verdict.Stop(Reason.CERTIFICATE_REVOKED));
        assertThat(admit(card().text()).verdict()).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void aListOfRevokedCardsThatIsAnnouncedAndMissingAsksStaff() throws Exception {
        deliver(Map.of("shc-issuers.cose", cards(", \"crlVersion\": 1", ""), "foreign-rules.cose", rules()));
        assertThat(admit(card().text()).verdict()).isEqualTo(new Verdict.AskStaff(Reason.NO_REVOCATIONS));
    }

    @Test
    void withoutRulesNobodyPasses() throws Exception {
        deliver(Map.of("nzcp-issuers.cose", passes()));
        assertThat(admit(pass().text()).verdict()).isEqualTo(new Verdict.AskStaff(Reason.NO_FOREIGN_RULES));
    }

    @Test
    void withoutIssuersTheyAreCodesOfAnotherSystem() throws Exception {
        deliver(Map.of("foreign-rules.cose", rules()));
        for (String text : List.of(pass().text(), card().text(), "NZCP:/1/x", "shc:/x", card().texts(2).getFirst())) {
            assertThat(admit(text).verdict()).isEqualTo(new Verdict.AskStaff(Reason.OTHER_SYSTEM));
        }
    }

    @Test
    void onceTheListsHaveEndedNobodyPasses() throws Exception {
        deliverAll();
        now = FRESH.expires();
        assertThat(admit(pass().text()).verdict()).isEqualTo(new Verdict.AskStaff(Reason.FOREIGN_TRUST_LIST_EXPIRED));
        assertThat(admit(card().text()).verdict()).isEqualTo(new Verdict.AskStaff(Reason.FOREIGN_TRUST_LIST_EXPIRED));
    }

    @Test
    void aCardOfSeveralCodesPassesOnceAllWereShown() throws Exception {
        deliverAll();
        List<String> codes = card().texts(3);
        assertThat(admit(codes.get(0)).verdict()).isEqualTo(new Verdict.AskStaff(Reason.MORE_CODES));
        assertThat(admit(codes.get(2)).verdict()).isEqualTo(new Verdict.AskStaff(Reason.MORE_CODES));
        assertThat(admit(codes.get(1)).verdict()).isInstanceOf(Verdict.Pass.class);
        now = now.plus(SiteRules.of(SiteKind.PARK).paperAgain());
        assertThat(admit(codes.get(0), codes.get(1), codes.get(2)).verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(admit(codes.get(0), pass().text()).verdict()).isEqualTo(new Verdict.AskStaff(Reason.SEVERAL_CODES));
    }

    @Test
    void whoeverComesBetweenEndsWhatWasGathered() throws Exception {
        deliverAll();
        List<String> codes = card().texts(2);
        admit(codes.get(0));
        admit(pass().text());
        assertThat(admit(codes.get(1)).verdict()).isEqualTo(new Verdict.AskStaff(Reason.MORE_CODES));
    }
}
