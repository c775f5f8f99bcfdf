package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Medium;
import org.greenlane.health.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The key file of a station that has a log goes missing.
final class LostKeyTest {
    @TempDir
    private Path folder;

    private Site site;

    @BeforeEach
    void recordSomething() throws Exception {
        site = Site.at(folder);
        site.take(site.snapshot(
                SyntheticRegion.HOME, 1, site.record(SyntheticRegion.HOME, 1, HealthColour.GREEN, Duration.ZERO)));
        assertThat(site.answer(site.greenCode(1, Medium.PHONE))).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void noNewKeyOrphansWhatTheOldOneSealed() throws Exception {
        Path aside = folder.resolve("copy");
        Files.move(site.home().key(), aside);
        assertThatExceptionOfType(SetupException.class)
                .isThrownBy(() -> site.open(new HealthBoard()))
                .withMessageContaining("station.key")
                .withMessageContaining("Put back the copy");
        assertThat(site.home().key()).doesNotExist();
        assertThat(site.home().statuses().resolve("statuses-000001.mv.db")).exists();
        Files.move(aside, site.home().key());
        assertThat(site.answer(site.greenCode(1, Medium.PHONE))).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void whereBothFoldersAreMovedAwayTheStationBeginsAnew() throws Exception {
        Files.delete(site.home().key());
        Files.move(site.home().log(), folder.resolve("old-log"));
        Files.move(site.home().statuses(), folder.resolve("old-statuses"));
        assertThat(site.answer(site.greenCode(1, Medium.PHONE))).isInstanceOf(Verdict.AskStaff.class);
    }
}
