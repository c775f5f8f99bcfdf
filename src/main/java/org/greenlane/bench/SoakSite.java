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
import org.greenlane.SetupException;
import org.greenlane.StationHome;
import org.greenlane.StationImport;
import org.greenlane.StationSettings;
import org.greenlane.authority.Authority;
import org.greenlane.authority.AuthorityException;
import org.greenlane.authority.RecognitionToml;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.health.Freshness;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.TravelRisk;
import org.greenlane.policy.RecognitionFile;
import org.greenlane.status.BundleOrigin;
import org.greenlane.status.Progress;
import org.greenlane.status.StatusBundleWriter;
import org.greenlane.status.StatusRecord;
import org.greenlane.trust.KeyUse;

/// A station and the authority that feeds it. Every bundle changes the colours of the same people, so that the colours
/// tell which bundle is in force.
///
/// @param home where the station is now
/// @param people how many a snapshot holds
record SoakSite(Path folder, StationHome home, int people, Instant made) {
    static final Region REGION = SyntheticRegion.HOME.region();

    private static final int CHANGED = 20_000;
    private static final int SNAPSHOT_EVERY = 8;
    private static final int COLOURS = 3;
    private static final Duration LIFE = Duration.ofDays(30);

    /// Sets a station up that trusts a new authority and holds no statuses yet.
    static SoakSite make(Path folder, int people) throws IOException, SetupException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        StationHome home = new StationHome(folder.resolve("station")).create();
        SoakSite site = new SoakSite(folder, home, people, now);
        Authority authority = Authority.init(folder.resolve("authority"), new SecureRandom(), now);
        new StationSettings(REGION, SiteKind.STATION, authority.rootFingerprint(), true).write(home.settings());
        Path table = folder.resolve("recognition.cose");
        try {
            Files.write(
                    table,
                    RecognitionFile.write(
                            RecognitionToml.read(authority.recognitionSource(), REGION, 1, site.freshness()),
                            authority.key(SyntheticRegion.HOME, KeyUse.POLICY)));
        } catch (AuthorityException e) {
            throw new IOException(e);
        }
        Files.createDirectories(folder.resolve("bundles"));
        StationImport.of(home, List.of(authority.trustListFile(), table), InstantSource.system(), Progress.NONE);
        return site;
    }

    /// The same site after its station has moved.
    SoakSite at(StationHome other) {
        return new SoakSite(folder, other, people, made);
    }

    private Freshness freshness() {
        return new Freshness(made, made.plus(LIFE));
    }

    /// The key of the person of this number; numbers and keys have the same order.
    static SubjectKey key(int person, int people) {
        long step = Long.divideUnsigned(-1L, people);
        return new SubjectKey(step * person, person);
    }

    private boolean isChanged(int person) {
        return person % Math.max(1, people / CHANGED) == 0;
    }

    private static boolean isSnapshot(long sequence) {
        return sequence % SNAPSHOT_EVERY == 1;
    }

    /// The colour number of a person while the bundle of that sequence is the newest.
    int colour(long sequence, int person) {
        long from = isChanged(person) ? sequence : sequence - (sequence - 1) % SNAPSHOT_EVERY;
        return (int) (from % COLOURS);
    }

    Path bundleFile(long sequence) {
        return bundleFile(folder.resolve("bundles"), sequence);
    }

    static Path bundleFile(Path bundles, long sequence) {
        return bundles.resolve(sequence + ".glb");
    }

    /// Makes the bundle of that sequence, where it is not there yet: a snapshot now and then, else a delta.
    void makeBundle(long sequence) throws IOException {
        Path file = bundleFile(sequence);
        if (Files.exists(file)) {
            return;
        }
        boolean snapshot = isSnapshot(sequence);
        BundleOrigin origin = snapshot
                ? BundleOrigin.snapshot(REGION, sequence, freshness())
                : BundleOrigin.delta(REGION, sequence, sequence - 1, freshness());
        long count = snapshot ? people : (people - 1) / Math.max(1, people / CHANGED) + 1;
        Authority authority = Authority.open(folder.resolve("authority"));
        try (StatusBundleWriter writer =
                new StatusBundleWriter(file, origin, count, authority.key(SyntheticRegion.HOME, KeyUse.STATUS))) {
            for (int person = 0; person < people; person++) {
                if (snapshot || isChanged(person)) {
                    writer.add(record(person, sequence));
                }
            }
            writer.finish();
        }
    }

    private StatusRecord record(int person, long sequence) {
        return new StatusRecord(
                key(person, people),
                colour(sequence, person),
                TravelRisk.CLEAR,
                0,
                false,
                false,
                made,
                made.plus(LIFE));
    }

    /// Forgets bundles that will not be imported again.
    void dropBundlesBefore(long sequence) throws IOException {
        for (long old = sequence - 1; Files.deleteIfExists(bundleFile(old)); old--) {
            // Until none is older.
        }
    }
}
