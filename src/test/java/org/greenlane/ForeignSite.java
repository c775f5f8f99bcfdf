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
import java.util.Map;
import java.util.Optional;
import org.greenlane.authority.Authority;
import org.greenlane.authority.Delivery;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Freshness;
import org.greenlane.health.HealthColour;
import org.greenlane.health.HealthStatus;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.SiteKind;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.greenlane.lane.Shown;
import org.greenlane.status.BundleOrigin;
import org.greenlane.status.Progress;
import org.greenlane.status.StatusBundleWriter;
import org.greenlane.status.StatusRecord;
import org.greenlane.trust.KeyUse;

/// A real station of whatever kind, for the certificates of travellers, and the clock that it goes by.
final class ForeignSite implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    final StationHome home;
    final HealthBoard board = new HealthBoard();
    Instant now = NOW;
    private final Path folder;
    private final Authority authority;
    private int statuses;
    private Optional<Station> open = Optional.empty();

    /// An authority that feeds stations, made once for many.
    ///
    /// @param issuers the lists about them are signed by it
    record Feed(Authority authority, ForeignIssuers issuers, Path delivery) {
        static Feed in(Path folder) throws Exception {
            Authority authority =
                    Authority.init(folder.resolve("authority"), new SecureRandom(), NOW.minus(Duration.ofDays(1)));
            Path delivery = folder.resolve("delivery");
            new Delivery(authority, NOW.minus(Duration.ofHours(1)), Duration.ofDays(1)).write(delivery, 20, 1);
            return new Feed(
                    authority,
                    new ForeignIssuers(authority.key(SyntheticRegion.HOME, KeyUse.POLICY), NOW),
                    delivery);
        }
    }

    /// Trust list, recognition table and statuses are there, and nothing yet about other countries.
    ForeignSite(Feed feed, Path folder, SiteKind kind) throws Exception {
        this.folder = folder;
        this.authority = feed.authority();
        this.home = new StationHome(folder.resolve("station")).create();
        new StationSettings(SyntheticRegion.HOME.region(), kind, feed.authority().rootFingerprint(), false)
                .write(home.settings());
        assertThat(take(feed.delivery())).hasSize(3).allMatch(ImportLine::taken);
        SubjectKeyFile.take(home, StationSettings.read(home.settings()), feed.authority().subjectKeyFile());
    }

    List<ImportLine> take(Path place) throws Exception {
        return StationImport.of(home, List.of(place), InstantSource.fixed(now), Progress.NONE);
    }

    /// A folder with those files.
    Path delivery(Map<String, byte[]> files) throws IOException {
        Path delivery = Files.createDirectories(folder.resolve("foreign"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(delivery.resolve(file.getKey()), file.getValue());
        }
        return delivery;
    }

    ForeignSite deliver(Map<String, byte[]> files) throws Exception {
        assertThat(take(delivery(files))).hasSize(files.size()).allMatch(ImportLine::taken);
        return this;
    }

    /// Brings newer statuses, which know one person.
    void tell(SubjectKey person, HealthColour colour, boolean revoked, TravelRisk travel) throws Exception {
        close();
        open = Optional.empty();
        statuses++;
        SyntheticRegion region = SyntheticRegion.HOME;
        HealthStatus status = new HealthStatus(
                region.region(), region.number(colour), travel, 0, revoked, now, now.plus(Duration.ofDays(1)));
        Path file = folder.resolve("told-" + statuses + ".glb");
        Freshness fresh = new Freshness(now.minusSeconds(5), now.plus(Duration.ofDays(1)));
        BundleOrigin origin = BundleOrigin.snapshot(region.region(), NOW.getEpochSecond() + statuses, fresh);
        try (StatusBundleWriter writer =
                new StatusBundleWriter(file, origin, 1, authority.key(region, KeyUse.STATUS))) {
            writer.add(StatusRecord.ofPerson(person, status));
            writer.finish();
        }
        assertThat(take(file)).hasSize(1).allMatch(ImportLine::taken);
    }

    Station station() throws Exception {
        if (open.isEmpty()) {
            open = Optional.of(Station.open(home, () -> now, board, Station.Recording.LOG));
        }
        return open.get();
    }

    Checkpoint checkpoint() throws Exception {
        return station().checkpoint();
    }

    /// What the lane answers that has no reader of documents.
    Passage admit(String... texts) throws Exception {
        return checkpoint().admit(new Shown(List.of(texts)));
    }

    void assertAsksStaff(String text, Reason reason) throws Exception {
        assertThat(admit(text).verdict()).isEqualTo(new Verdict.AskStaff(reason));
    }

    @Override
    public void close() {
        open.ifPresent(Station::close);
    }
}
