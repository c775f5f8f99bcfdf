package org.greenlane.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenlane.SetupException;
import org.greenlane.Station;
import org.greenlane.StationHome;
import org.greenlane.ImportLine;
import org.greenlane.StationImport;
import org.greenlane.StationSettings;
import org.greenlane.SubjectKeyFile;
import org.greenlane.authority.Authority;
import org.greenlane.authority.AuthorityException;
import org.greenlane.authority.Delivery;
import org.greenlane.authority.Population;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.SiteKind;
import org.greenlane.policy.RecognitionTable;
import org.greenlane.status.Progress;

/// Sets a station up with a made-up authority, and gives it fresh statuses whenever they near their end. A start that
/// was cut short is taken up again at the next.
public final class DemoStation {
    /// Statuses with less time left than this are renewed at the start.
    private static final Duration FRESH_ENOUGH = Duration.ofHours(6);

    private static final String DELIVERY = ".demo-delivery";
    private static final String LEFT_BEHIND = "\\.demo-delivery\\d+|authority\\.new\\d+";
    private static final Duration DELIVERY_LIFE = Duration.ofHours(24);

    private DemoStation() {}

    /// Makes the folder a demo station, where it is not one already.
    ///
    /// @throws SetupException if the folder holds a real station, or cannot be written
    public static DemoAuthority prepare(StationHome home, InstantSource clock) throws SetupException {
        try {
            refuseRealStation(home);
            home.create();
            sweep(home);
            SecureRandom random = new SecureRandom();
            Instant now = clock.instant();
            Authority authority = Files.isDirectory(home.demoAuthority())
                    ? Authority.open(home.demoAuthority())
                    : Authority.init(home.demoAuthority(), random, now);
            Optional<Path> keyFile = Files.exists(home.settings())
                    ? StationSettings.read(home.settings()).keyFile()
                    : Optional.empty();
            StationSettings settings = new StationSettings(
                            SyntheticRegion.HOME.region(), SiteKind.STATION, authority.rootFingerprint(), true)
                    .withKeyFile(keyFile);
            settings.write(home.settings());
            if (Files.notExists(home.subjectKey())) {
                SubjectKeyFile.take(home, settings, authority.subjectKeyFile());
            }
            renew(home, authority, clock);
            return new DemoAuthority(authority, random);
        } catch (IOException e) {
            throw new SetupException("The demo station in " + home.folder() + " cannot be prepared: " + e.getMessage(), e);
        }
    }

    /// The authority of a demo station that has been prepared.
    ///
    /// @throws SetupException if it cannot be read
    public static DemoAuthority authorityOf(StationHome home) throws SetupException {
        try {
            return new DemoAuthority(Authority.open(home.demoAuthority()), new SecureRandom());
        } catch (IOException e) {
            throw new SetupException("The demo station in " + home.folder() + " has no authority: " + e.getMessage(), e);
        }
    }

    private static void refuseRealStation(StationHome home) throws SetupException {
        if (Files.exists(home.settings()) && !StationSettings.read(home.settings()).demo()) {
            throw new SetupException(home.folder() + " holds a real station. Name another folder for the demo: --home FOLDER");
        }
    }

    /// Delivers what the station holds anew, unless it is fresh enough.
    private static void renew(StationHome home, Authority authority, InstantSource clock)
            throws SetupException, IOException {
        if (isFresh(home, clock)) {
            return;
        }
        Path folder = Files.createTempDirectory(home.folder(), DELIVERY);
        try {
            new Delivery(authority, clock.instant(), DELIVERY_LIFE)
                    .write(
                            folder,
                            new Population(DemoAuthority.PEOPLE, DemoAuthority.SEED, DemoAuthority.FAMILIES),
                            Progress.NONE);
            for (ImportLine line : StationImport.of(home, List.of(folder), clock, Progress.NONE)) {
                if (!line.taken()) {
                    throw new SetupException("The demo's own delivery was refused: " + line.sentence());
                }
            }
        } catch (AuthorityException e) {
            throw new SetupException("The demo's authority cannot deliver: " + e.getMessage(), e);
        } finally {
            delete(folder);
        }
    }

    /// What a start that was cut short has left behind.
    private static void sweep(StationHome home) throws IOException {
        try (Stream<Path> inside = Files.list(home.folder())) {
            for (Path path : inside.filter(Files::isDirectory).toList()) {
                String name = String.valueOf(path.getFileName());
                if (name.matches(LEFT_BEHIND)) {
                    delete(path);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static boolean isFresh(StationHome home, InstantSource clock) throws SetupException {
        Instant soon = clock.instant().plus(FRESH_ENOUGH);
        try (Station station = Station.open(home, clock, new HealthBoard(), Station.Recording.NOTHING)) {
            return station.statuses().behind().isEmpty() && Stream.of(
                            station.trust().freshness(),
                            station.recognition().map(RecognitionTable::freshness),
                            station.statuses().freshness())
                    .allMatch(freshness -> freshness.filter(f -> !f.isStale(soon)).isPresent());
        }
    }
}
