package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.greenlane.authority.Authority;
import org.greenlane.authority.Delivery;
import org.greenlane.authority.Person;
import org.greenlane.authority.SyntheticPeople;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Medium;
import org.greenlane.health.Passage;
import org.greenlane.health.SiteKind;
import org.greenlane.health.TravelRisk;
import org.greenlane.lane.Shown;
import org.greenlane.status.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Before each test a station of its own, to which one authority delivers: real keys, real statuses in H2, a real log.
abstract class AtCheckpoint {
    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    static final int PEOPLE = 500;
    static final long SEED = 11;

    @TempDir
    static Path shared;

    static Authority authority;

    @TempDir
    Path folder;

    final SyntheticPeople people = new SyntheticPeople(SEED);
    final HealthBoard board = new HealthBoard();
    Instant now = NOW;
    StationHome home;
    Station station;

    @BeforeAll
    static void anAuthorityDelivers() throws Exception {
        authority = Authority.init(shared.resolve("authority"), new SecureRandom(), NOW.minus(Duration.ofDays(1)));
        new Delivery(authority, NOW.minus(Duration.ofHours(1)), Duration.ofDays(1))
                .write(shared.resolve("delivery"), PEOPLE, SEED);
    }

    @BeforeEach
    void aStationIsSetUp() throws Exception {
        home = new StationHome(folder.resolve("station")).create();
        new StationSettings(SyntheticRegion.HOME.region(), SiteKind.STATION, authority.rootFingerprint(), false)
                .write(home.settings());
        List<ImportLine> lines = StationImport.of(
                home, List.of(shared.resolve("delivery")), InstantSource.fixed(NOW), Progress.NONE);
        assertThat(lines).hasSize(3).allMatch(ImportLine::taken);
        open();
    }

    final void open() throws SetupException {
        station = Station.open(home, () -> now, board, Station.Recording.LOG);
    }

    @AfterEach
    void theStationCloses() {
        station.close();
    }

    Passage admit(String... texts) {
        return station.checkpoint().admit(new Shown(List.of(texts)));
    }

    Person someone(HealthColour colour) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(people::person)
                .filter(p -> p.colour() == colour && p.travel() == TravelRisk.CLEAR)
                .findFirst()
                .orElseThrow();
    }

    String code(Medium medium, Person... holderFirst) throws IOException {
        return code(SyntheticRegion.HOME, medium, NOW.minusSeconds(60), holderFirst);
    }

    static String code(SyntheticRegion region, Medium medium, Instant issued, Person... holderFirst)
            throws IOException {
        return authority.issuer(region, new SecureRandom())
                .issue(List.of(holderFirst), medium, issued, Duration.ofMinutes(10))
                .text();
    }
}
