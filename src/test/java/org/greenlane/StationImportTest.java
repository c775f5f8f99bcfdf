package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.greenlane.authority.Authority;
import org.greenlane.authority.Delivery;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.disk.SmallFiles;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.SiteKind;
import org.greenlane.status.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationImportTest {
    private static final Instant MADE = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final int PEOPLE = 30;

    @TempDir
    Path folder = Path.of("");

    private Instant now = MADE;
    private StationHome home = new StationHome(folder);
    private Path first = folder;
    private Path second = folder;

    @BeforeEach
    void setUpAStationAndMakeTwoDeliveries() throws Exception {
        home = new StationHome(folder.resolve("station")).create();
        Authority authority = Authority.init(folder.resolve("keys"), new SecureRandom(), MADE);
        settings(authority).write(home.settings());
        first = delivery(authority, "first", MADE);
        second = delivery(authority, "second", MADE.plusSeconds(3600));
        now = MADE.plusSeconds(7200);
    }

    private static StationSettings settings(Authority authority) throws IOException {
        return new StationSettings(
                SyntheticRegion.HOME.region(), SiteKind.STATION, authority.rootFingerprint(), false);
    }

    private Path delivery(Authority authority, String name, Instant at) throws Exception {
        Path delivery = folder.resolve(name);
        new Delivery(authority, at, DAY).write(delivery, PEOPLE, 1);
        return delivery;
    }

    private List<ImportLine> take(Path... places) throws SetupException, IOException {
        return StationImport.of(home, List.of(places), () -> now, Progress.NONE);
    }

    private void assertThatAllIsTakenOf(Path place) throws SetupException, IOException {
        assertThat(take(place)).hasSize(3).allMatch(ImportLine::taken);
    }

    private String refusalOf(Path place) throws SetupException, IOException {
        List<ImportLine> lines = take(place);
        assertThat(lines).hasSize(1).noneMatch(ImportLine::taken);
        return lines.getFirst().sentence();
    }

    /// What answers at the gate: how old each part is.
    private List<Object> inForce() throws SetupException {
        try (Station station = Station.open(home, () -> now, new HealthBoard(), Station.Recording.NOTHING)) {
            return List.of(
                    station.trust().freshness(),
                    station.recognition().map(table -> table.freshness()),
                    station.statuses().freshness(),
                    station.statuses().layers().size());
        }
    }

    @Test
    void theTrustListComesFirstWhateverTheOrderOfNaming() throws Exception {
        Path[] files;
        try (Stream<Path> inside = Files.list(first)) {
            files = inside.sorted(Comparator.reverseOrder()).toArray(Path[]::new);
        }

        List<ImportLine> lines = take(files);

        assertThat(lines).extracting(line -> line.file().getFileName().toString().replaceFirst("-\\d.*", ""))
                .containsExactly("trust-list.cose", "recognition.cose", "statuses");
        assertThat(lines).allMatch(ImportLine::taken);
    }

    @Test
    void aNewerDeliveryTakesThePlaceOfTheOlder() throws Exception {
        assertThatAllIsTakenOf(first);
        List<Object> before = inForce();

        assertThatAllIsTakenOf(second);

        assertThat(inForce()).isNotEqualTo(before);
    }

    @Test
    void everyPartOfAnOlderDeliveryIsRefusedAndWhatWasInForceStays() throws Exception {
        assertThatAllIsTakenOf(second);
        List<Object> before = inForce();

        assertThat(refusalOf(first.resolve("trust-list.cose"))).contains("older than the trust list in force");
        assertThat(refusalOf(first.resolve("recognition.cose"))).contains("older than the recognition table in force");
        assertThat(take(first)).noneMatch(ImportLine::taken);
        assertThat(inForce()).isEqualTo(before);
    }

    @Test
    void aPartPastItsOwnEndIsRefused() throws Exception {
        now = MADE.plus(DAY).plusSeconds(7200);

        assertThat(take(second)).extracting(ImportLine::taken).containsExactly(true, false, false);
        assertThat(refusalOf(second.resolve("recognition.cose"))).contains("past its own end");

        now = MADE.plus(Authority.TRUST_LIST_LIFE).plusSeconds(7200);
        assertThat(refusalOf(second.resolve("trust-list.cose"))).contains("past its own end");
    }

    @Test
    void anExpiredListInForceStillForbidsAnOlderOne() throws Exception {
        assertThatAllIsTakenOf(second);
        now = MADE.plus(Authority.TRUST_LIST_LIFE).plusSeconds(7200);

        assertThat(refusalOf(first.resolve("trust-list.cose"))).contains("older than the trust list in force");
    }

    @Test
    void aDeliveryOfAnotherRootIsRefusedAndWhatWasInForceStays() throws Exception {
        assertThatAllIsTakenOf(first);
        List<Object> before = inForce();
        Authority stranger = Authority.init(folder.resolve("stranger"), new SecureRandom(), MADE);
        Path theirs = delivery(stranger, "theirs", MADE.plusSeconds(1800));

        assertThat(take(theirs)).hasSize(3).noneMatch(ImportLine::taken);
        assertThat(inForce()).isEqualTo(before);
    }

    @Test
    void aTouchedFileIsRefusedAndWhatWasInForceStays() throws Exception {
        assertThatAllIsTakenOf(first);
        List<Object> before = inForce();
        for (String name : List.of("trust-list.cose", "recognition.cose")) {
            byte[] bytes = Files.readAllBytes(second.resolve(name));
            bytes[bytes.length - 1] ^= 1;
            Files.write(second.resolve(name), bytes);

            assertThat(refusalOf(second.resolve(name))).isNotBlank();
        }
        assertThat(inForce()).isEqualTo(before);
    }

    @Test
    void aDamagedListInForceGivesWayToAnyGoodOne() throws Exception {
        assertThatAllIsTakenOf(second);
        Files.writeString(home.trustList(), "rubbish");
        Files.writeString(home.recognitionTable(), "rubbish");

        assertThat(take(second)).extracting(ImportLine::taken).containsExactly(true, true, true);
    }

    @Test
    void aFileThatIsFarTooLargeIsRefusedAndTheOthersAreTaken() throws Exception {
        Files.write(first.resolve("trust-list.cose"), new byte[SmallFiles.MAX_BYTES + 1]);
        Path big = first.resolve("trust-list.cose");

        assertThat(refusalOf(big)).contains("It cannot be read.").contains("longer than 4 MiB");
        assertThat(take(second, big)).extracting(ImportLine::taken).containsExactly(true, false, true, true);
    }

    @Test
    void aMissingAndAnUnknownFileAreNamed() throws Exception {
        assertThat(refusalOf(folder.resolve("none.glb"))).isEqualTo("There is no such file or folder.");
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear station");
        assertThat(refusalOf(letter)).contains("Its name is none of");
    }

    @Test
    void nothingIsReplacedWhileAnotherProgramHasTheStationOpen() throws Exception {
        assertThatAllIsTakenOf(first);
        byte[] before = Files.readAllBytes(home.trustList());
        try (Station _ = Station.open(home, () -> now, new HealthBoard(), Station.Recording.LOG)) {
            assertThatThrownBy(() -> take(second))
                    .isInstanceOf(SetupException.class)
                    .hasMessageContaining("Another Greenlane has this station open");
        }
        assertThat(home.trustList()).hasBinaryContent(before);
    }

    @Test
    void aStationThatIsNotSetUpTakesNothing() throws Exception {
        Files.delete(home.settings());

        assertThatThrownBy(() -> take(first))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("has not been set up");
        assertThat(home.trustList()).doesNotExist();
    }
}
