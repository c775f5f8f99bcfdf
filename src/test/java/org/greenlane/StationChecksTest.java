package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.greenlane.authority.Authority;
import org.greenlane.authority.ForeignDelivery;
import org.greenlane.authority.Delivery;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.gear.Doctor.Check;
import org.greenlane.gear.Doctor.Finding;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.SiteKind;
import org.greenlane.lane.Shown;
import org.greenlane.status.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationChecksTest {
    private static final Instant MADE = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    Path folder = Path.of("");

    private Instant now = MADE;
    private StationHome home = new StationHome(folder);

    @BeforeEach
    void setUpAStation() throws Exception {
        home = new StationHome(folder.resolve("station")).create();
        Authority authority = Authority.init(folder.resolve("keys"), new SecureRandom(), MADE);
        new StationSettings(SyntheticRegion.HOME.region(), SiteKind.HOSPITAL, authority.rootFingerprint(), false)
                .write(home.settings());
        Path delivery = folder.resolve("delivery");
        new Delivery(authority, MADE, Duration.ofDays(1)).write(delivery, 20, 1);
        StationImport.of(home, List.of(delivery), () -> now, Progress.NONE);
    }

    private void takeForeignLists() throws Exception {
        Authority authority = Authority.open(folder.resolve("keys"));
        Path delivery = folder.resolve("foreign");
        new ForeignDelivery(authority, MADE, Duration.ofDays(1))
                .revocations(delivery, Optional.of(Files.createDirectories(folder.resolve("batches"))), Optional.empty());
        StationImport.of(home, List.of(delivery), () -> now, Progress.NONE);
    }

    @Test
    void aStationNeedsNoListsOfOtherCountries() throws Exception {
        assertThatItIsWell("Foreign lists", "none: certificates of other countries are not read");
    }

    @Test
    void theListsOfOtherCountriesAreShownWithTheirEnd() throws Exception {
        takeForeignLists();
        assertThatItIsWell("Foreign lists", "dcc-revocations until 2026-11-24T08:00:00Z");
        now = MADE.plus(Duration.ofDays(1));
        assertThatItIsBad("Foreign lists", "dcc-revocations is stale since 2026-11-24T08:00:00Z", "greenlane status import");
    }

    @Test
    void aListOfOtherCountriesThatWasChangedIsBad() throws Exception {
        takeForeignLists();
        Path file = home.foreign(ForeignList.DCC_REVOCATIONS);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertThatItIsBad("Foreign lists", "dcc-revocations.cose: It is not signed", "greenlane status import");
    }

    private Finding finding(String name) throws Exception {
        for (Check check : StationChecks.all(home, () -> now)) {
            if (check.name().equals(name)) {
                return check.run();
            }
        }
        throw new AssertionError("no check " + name);
    }

    private void assertThatItIsWell(String check, String words) throws Exception {
        Finding finding = finding(check);
        assertThat(finding.whatHappened()).contains(words);
        assertThat(finding.ok()).as(finding.whatHappened()).isTrue();
    }

    private void assertThatItIsBad(String check, String words, String remedy) throws Exception {
        Finding finding = finding(check);
        assertThat(finding.ok()).as(finding.whatHappened()).isFalse();
        assertThat(finding.whatHappened()).contains(words);
        assertThat(finding.remedy()).contains(remedy);
    }

    @Test
    void aStationThatHoldsAllItNeedsIsWell() throws Exception {
        assertThatItIsWell("Set-up", "region 990100, HOSPITAL");
        assertThatItIsWell("Trust list", "good until 2027-02-21T08:00:00Z");
        assertThatItIsWell("Recognition", "good until 2026-11-24T08:00:00Z");
        assertThatItIsWell("Statuses", "good until 2026-11-24T08:00:00Z");
        assertThatItIsWell("Log", "0 entries");
    }

    @Test
    void aStationThatIsNotSetUpIsAskedNothingElse() throws Exception {
        Files.delete(home.settings());

        assertThatItIsBad("Set-up", "has not been set up", "greenlane setup");
        assertThat(StationChecks.all(home, () -> now)).extracting(Check::name).containsExactly("Cameras", "Set-up");
    }

    @Test
    void whatIsStaleIsToldWithWhatToImport() throws Exception {
        now = MADE.plus(Duration.ofDays(2));

        assertThatItIsWell("Trust list", "good until");
        assertThatItIsBad("Recognition", "stale since 2026-11-24T08:00:00Z", "greenlane status import");
        assertThatItIsBad("Statuses", "stale since 2026-11-24T08:00:00Z", "greenlane status import");
    }

    @Test
    void eachPartThatIsMissingIsToldByItsOwnFault() throws Exception {
        Files.delete(home.trustList());
        Files.delete(home.recognitionTable());

        assertThatItIsBad("Trust list", "There is no trust list", "greenlane status import");
        assertThatItIsBad("Recognition", "There is no recognition table", "greenlane status import");
    }

    @Test
    void theLogIsReadToItsLastEntry() throws Exception {
        try (Station station = Station.open(home, () -> now, new HealthBoard(), Station.Recording.LOG)) {
            station.checkpoint().admit(new Shown(List.of("no code")));
            station.checkpoint().admit(new Shown(List.of("no code either")));
        }

        assertThatItIsWell("Log", "2 entries, every one as it was recorded");
    }

    @Test
    void aLogThatDoesNotOpenIsNotMendedByAnImport() throws Exception {
        byte[] rubbish = new byte[1 << 16];
        Arrays.fill(rubbish, (byte) 0xA5);
        Files.createDirectories(home.log());
        Files.write(home.log().resolve("station.mv.db"), rubbish);

        Finding finding = finding("Log");

        assertThat(finding.ok()).isFalse();
        assertThat(finding.whatHappened()).contains("the log does not open");
        assertThat(finding.remedy()).isNotBlank().doesNotContain("import");
    }

    @Test
    void aStationThatIsAtWorkSaysSo() throws Exception {
        try (Station _ = Station.open(home, () -> now, new HealthBoard(), Station.Recording.LOG)) {
            assertThatItIsBad("Statuses", "Another Greenlane has this station open", "Then run the doctor again.");
        }
    }

    @Test
    void brokenSettingsAreToldWithTheirPlace() throws Exception {
        Files.writeString(home.settings(), "region = \n");

        assertThat(StationChecks.all(home, () -> now))
                .filteredOn(check -> check.name().equals("Statuses"))
                .singleElement()
                .satisfies(check -> assertThat(check.run().whatHappened()).contains("line 1"));
    }
}
