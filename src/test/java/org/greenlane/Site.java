package org.greenlane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.greenlane.authority.Authority;
import org.greenlane.authority.SyntheticPeople;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Freshness;
import org.greenlane.health.HealthColour;
import org.greenlane.health.HealthStatus;
import org.greenlane.health.IssuerColour;
import org.greenlane.health.Medium;
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

/// A station on the disk with the authority that feeds it, for tests that do to its files what nobody should.
final class Site {
    static final Instant NOW = Instant.parse("2022-05-01T12:00:00Z");
    static final Region HOME = SyntheticRegion.HOME.region();

    private static final Freshness FRESH = new Freshness(NOW.minusSeconds(5), NOW.plus(Duration.ofHours(24)));
    private static final SyntheticPeople PEOPLE = new SyntheticPeople(1);

    private final Path folder;
    private final StationHome home;
    private final Authority authority;

    private Site(Path folder, StationHome home, Authority authority) {
        this.folder = folder;
        this.home = home;
        this.authority = authority;
    }

    /// A station of the home region that trusts three regions, recognises two of them, and has no statuses yet.
    static Site at(Path folder) throws IOException, SetupException {
        Authority authority = Authority.init(folder.resolve("authority"), new SecureRandom(), NOW.minusSeconds(60));
        StationHome home = new StationHome(folder.resolve("home")).create();
        new StationSettings(HOME, SiteKind.STATION, authority.rootFingerprint(), true).write(home.settings());
        Site site = new Site(folder, home, authority);
        Path table = folder.resolve("recognition.cose");
        Map<Region, Map<IssuerColour, HealthColour>> colours =
                Map.of(HOME, colours(SyntheticRegion.HOME), SyntheticRegion.NEIGHBOUR.region(), colours(SyntheticRegion.NEIGHBOUR));
        Files.write(
                table,
                RecognitionFile.write(
                        new RecognitionTable(HOME, 1, FRESH, colours, Map.of(), List.of()),
                        authority.key(SyntheticRegion.HOME, KeyUse.POLICY)));
        site.take(authority.trustListFile());
        site.take(table);
        return site;
    }

    StationHome home() {
        return home;
    }

    private static Map<IssuerColour, HealthColour> colours(SyntheticRegion region) {
        Map<IssuerColour, HealthColour> colours = new HashMap<>();
        Arrays.stream(HealthColour.values()).forEach(colour -> colours.put(region.number(colour), colour));
        return colours;
    }

    /// A record of one of the made-up people.
    StatusRecord record(SyntheticRegion region, int person, HealthColour colour, Duration age) throws IOException {
        HealthStatus status = new HealthStatus(
                region.region(),
                region.number(colour),
                TravelRisk.CLEAR,
                0,
                false,
                NOW.minus(age),
                NOW.plus(Duration.ofDays(9)));
        return StatusRecord.ofPerson(PEOPLE.person(person).subject(authority.subjectKey()), status);
    }

    Path snapshot(SyntheticRegion region, long sequence, StatusRecord... records) throws IOException {
        return bundle(region, BundleOrigin.snapshot(region.region(), sequence, FRESH), records);
    }

    Path delta(SyntheticRegion region, long sequence, long previous, StatusRecord... records) throws IOException {
        return bundle(region, BundleOrigin.delta(region.region(), sequence, previous, FRESH), records);
    }

    private Path bundle(SyntheticRegion region, BundleOrigin origin, StatusRecord... records) throws IOException {
        Path file = folder.resolve(region.region() + "-" + origin.sequence() + ".glb");
        try (StatusBundleWriter writer =
                new StatusBundleWriter(file, origin, records.length, authority.key(region, KeyUse.STATUS))) {
            for (StatusRecord record :
                    Stream.of(records).sorted(Comparator.comparing(StatusRecord::key)).toList()) {
                writer.add(record);
            }
            writer.finish();
        }
        return file;
    }

    /// Imports a file.
    ///
    /// @return true if it was taken
    boolean take(Path file) throws IOException, SetupException {
        return StationImport.of(home, List.of(file), clock(), Progress.NONE).getFirst().taken();
    }

    /// A fresh green code of one of the made-up people, issued by the home region.
    String greenCode(int person, Medium medium) throws IOException {
        return greenCode(SyntheticRegion.HOME, person, medium);
    }

    String greenCode(SyntheticRegion region, int person, Medium medium) throws IOException {
        return authority
                .issuer(region, new SecureRandom())
                .issue(List.of(PEOPLE.person(person).withColour(HealthColour.GREEN)), medium, NOW, Duration.ofDays(1))
                .text();
    }

    Station open(HealthBoard board) throws SetupException {
        return Station.open(home, clock(), board, Station.Recording.LOG);
    }

    /// What a station answers that is opened for it and closed again.
    Verdict answer(String code) throws SetupException {
        try (Station station = open(new HealthBoard())) {
            return station.checkpoint().admit(new Shown(List.of(code))).verdict();
        }
    }

    static InstantSource clock() {
        return InstantSource.fixed(NOW);
    }
}
