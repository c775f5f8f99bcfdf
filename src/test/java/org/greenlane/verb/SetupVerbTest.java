package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.greenlane.SetupException;
import org.greenlane.Station;
import org.greenlane.StationHome;
import org.greenlane.StationSettings;
import org.greenlane.UpdateSettings;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.SiteKind;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetupVerbTest {
    private static final String ROOT = "0123456789abcdef".repeat(4);

    @TempDir
    Path folder = Path.of("");

    private Said setUp(String region, String site, String root, String... more) {
        Object[] words = new Object[7 + more.length];
        System.arraycopy(new Object[] {"setup", "--region", region, "--site", site, "--root", root}, 0, words, 0, 7);
        System.arraycopy(more, 0, words, 7, more.length);
        return new Terminal(home().folder()).greenlane(words);
    }

    private StationHome home() {
        return new StationHome(folder.resolve("station"));
    }

    @Test
    void aStationIsToldItsRegionItsSiteAndItsRoot() throws SetupException {
        Said said = setUp("990100", "hospital", ROOT);

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("Next: greenlane status import");
        StationSettings settings = StationSettings.read(home().settings());
        assertThat(settings.region().code()).isEqualTo("990100");
        assertThat(settings.site()).isEqualTo(SiteKind.HOSPITAL);
        assertThat(settings.rootFingerprint()).isEqualTo(ROOT);
        assertThat(settings.demo()).isFalse();
    }

    @Test
    void aFingerprintMayBeTypedInGroupsAndCapitals() throws SetupException {
        String typed = ROOT.toUpperCase(Locale.ROOT).replaceAll("(..)(?=.)", "$1:");

        assertThat(setUp("990100", "park", typed).exit()).isZero();
        assertThat(StationSettings.read(home().settings()).rootFingerprint()).isEqualTo(ROOT);
    }

    @Test
    void aWrongFingerprintIsRefusedAndNothingIsWritten() {
        Said said = setUp("990100", "station", ROOT.substring(1));

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("64 hexadecimal digits").contains("Nothing was changed");
        assertThat(home().settings()).doesNotExist();
    }

    @Test
    void aWrongRegionIsRefused() {
        Said said = setUp("99", "station", ROOT);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("Nothing was changed").doesNotContain("Exception");
    }

    @Test
    void anUnknownSiteIsAnsweredWithTheKnownOnes() {
        Said said = setUp("990100", "casino", ROOT);

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("casino").containsIgnoringCase("hospital").containsIgnoringCase("residential");
    }

    @Test
    void settingsThatAreThereAreReplacedOnlyWhenAskedTo() throws SetupException {
        setUp("990100", "station", ROOT);

        Said refused = setUp("990200", "park", ROOT);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("set up already").contains("--replace");
        assertThat(StationSettings.read(home().settings()).region().code()).isEqualTo("990100");

        assertThat(setUp("990200", "park", ROOT, "--replace").exit()).isZero();
        assertThat(StationSettings.read(home().settings()).region().code()).isEqualTo("990200");
    }

    @Test
    void whereSomebodyWorksASupervisorAgreesToWhatIsReplaced() throws SetupException {
        setUp("990100", "station", ROOT);
        Terminal station = new Terminal(home().folder());
        assertThat(station.typed("402819\n", "staff", "enrol", "--first", "S-100").exit()).isZero();
        Object[] words = {"setup", "--region", "990200", "--site", "park", "--root", "0".repeat(64), "--replace"};

        assertThat(station.greenlane(words).err()).contains("say --by which supervisor");
        Said wrong = station.typed(
                "000000\n", "setup", "--region", "990200", "--site", "park", "--root", ROOT, "--replace", "--by", "S-100");
        assertThat(wrong.err()).contains("number or the PIN is wrong");
        assertThat(station.greenlane("setup", "--change").err()).contains("say --by which supervisor");
        assertThat(StationSettings.read(home().settings()).rootFingerprint()).isEqualTo(ROOT);

        Said said = station.typed(
                "402819\n", "setup", "--region", "990200", "--site", "park", "--root", "0".repeat(64), "--replace", "--by", "S-100");
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(StationSettings.read(home().settings()).rootFingerprint()).isEqualTo("0".repeat(64));
        assertThat(home().folder().resolve(".setup.whole")).doesNotExist();
    }

    @Test
    void whereSomebodyWorksASupervisorAgreesToAnotherSubjectKeyAndItsGateIsClosed() throws Exception {
        setUp("990100", "station", ROOT);
        Path key = Files.writeString(folder.resolve("subject.key"), "0a".repeat(32));
        Terminal station = new Terminal(home().folder());
        assertThat(station.typed("402819\n", "staff", "enrol", "--first", "S-100").exit()).isZero();

        assertThat(station.greenlane("setup", "--subject-key", key).err()).contains("say --by which supervisor");
        assertThat(station.typed("000000\n", "setup", "--subject-key", key, "--by", "S-100").err())
                .contains("number or the PIN is wrong");
        try (Station _ = Station.open(home(), InstantSource.system(), new HealthBoard(), Station.Recording.LOG)) {
            assertThat(station.typed("402819\n", "setup", "--subject-key", key, "--by", "S-100").err())
                    .contains("has this station open");
        }
        assertThat(home().subjectKey()).doesNotExist();

        Said said = station.typed("402819\n", "setup", "--subject-key", key, "--by", "S-100");
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(home().subjectKey()).exists();
    }

    private UpdateSettings updates() throws SetupException {
        return StationSettings.read(home().settings()).updates();
    }

    @Test
    void aStationIsToldWhereToLookForUpdates() throws SetupException {
        Said said = setUp(
                "990100", "park", ROOT, "--updates", "https://health.example/d/", "--updates-every", "15",
                "--updates-proxy", "proxy.example:3128");
        assertThat(said.exit()).isZero();
        assertThat(updates())
                .isEqualTo(new UpdateSettings(
                        Optional.of("https://health.example/d/"), Optional.of("proxy.example:3128"), Duration.ofMinutes(15)));
    }

    @Test
    void replacedSettingsKeepThoseOfTheUpdatesUnlessTheyAreNamed() throws SetupException {
        setUp("990100", "park", ROOT, "--updates", "https://health.example/d/", "--updates-every", "15");
        assertThat(setUp("990200", "park", ROOT, "--replace").exit()).isZero();
        assertThat(updates().source()).contains("https://health.example/d/");
        assertThat(setUp("990200", "park", ROOT, "--replace", "--updates", "/media/stick").exit()).isZero();
        assertThat(updates())
                .isEqualTo(new UpdateSettings(Optional.of("/media/stick"), Optional.empty(), Duration.ofMinutes(15)));
        assertThat(setUp("990200", "park", ROOT, "--replace", "--no-updates").exit()).isZero();
        assertThat(updates()).isEqualTo(UpdateSettings.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://health.example/d/", "stick", "https://", "https://me:secret@health.example/d/", "a\"b"})
    void aSourceThatIsNoneIsRefusedAndNothingIsWritten(String source) {
        Said said = setUp("990100", "park", ROOT, "--updates", source);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("The source of the updates").contains("Nothing was changed");
        assertThat(home().settings()).doesNotExist();
    }

    @Test
    void updatesAreLookedForNeitherEverySecondNorNever() {
        assertThat(setUp("990100", "park", ROOT, "--updates-every", "0").err()).contains("1 to 10080 minutes");
        assertThat(setUp("990100", "park", ROOT, "--updates-every", "10081").exit()).isEqualTo(1);
    }

    @Test
    void aNewStationIsClosedToOtherUsers() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        // The program's own log is there before anything else.
        Files.createDirectories(home().programLog().getParent());

        setUp("990100", "station", ROOT);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home().folder())))
                .isEqualTo("rwx------");
    }

    @Test
    void aFolderThatIsUsedForOtherThingsKeepsItsPermissions() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Files.createDirectories(home().folder());
        Files.writeString(home().folder().resolve("letter.txt"), "mine");
        Files.setPosixFilePermissions(home().folder(), PosixFilePermissions.fromString("rwxr-xr-x"));

        setUp("990100", "station", ROOT);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home().folder())))
                .isEqualTo("rwxr-xr-x");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        Said said = new Terminal(file).greenlane("setup", "--region", "990100", "--site", "park", "--root", ROOT);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).startsWith("greenlane: " + file).doesNotContain("Exception");
    }
}
