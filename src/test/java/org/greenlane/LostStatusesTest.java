package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Fault;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Medium;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;
import org.greenlane.status.StatusStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody was green in a snapshot and is red since a delta. Whatever becomes of the delta's file, the snapshot does not
/// let that person pass again.
final class LostStatusesTest {
    @TempDir
    private Path folder;

    private Site site;
    private Path snapshot;
    private Path delta;
    private String code;

    @BeforeEach
    void setUp() throws Exception {
        site = Site.at(folder);
        snapshot = site.snapshot(
                SyntheticRegion.HOME,
                11,
                site.record(SyntheticRegion.HOME, 1, HealthColour.GREEN, Duration.ofHours(1)));
        delta = site.delta(
                SyntheticRegion.HOME,
                12,
                11,
                site.record(SyntheticRegion.HOME, 1, HealthColour.RED, Duration.ofMinutes(1)));
        site.take(snapshot);
        site.take(delta);
        code = site.greenCode(1, Medium.PHONE);
        assertThat(site.answer(code)).isInstanceOf(Verdict.Stop.class);
    }

    private Path file(int number) {
        return site.home().statuses().resolve("statuses-00000" + number + ".mv.db");
    }

    private void assertNobodyPassesAndItIsTold() throws SetupException {
        // The first start sets a damaged file aside; the second finds nothing of it.
        for (int start = 0; start < 2; start++) {
            Verdict verdict = site.answer(code);
            assertThat(verdict).isInstanceOf(Verdict.AskStaff.class);
            assertThat(verdict.reasons()).contains(Reason.STATUSES_DAMAGED);
        }
        HealthBoard board = new HealthBoard();
        try (Station _ = site.open(board)) {
            assertThat(board.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.STATUSES_UNUSABLE);
        }
    }

    @Test
    void aDeletedDeltaDoesNotLetTheSnapshotAnswer() throws Exception {
        Files.delete(file(2));
        assertNobodyPassesAndItIsTold();
    }

    @Test
    void aDamagedDeltaDoesNotLetTheSnapshotAnswer() throws Exception {
        Files.write(file(2), new byte[5000]);
        assertNobodyPassesAndItIsTold();
    }

    @Test
    void theLostDeltaBroughtAgainRepairsIt() throws Exception {
        Files.delete(file(2));
        assertThat(site.take(delta)).isTrue();
        assertThat(site.answer(code)).isInstanceOf(Verdict.Stop.class);
    }

    @Test
    void anOlderSnapshotBroughtInsteadDoesNotAnswerAndANewerOneDoes() throws Exception {
        Files.delete(file(1));
        Files.delete(file(2));
        assertThat(site.take(snapshot)).isTrue();
        assertNobodyPassesAndItIsTold();
        site.take(site.snapshot(
                SyntheticRegion.HOME, 13, site.record(SyntheticRegion.HOME, 1, HealthColour.GREEN, Duration.ZERO)));
        assertThat(site.answer(code)).isInstanceOf(Verdict.Pass.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void withoutTheMarksNoStatusesAreBelievedToBeTheNewest(boolean deleted) throws Exception {
        Path marks = site.home().statuses().resolve("newest.sealed");
        Files.delete(file(2));
        if (deleted) {
            Files.delete(marks);
        } else {
            Files.write(marks, new byte[50]);
        }
        assertNobodyPassesAndItIsTold();
    }

    @Test
    void aStartFindsTheMarksThatACutKeptFromBeingWritten() throws Exception {
        Path marks = site.home().statuses().resolve("newest.sealed");
        byte[] before = Files.readAllBytes(marks);
        site.take(site.delta(
                SyntheticRegion.HOME, 13, 12, site.record(SyntheticRegion.HOME, 2, HealthColour.RED, Duration.ZERO)));
        Files.write(marks, before);
        assertThat(site.answer(code)).isInstanceOf(Verdict.Stop.class);
        Files.delete(file(3));
        code = site.greenCode(2, Medium.PHONE);
        assertNobodyPassesAndItIsTold();
    }

    @Test
    void aStationThatIsSetUpAnewForAnotherAuthorityTakesItsFirstSnapshot() throws Exception {
        Site other = siteOfAnotherAuthority();
        assertThat(other.take(other.snapshot(
                        SyntheticRegion.HOME,
                        1,
                        other.record(SyntheticRegion.HOME, 1, HealthColour.GREEN, Duration.ZERO))))
                .isTrue();
        assertThat(other.answer(other.greenCode(1, Medium.PHONE))).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void anotherRootAndBackMakesNoOldStatusesTheNewest() throws Exception {
        Path present = site.home().folder();
        Path kept = StationCopy.of(present, folder.resolve("kept")).folder();
        String root = root(site.home());
        Site other = siteOfAnotherAuthority();
        other.take(other.snapshot(
                SyntheticRegion.HOME, 50, other.record(SyntheticRegion.HOME, 1, HealthColour.GREEN, Duration.ZERO)));
        assertThat(other.answer(other.greenCode(1, Medium.PHONE))).isInstanceOf(Verdict.Pass.class);
        StatusStore.trustAnother(other.home().statuses(), Optional.of(root(other.home())), root);
        Files.move(other.home().folder(), present);
        for (String signed : List.of("station.toml", "trust-list.cose", "recognition.cose")) {
            Files.copy(kept.resolve(signed), present.resolve(signed), StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(site.take(snapshot)).isTrue();
        assertNobodyPassesAndItIsTold();
        assertThat(site.take(delta)).isTrue();
        assertThat(site.answer(code)).isInstanceOf(Verdict.Stop.class);
    }

    private static String root(StationHome home) throws SetupException {
        return StationSettings.read(home.settings()).rootFingerprint();
    }

    /// The same station, which trusts another root from now on.
    private Site siteOfAnotherAuthority() throws IOException, SetupException {
        String before = root(site.home());
        Path elsewhere = folder.resolve("elsewhere");
        Files.createDirectories(elsewhere);
        Files.move(site.home().folder(), elsewhere.resolve("home"));
        Site other = Site.at(elsewhere);
        StatusStore.trustAnother(other.home().statuses(), Optional.of(before), root(other.home()));
        return other;
    }
}
