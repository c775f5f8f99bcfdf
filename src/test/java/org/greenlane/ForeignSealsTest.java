package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenlane.authority.Authority;
import org.greenlane.authority.Delivery;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.code.VdsCountry;
import org.greenlane.code.VdsDraft;
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
import org.greenlane.policy.foreign.BusinessRulesFile;
import org.greenlane.proof.SigningKey;
import org.greenlane.status.Progress;
import org.greenlane.trust.KeyUse;
import org.greenlane.trust.vds.VdsFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A traveller's seal (VDS-NC), from the text to the verdict, through a real station.
class ForeignSealsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant FROM = NOW.minus(Duration.ofDays(30));
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(30));
    private static final Freshness FRESH = new Freshness(NOW.minusSeconds(3600), NOW.plus(Duration.ofDays(1)));
    private static final Region HOME = SyntheticRegion.HOME.region();
    private static final VdsCountry COUNTRY = VdsCountry.of("NZ", FROM, UNTIL);
    private static final VdsCountry IMPOSTOR = COUNTRY.impostor(FROM, UNTIL);
    private static final VdsCountry.Signer SIGNER = COUNTRY.signer(7, FROM, UNTIL);

    /// All doses of all vaccinations, counted.
    private static final String TWO_DOSES = """
            {">=": [{"reduce": [{"var": "payload.msg.ve"},
                {"+": [{"var": "accumulator"}, {"reduce": [{"var": "current.vd"}, {"+": [{"var": "accumulator"}, 1]}, 0]}]}, 0]}, 2]}""";

    private static final String NEGATIVE = """
            {"and": [{"===": [{"var": "payload.msg.tr.r"}, "negative"]},
                {"in": [{"var": "external.issuerCountryCode"}, ["NZ", "AU"]]}]}""";

    @TempDir
    static Path shared;

    private static SigningKey policyKey;
    private static String root;

    @TempDir
    Path folder;

    private StationHome home;
    private Instant now = NOW;
    private Optional<Station> open = Optional.empty();

    @BeforeAll
    static void anAuthorityDelivers() throws Exception {
        Authority authority = Authority.init(shared.resolve("authority"), new SecureRandom(), NOW.minus(Duration.ofDays(1)));
        policyKey = authority.key(SyntheticRegion.HOME, KeyUse.POLICY);
        root = authority.rootFingerprint();
        new Delivery(authority, NOW.minus(Duration.ofHours(1)), Duration.ofDays(1)).write(shared.resolve("delivery"), 20, 1);
    }

    @BeforeEach
    void aStationIsSetUp() throws Exception {
        home = new StationHome(folder.resolve("station")).create();
        new StationSettings(HOME, SiteKind.PARK, root, false).write(home.settings());
        take(shared.resolve("delivery"));
    }

    private void take(Path place) throws Exception {
        List<ImportLine> lines = StationImport.of(home, List.of(place), InstantSource.fixed(NOW), Progress.NONE);
        assertThat(lines).isNotEmpty().allMatch(ImportLine::taken);
    }

    /// All that a station needs for seals, but what is left out.
    private void deliver(byte[] revocationList, String... without) throws Exception {
        Map<String, byte[]> files = new HashMap<>(Map.of(
                "vds-authorities", list(VdsFiles.AUTHORITIES, COUNTRY.certificate()),
                "vds-revocations", list(VdsFiles.REVOCATIONS, revocationList),
                "vds-rules", rules()));
        for (String name : without) {
            files.remove(name);
        }
        Path delivery = Files.createDirectories(folder.resolve("foreign"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(delivery.resolve(file.getKey() + ".cose"), file.getValue());
        }
        take(delivery);
    }

    private static byte[] list(String form, byte[] entry) {
        return VdsFiles.write(form, HOME, 1, FRESH, List.of(entry), policyKey);
    }

    private static byte[] revoked(long... serials) {
        return COUNTRY.revoked(NOW.minusSeconds(60), Optional.of(NOW.plusSeconds(7200)), serials);
    }

    private static byte[] rules() {
        return BusinessRulesFile.write(
                BusinessRulesFile.VDS,
                HOME,
                1,
                FRESH,
                new Region("CN"),
                List.of(rule("VDS-CN-0001", "Vaccination", TWO_DOSES), rule("VDS-CN-0002", "Test", NEGATIVE)),
                Map.of(),
                policyKey);
    }

    private static String rule(String identifier, String kind, String logic) {
        return """
                {"Identifier": "%s", "Type": "Acceptance", "Country": "CN", "Version": "1.0.0", "SchemaVersion": "1.0.0",
                 "Engine": "CERTLOGIC", "EngineVersion": "1.0.0", "CertificateType": "%s",
                 "ValidFrom": "2021-01-01T00:00:00Z", "ValidTo": "2030-01-01T00:00:00Z", "Logic": %s}"""
                .formatted(identifier, kind, logic);
    }

    @AfterEach
    void theStationCloses() {
        open.ifPresent(Station::close);
    }

    private Passage admit(String text) throws Exception {
        if (open.isEmpty()) {
            open = Optional.of(Station.open(home, () -> now, new HealthBoard(), Station.Recording.LOG));
        }
        return open.get().checkpoint().admit(new Shown(List.of(text)));
    }

    private void assertAsksStaff(String text, Reason reason) throws Exception {
        assertThat(admit(text).verdict()).isEqualTo(new Verdict.AskStaff(reason));
    }

    private static String seal(VdsCountry.Signer signer) {
        return VdsDraft.vaccination(signer).text();
    }

    @Test
    void aSealThatMeetsTheRulesPassesAndTheRuleIsNamed() throws Exception {
        deliver(revoked());
        Passage passage = admit(seal(SIGNER));
        assertThat(passage.verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(passage.verdict().reasons()).containsExactly(Reason.RECOGNISED);
        assertThat(passage.kind()).isEqualTo(CodeKind.VDS_NC);
        assertThat(passage.issuer()).contains(new Region("NZ"));
        assertThat(passage.people().getFirst().colour()).contains(HealthColour.GREEN);
        assertThat(passage.people().getFirst().foreign())
                .contains(new ForeignFacts(CertificateKind.VACCINATION, Optional.of("VDS-CN-0001")));
        assertThat(admit(VdsDraft.test(SIGNER).text()).people().getFirst().foreign())
                .contains(new ForeignFacts(CertificateKind.TEST, Optional.of("VDS-CN-0002")));
    }

    @Test
    void aSealThatDoesNotMeetTheRulesAsksStaffAndTheRuleIsNamed() throws Exception {
        deliver(revoked());
        String once = VdsDraft.vaccination(SIGNER).data(data -> data.replaceFirst(",\\{\"dvc\".*?}", "")).text();
        assertAsksStaff(once, Reason.RULE_NOT_MET);
        assertThat(admit(once).people().getFirst().foreign().orElseThrow().rule()).contains("VDS-CN-0001");
        String ill = VdsDraft.test(SIGNER).data(data -> data.replace("negative", "positive")).text();
        assertAsksStaff(ill, Reason.RULE_NOT_MET);
    }

    @Test
    void aForgeryStops() throws Exception {
        deliver(revoked());
        Verdict stop = new Verdict.Stop(Reason.FORGED);
        assertThat(admit(seal(IMPOSTOR.signer(7, FROM, UNTIL))).verdict()).isEqualTo(stop);
        assertThat(admit(seal(SIGNER).replace("Ada", "Eve")).verdict()).isEqualTo(stop);
    }

    @Test
    void aSignerWhoDoesNotCountAsksStaff() throws Exception {
        deliver(revoked());
        assertAsksStaff(seal(VdsCountry.of("NZ", FROM, UNTIL).signer(7, FROM, UNTIL)), Reason.UNKNOWN_KEY);
        assertAsksStaff(seal(COUNTRY.signer(8, FROM, NOW.minusSeconds(1))), Reason.KEY_EXPIRED);
        assertAsksStaff(seal(COUNTRY.signer(8, NOW.plusSeconds(1), UNTIL)), Reason.KEY_NOT_YET_VALID);
        assertAsksStaff(seal(COUNTRY.signer("secp256r1", 8, FROM, UNTIL, VdsCountry.SIGNS_DCCS)), Reason.KEY_FOR_OTHER_USE);
    }

    @Test
    void aRevokedSignerStops() throws Exception {
        deliver(revoked(7));
        assertThat(admit(seal(SIGNER)).verdict()).isEqualTo(new Verdict.Stop(Reason.KEY_REVOKED));
    }

    @Test
    void aRevocationListByAnotherKeyPassesNobody() throws Exception {
        deliver(IMPOSTOR.revoked(NOW.minusSeconds(60), Optional.of(UNTIL)));
        assertAsksStaff(seal(SIGNER), Reason.REVOCATIONS_FORGED);
    }

    @Test
    void anOverdueRevocationListPassesNobody() throws Exception {
        deliver(revoked());
        now = NOW.plusSeconds(7200);
        assertAsksStaff(seal(SIGNER), Reason.REVOCATIONS_STALE);
    }

    @Test
    void withoutRevocationsNobodyPasses() throws Exception {
        deliver(revoked(), "vds-revocations");
        assertAsksStaff(seal(SIGNER), Reason.NO_REVOCATIONS);
    }

    @Test
    void withoutAuthoritiesNobodyPasses() throws Exception {
        deliver(revoked(), "vds-authorities");
        assertAsksStaff(seal(SIGNER), Reason.NO_FOREIGN_TRUST_LIST);
    }

    @Test
    void withoutRulesNobodyPasses() throws Exception {
        deliver(revoked(), "vds-rules");
        assertAsksStaff(seal(SIGNER), Reason.NO_FOREIGN_RULES);
    }

    @Test
    void aStationThatHasNoneOfItCallsItACodeOfAnotherSystem() throws Exception {
        assertAsksStaff(seal(SIGNER), Reason.OTHER_SYSTEM);
        assertAsksStaff(seal(SIGNER).replace("ES256", "none"), Reason.OTHER_SYSTEM);
    }
}
