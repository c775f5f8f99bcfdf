package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenlane.authority.Authority;
import org.greenlane.authority.IdentityCard;
import org.greenlane.authority.Person;
import org.greenlane.authority.SyntheticPeople;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.card.CardReading;
import org.greenlane.card.Presented;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Freshness;
import org.greenlane.health.HealthColour;
import org.greenlane.health.HealthStatus;
import org.greenlane.health.Medium;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.greenlane.lane.Shown;
import org.greenlane.policy.RecognitionFile;
import org.greenlane.policy.RecognitionTable;
import org.greenlane.status.BundleOrigin;
import org.greenlane.status.Progress;
import org.greenlane.status.StatusBundleWriter;
import org.greenlane.status.StatusRecord;
import org.greenlane.trust.KeyUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The trust list ends while the station runs, and everything that hangs on it has not.
class EndedTrustTest {
    private static final Region HOME = SyntheticRegion.HOME.region();
    private static final Verdict ENDED = new Verdict.AskStaff(Reason.TRUST_LIST_EXPIRED);

    @TempDir
    private Path folder = Path.of("");

    private final Person person = new SyntheticPeople(1).person(0).withColour(HealthColour.GREEN);
    private final Instant end = Instant.parse("2026-11-23T12:00:00Z");
    private Instant now = end.minus(Authority.TRUST_LIST_LIFE);

    @Test
    void whoeverPassedByCodeByCardOrByForeignCertificateAsksStaffOnceTheTrustListHasEnded() throws Exception {
        Authority authority = Authority.init(folder.resolve("authority"), new SecureRandom(), now);
        now = end.minus(Duration.ofHours(2));
        StationHome home = delivered(authority);
        ForeignIssuers issuers = new ForeignIssuers(authority.key(SyntheticRegion.HOME, KeyUse.POLICY), now);
        List<Path> foreign = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : issuers.forWeb().entrySet()) {
            foreign.add(Files.write(folder.resolve(file.getKey()), file.getValue()));
        }
        take(home, foreign);
        String certificate = issuers.pass().text();
        LocalDate today = LocalDate.ofInstant(now, ZoneId.systemDefault());
        byte[] chip = IdentityCard.of(person, today.minusYears(1), today.plusYears(9));

        try (Station station = Station.open(home, () -> now, new HealthBoard(), Station.Recording.LOG)) {
            assertThat(List.of(code(station, authority), card(station, chip), shown(station, certificate)))
                    .allMatch(Verdict.Pass.class::isInstance);
            now = end;
            assertThat(List.of(code(station, authority), card(station, chip), shown(station, certificate)))
                    .containsOnly(ENDED);
            now = end.minusSeconds(1);
            assertThat(card(station, chip)).isInstanceOf(Verdict.Pass.class);
        }
        now = end;
        try (Station station = Station.open(home, () -> now, new HealthBoard(), Station.Recording.LOG)) {
            assertThat(card(station, chip)).as("after a restart").isEqualTo(ENDED);
        }
    }

    private Verdict code(Station station, Authority authority) throws IOException {
        return shown(
                station,
                authority
                        .issuer(SyntheticRegion.HOME, new SecureRandom())
                        .issue(List.of(person), Medium.PHONE, now, Duration.ofMinutes(10))
                        .text());
    }

    private static Verdict shown(Station station, String text) {
        return station.checkpoint().admit(new Shown(List.of(text))).verdict();
    }

    private static Verdict card(Station station, byte[] chip) throws Exception {
        try (Presented card = CardReading.read(chip.clone(), 0)) {
            return station.checkpoint().admit(card).verdict();
        }
    }

    private StationHome delivered(Authority authority) throws Exception {
        StationHome home = new StationHome(folder.resolve("home")).create();
        StationSettings settings = new StationSettings(HOME, SiteKind.PARK, authority.rootFingerprint(), true);
        settings.write(home.settings());
        new SubjectKeyFile(home, settings, StationVault.open(home)).keep(authority.subjectKey());
        Freshness fresh = new Freshness(now.minusSeconds(60), now.plus(Duration.ofDays(1)));
        RecognitionTable table = new RecognitionTable(
                HOME,
                1,
                fresh,
                Map.of(HOME, Arrays.stream(HealthColour.values())
                        .collect(Collectors.toMap(SyntheticRegion.HOME::number, Function.identity()))),
                Map.of(),
                List.of());
        Path recognition = Files.write(
                folder.resolve("recognition.cose"),
                RecognitionFile.write(table, authority.key(SyntheticRegion.HOME, KeyUse.POLICY)));
        Path statuses = folder.resolve("statuses.glb");
        try (StatusBundleWriter writer = new StatusBundleWriter(
                statuses, BundleOrigin.snapshot(HOME, 1, fresh), 1, authority.key(SyntheticRegion.HOME, KeyUse.STATUS))) {
            HealthStatus green = new HealthStatus(
                    HOME,
                    SyntheticRegion.HOME.number(HealthColour.GREEN),
                    TravelRisk.CLEAR,
                    0,
                    false,
                    fresh.created(),
                    now.plus(Duration.ofDays(9)));
            writer.add(StatusRecord.ofPerson(person.subject(authority.subjectKey()), green));
            writer.finish();
        }
        take(home, List.of(authority.trustListFile(), recognition, statuses));
        return home;
    }

    private void take(StationHome home, List<Path> files) throws Exception {
        assertThat(StationImport.of(home, files, () -> now, Progress.NONE))
                .hasSize(files.size())
                .allMatch(ImportLine::taken);
    }
}
