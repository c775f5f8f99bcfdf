package org.greenlane.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.greenlane.SetupException;
import org.greenlane.Station;
import org.greenlane.StationHome;
import org.greenlane.StationSettings;
import org.greenlane.authority.Authority;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Freshness;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Verdict;
import org.greenlane.lane.Shown;
import org.greenlane.proof.Hashes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoStationTest {
    private static final Instant MORNING = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    Path folder = Path.of("");

    private Instant now = MORNING;
    private StationHome home = new StationHome(folder);

    @BeforeEach
    void nameTheFolder() {
        home = new StationHome(folder.resolve("station"));
    }

    private InstantSource clock() {
        return () -> now;
    }

    private DemoAuthority prepare() throws SetupException {
        return DemoStation.prepare(home, clock());
    }

    private void assertThatTheCommuterPasses(DemoAuthority authority) throws Exception {
        HealthBoard board = new HealthBoard();
        try (Station station = Station.open(home, clock(), board, Station.Recording.LOG)) {
            assertThat(board.faults()).isEmpty();
            Shown code = new Shown(List.of(authority.codesOf(Traveller.COMMUTER, now)).getFirst());
            assertThat(station.checkpoint().admit(code).verdict()).isInstanceOf(Verdict.Pass.class);
        }
    }

    private Instant statusesFrom() throws SetupException {
        try (Station station = Station.open(home, clock(), new HealthBoard(), Station.Recording.NOTHING)) {
            return station.statuses().freshness().map(Freshness::created).orElseThrow();
        }
    }

    /// Every file but those that the program opens, with a digest of what it holds.
    private Map<Path, String> files() throws IOException {
        Map<Path, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(home.folder())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(home.statuses())) {
                    files.put(file, HexFormat.of().formatHex(Hashes.sha256(Files.readAllBytes(file))));
                }
            }
        }
        return files;
    }

    @Test
    void anEmptyFolderBecomesAStationThatLetsPeoplePass() throws Exception {
        DemoAuthority authority = prepare();

        assertThat(StationSettings.read(home.settings()).demo()).isTrue();
        assertThatTheCommuterPasses(authority);
    }

    @Test
    void nothingIsMadeAnewTheSecondTime() throws Exception {
        prepare();
        Map<Path, String> before = files();
        Instant from = statusesFrom();
        now = now.plus(Duration.ofHours(17));

        DemoAuthority authority = prepare();

        assertThat(files()).isEqualTo(before);
        assertThat(statusesFrom()).isEqualTo(from);
        assertThatTheCommuterPasses(authority);
    }

    @Test
    void statusesNearTheirEndAreRenewed() throws Exception {
        prepare();
        String root = StationSettings.read(home.settings()).rootFingerprint();
        now = now.plus(Duration.ofHours(19));

        DemoAuthority authority = prepare();

        assertThat(statusesFrom()).isEqualTo(now);
        assertThat(StationSettings.read(home.settings()).rootFingerprint()).isEqualTo(root);
        assertThatTheCommuterPasses(authority);
    }

    @Test
    void aDemoThatWasLeftForMonthsComesUpAgain() throws Exception {
        prepare();
        now = now.plus(Duration.ofDays(200));

        assertThatTheCommuterPasses(prepare());
    }

    @Test
    void aRealStationsFolderIsRefusedAndLeftAlone() throws Exception {
        home.create();
        new StationSettings(new Region("990100"), SiteKind.HOSPITAL, "0".repeat(64), false).write(home.settings());
        Map<Path, String> before = files();

        assertThatThrownBy(this::prepare)
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("holds a real station")
                .hasMessageContaining("--home FOLDER");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aStartThatWasCutShortAfterTheKeysIsTakenUpAgain() throws Exception {
        Authority begun = Authority.init(home.create().demoAuthority(), new SecureRandom(), now);

        DemoAuthority authority = prepare();

        assertThat(StationSettings.read(home.settings()).rootFingerprint()).isEqualTo(begun.rootFingerprint());
        assertThatTheCommuterPasses(authority);
    }

    @Test
    void aStationThatLostItsSettingsIsSetUpAgainWithTheSameKeys() throws Exception {
        prepare();
        String settings = Files.readString(home.settings());
        Files.delete(home.settings());

        DemoAuthority authority = prepare();

        assertThat(home.settings()).hasContent(settings);
        assertThatTheCommuterPasses(authority);
    }

    @Test
    void aStationThatLostItsAuthorityGetsANewOne() throws Exception {
        prepare();
        try (Stream<Path> keys = Files.list(home.demoAuthority())) {
            for (Path key : keys.toList()) {
                Files.delete(key);
            }
        }
        Files.delete(home.demoAuthority());
        now = now.plusSeconds(60);

        assertThatTheCommuterPasses(prepare());
    }

    @Test
    void whatACutStartLeftBehindIsSweptUp() throws Exception {
        home.create();
        for (String left : List.of(".demo-delivery123", "authority.new456")) {
            Files.writeString(Files.createDirectory(home.folder().resolve(left)).resolve("half"), "half");
        }
        Path others = Files.createDirectory(home.folder().resolve("delivery"));
        Files.writeString(others.resolve("letter.txt"), "mine");

        prepare();

        try (Stream<Path> inside = Files.list(home.folder())) {
            assertThat(inside.map(path -> path.getFileName().toString()))
                    .contains("authority", "delivery")
                    .noneMatch(name -> name.endsWith("123") || name.endsWith("456"));
        }
        assertThat(others.resolve("letter.txt")).exists();
    }

    @Test
    void aFolderThatCannotBeMadeIsToldInOneSentence() throws IOException {
        StationHome file = new StationHome(Files.writeString(folder.resolve("file"), ""));

        assertThatThrownBy(() -> DemoStation.prepare(file, clock()))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("cannot be prepared");
    }
}
