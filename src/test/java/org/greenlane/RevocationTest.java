package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.greenlane.authority.Authority;
import org.greenlane.authority.Delivery;
import org.greenlane.authority.IssuedCode;
import org.greenlane.authority.Person;
import org.greenlane.authority.SyntheticPeople;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Freshness;
import org.greenlane.health.HealthColour;
import org.greenlane.health.HealthStatus;
import org.greenlane.health.Medium;
import org.greenlane.health.Reason;
import org.greenlane.health.SiteKind;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.greenlane.lane.Shown;
import org.greenlane.proof.SigningKey;
import org.greenlane.status.BundleOrigin;
import org.greenlane.status.ImportResult;
import org.greenlane.status.Progress;
import org.greenlane.status.StatusBundleWriter;
import org.greenlane.status.StatusRecord;
import org.greenlane.trust.KeyUse;
import org.greenlane.trust.Trust;
import org.greenlane.trust.TrustList;
import org.greenlane.trust.TrustListWriter;
import org.greenlane.trust.TrustedKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is withdrawn counts at the next look-up after its import, at a gate that stays open.
class RevocationTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final int PEOPLE = 300;
    private static final long SEED = 7;
    private static final SyntheticRegion HOME = SyntheticRegion.HOME;

    @TempDir
    static Path shared;

    private static Authority authority;
    private static byte[] subjectKey;

    @TempDir
    Path folder;

    private StationHome home;
    private Station station;

    @BeforeAll
    static void anAuthorityDelivers() throws Exception {
        authority = Authority.init(shared.resolve("authority"), new SecureRandom(), NOW.minus(Duration.ofDays(1)));
        subjectKey = authority.subjectKey();
        new Delivery(authority, NOW.minus(Duration.ofHours(1)), Duration.ofDays(1))
                .write(shared.resolve("delivery"), PEOPLE, SEED);
    }

    @BeforeEach
    void aStationIsOpen() throws Exception {
        home = new StationHome(folder.resolve("station")).create();
        new StationSettings(HOME.region(), SiteKind.STATION, authority.rootFingerprint(), false).write(home.settings());
        assertThat(StationImport.of(home, List.of(shared.resolve("delivery")), InstantSource.fixed(NOW), Progress.NONE))
                .allMatch(ImportLine::taken);
        open();
    }

    private void open() throws SetupException {
        station = Station.open(home, InstantSource.fixed(NOW), new HealthBoard(), Station.Recording.LOG);
    }

    @AfterEach
    void itCloses() {
        station.close();
    }

    private static Person green() {
        SyntheticPeople people = new SyntheticPeople(SEED);
        return IntStream.range(0, PEOPLE)
                .mapToObj(people::person)
                .filter(p -> p.colour() == HealthColour.GREEN && p.travel() == TravelRisk.CLEAR)
                .findFirst()
                .orElseThrow();
    }

    private static IssuedCode code(SyntheticRegion region) throws IOException {
        return authority.issuer(region, new SecureRandom())
                .issue(List.of(green()), Medium.PHONE, NOW.minusSeconds(60), Duration.ofMinutes(10));
    }

    private Verdict admit(IssuedCode code) {
        return station.checkpoint().admit(new Shown(List.of(code.text()))).verdict();
    }

    /// Imports a delta upon the newest bundle of the home region.
    private void delta(StatusRecord record) throws IOException {
        BundleOrigin newest = station.statuses().layers().getLast().header().origin();
        take(BundleOrigin.delta(HOME.region(), newest.sequence() + 1, newest.sequence(), newest.freshness()), HOME, record);
    }

    private void take(BundleOrigin origin, SyntheticRegion region, StatusRecord record) throws IOException {
        Path bundle = folder.resolve(region + "-" + origin.sequence());
        try (StatusBundleWriter writer =
                new StatusBundleWriter(bundle, origin, 1, authority.key(region, KeyUse.STATUS))) {
            writer.add(record);
            writer.finish();
        }
        assertThat(station.statuses().importBundle(bundle, station.trust(), NOW, Progress.NONE))
                .isInstanceOf(ImportResult.Imported.class);
    }

    private static StatusRecord record(SyntheticRegion region, HealthColour colour, boolean withdrawn, int minutesAgo) {
        return StatusRecord.ofPerson(
                green().subject(subjectKey),
                new HealthStatus(
                        region.region(),
                        region.number(colour),
                        TravelRisk.CLEAR,
                        0,
                        withdrawn,
                        NOW.minus(Duration.ofMinutes(minutesAgo)),
                        NOW.plus(Duration.ofDays(1))));
    }

    @Test
    void aWithdrawnCodeStopsAndThePersonsNextCodePasses() throws Exception {
        IssuedCode lost = code(HOME);
        assertThat(admit(lost)).isInstanceOf(Verdict.Pass.class);
        SubjectKey key = lost.holder().codeId().revocationKey(HOME.region());
        delta(StatusRecord.ofRevokedCode(key, NOW, NOW.plus(Duration.ofDays(30))));
        assertThat(admit(lost)).isEqualTo(new Verdict.Stop(Reason.CODE_REVOKED));
        assertThat(admit(code(HOME))).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void ofOnePersonTheNewestStatusCountsDeltaUponDelta() throws Exception {
        IssuedCode code = code(HOME);
        assertThat(admit(code)).isInstanceOf(Verdict.Pass.class);
        delta(record(HOME, HealthColour.GREEN, true, 30));
        assertThat(admit(code)).isEqualTo(new Verdict.AskStaff(Reason.STATUS_REVOKED));
        delta(record(HOME, HealthColour.RED, false, 20));
        assertThat(admit(code)).isEqualTo(new Verdict.Stop(List.of(Reason.RED, Reason.STATUS_CHANGED)));
        delta(record(HOME, HealthColour.GREEN, false, 10));
        assertThat(admit(code)).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void noOtherRegionsBundleTakesTheHomeRegionsRedAway() throws Exception {
        delta(record(HOME, HealthColour.RED, false, 50));
        Freshness fresh = new Freshness(NOW.minusSeconds(60), NOW.plus(Duration.ofHours(1)));
        take(
                BundleOrigin.snapshot(SyntheticRegion.NEIGHBOUR.region(), 1, fresh),
                SyntheticRegion.NEIGHBOUR,
                record(SyntheticRegion.NEIGHBOUR, HealthColour.GREEN, false, 1));
        assertThat(admit(code(HOME))).isInstanceOf(Verdict.Stop.class);
        assertThat(admit(code(SyntheticRegion.NEIGHBOUR))).isInstanceOf(Verdict.Stop.class);
    }

    @Test
    void statusesOfAWithdrawnKeyDoNotAnswerAnyMore() throws Exception {
        IssuedCode code = code(HOME);
        assertThat(admit(code)).isInstanceOf(Verdict.Pass.class);
        TrustList list = TrustList.open(listWithout(KeyUse.STATUS), authority.rootFingerprint(), NOW);
        station.statuses().retrust(new Trust(Optional.of(list)), NOW);
        assertThat(admit(code)).isEqualTo(new Verdict.AskStaff(Reason.NO_STATUSES));
    }

    @Test
    void codesOfAWithdrawnKeyStopAfterTheTrustListThatSaysSo() throws Exception {
        IssuedCode code = code(HOME);
        assertThat(admit(code)).isInstanceOf(Verdict.Pass.class);
        station.close();
        Files.write(folder.resolve("trust-list.cose"), listWithout(KeyUse.CODE));
        assertThat(StationImport.of(
                        home, List.of(folder.resolve("trust-list.cose")), InstantSource.fixed(NOW), Progress.NONE))
                .singleElement()
                .matches(ImportLine::taken);
        open();
        assertThat(admit(code)).isEqualTo(new Verdict.Stop(Reason.KEY_REVOKED));
    }

    /// The next trust list, in which the home region's key for that use is withdrawn.
    private static byte[] listWithout(KeyUse use) throws Exception {
        TrustList list =
                TrustList.open(Files.readAllBytes(authority.trustListFile()), authority.rootFingerprint(), NOW);
        List<TrustedKey> keys = list.keys().stream()
                .map(key -> key.region().equals(HOME.region()) && key.uses().contains(use) ? key.revokedAt(NOW) : key)
                .toList();
        SigningKey root = SigningKey.ofPem(Files.readString(shared.resolve("authority/root.key")));
        Freshness fresh = new Freshness(NOW.minusSeconds(1), NOW.plus(Duration.ofDays(1)));
        return TrustListWriter.write(list.sequence() + 1, fresh, keys, root);
    }
}
