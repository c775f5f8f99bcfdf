package org.greenlane.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.greenlane.SetupException;
import org.greenlane.ImportLine;
import org.greenlane.StationImport;
import org.greenlane.StationSettings;
import org.greenlane.SubjectKeyFile;
import org.greenlane.authority.Authority;
import org.greenlane.authority.AuthorityException;
import org.greenlane.authority.Changes;
import org.greenlane.authority.Delivery;
import org.greenlane.authority.Person;
import org.greenlane.authority.Population;
import org.greenlane.authority.SyntheticPeople;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Medium;
import org.greenlane.health.SiteKind;
import org.greenlane.status.Progress;

/// Everything that the contenders are given: a made-up authority, its people, a snapshot, deltas upon it, who is asked
/// for, and a station that trusts the authority and has no statuses yet.
final class Scene {
    private static final Duration LIFE = Duration.ofDays(30);
    private static final Duration AGE = Duration.ofHours(1);
    private static final Duration BETWEEN = Duration.ofMinutes(10);
    private static final Duration CODE_LIFE = Duration.ofMinutes(10);

    private final BenchFolder folder;
    private final Population population;
    private final Instant at;
    private final Authority authority;

    Scene(BenchFolder folder, Population population) throws IOException {
        this.folder = folder;
        this.population = population;
        this.at = Instant.now().minus(AGE).truncatedTo(ChronoUnit.SECONDS);
        this.authority = Authority.init(folder.keys(), new SecureRandom(), at.minusSeconds(60));
    }

    void makeSnapshot(Progress progress) throws IOException, BenchException {
        try {
            move(new Delivery(authority, at, LIFE).write(folder.delivery(), population, progress), folder.snapshot());
        } catch (AuthorityException e) {
            throw stoppedOr(e, progress);
        }
    }

    /// @param number from 0; each lies on the one before
    void makeDelta(int number, int changes, Progress progress) throws IOException, BenchException {
        Instant made = at.plus(BETWEEN.multipliedBy(number + 1));
        long previous = made.minus(BETWEEN).getEpochSecond();
        try {
            move(
                    new Delivery(authority, made, LIFE)
                            .writeDelta(folder.delivery(), population, Changes.of(previous, changes), progress),
                    folder.delta(number));
        } catch (AuthorityException e) {
            throw stoppedOr(e, progress);
        }
    }

    private static void move(List<Path> delivered, Path bundle) throws IOException {
        Files.move(delivered.getLast(), bundle);
    }

    private static BenchException stoppedOr(AuthorityException e, Progress progress) {
        if (!progress.goOn(0, 1)) {
            throw new CancellationException();
        }
        return new BenchException("The people cannot be made: " + e.getMessage(), e);
    }

    /// @return how many of those who are asked for are in the statuses
    int writeLookUps(int count) throws IOException {
        return LookUps.write(folder.asked(), count, population, authority.subjectKey());
    }

    void setUpStation() throws IOException, BenchException {
        try {
            new StationSettings(SyntheticRegion.HOME.region(), SiteKind.STATION, authority.rootFingerprint(), true)
                    .write(folder.station().create().settings());
            for (ImportLine line : StationImport.of(
                    folder.station(), List.of(folder.delivery()), InstantSource.system(), Progress.NONE)) {
                if (!line.taken()) {
                    throw new BenchException("The station did not take its trust list: " + line.sentence());
                }
            }
        } catch (SetupException e) {
            throw new BenchException("The station cannot be set up: " + e.getMessage(), e);
        }
    }

    /// Hands the key over under which the station finds people by their documents.
    ///
    /// @return the key itself
    byte[] handOverSubjectKey() throws IOException, BenchException {
        try {
            StationSettings settings = StationSettings.read(folder.station().settings());
            SubjectKeyFile.take(folder.station(), settings, authority.subjectKeyFile());
            return authority.subjectKey();
        } catch (SetupException e) {
            throw new BenchException("The station did not take the key: " + e.getMessage(), e);
        }
    }

    /// Issues a fresh phone code of one of the people.
    void issueCode() throws IOException {
        Person person = new SyntheticPeople(population.seed()).person(0).withColour(HealthColour.GREEN);
        String text = authority
                .issuer(SyntheticRegion.HOME, new SecureRandom())
                .issue(List.of(person), Medium.PHONE, Instant.now(), CODE_LIFE)
                .text();
        Files.writeString(folder.code(), text);
    }
}
