package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.Verification;
import org.greenlane.gear.HealthBoard;
import org.greenlane.ledger.KilledProgram;
import org.greenlane.vault.Secrets;
import org.greenlane.vault.Unlock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Processes killed in the middle of a backup and of a restore.
@Timeout(120)
class BackupKillTest {
    private static final int[] ACKNOWLEDGED_BEFORE_THE_KILL = {1, 4, 2};

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void setUp() throws Exception {
        Site site = Site.at(folder);
        Secrets.lock(site.home().key(), Unlock.NOBODY, KilledBackup.WORDS);
        Files.createDirectory(folder.resolve("backups"));
    }

    private int killedAfter(Class<?> program, int enough) throws Exception {
        int acknowledged = (int) KilledProgram.workUntilKilled(program, folder, enough);
        assertThat(acknowledged).isGreaterThanOrEqualTo(enough);
        return acknowledged;
    }

    private static Station open(Path home) throws SetupException {
        return Station.open(
                new StationHome(home, Secrets.with(Secrets.passphrase(KilledBackup.WORDS))),
                InstantSource.system(),
                new HealthBoard(),
                Station.Recording.LOG);
    }

    private static AuditLog whole(Station station) throws Exception {
        AuditLog log = station.log().orElseThrow();
        assertThat(log.verify()).isInstanceOf(Verification.Whole.class);
        return log;
    }

    private StationRestore.Restored restored(Path backup, Path home) throws Exception {
        return new StationRestore(new StationHome(home), Station.Outside.of(InstantSource.system()))
                .restore(new StationRestore.Wanted(
                        backup, Secrets.with(Secrets.passphrase(KilledBackup.WORDS)), false, Optional.empty()));
    }

    @Test
    void aKilledBackupIsWholeOrHasNoName() throws Exception {
        int acknowledged = 0;
        for (int enough : ACKNOWLEDGED_BEFORE_THE_KILL) {
            acknowledged += killedAfter(KilledBackup.class, enough);
            try (Station station = open(folder.resolve("home"))) {
                assertThat(whole(station).size()).isGreaterThanOrEqualTo(acknowledged);
            }
            assertThat(named(folder.resolve("home"), StationBackup.STAGING)).isEmpty();
        }
        List<Path> backups = named(folder.resolve("backups"), "").stream()
                .filter(file -> file.toString().endsWith(KilledBackup.ENDING))
                .toList();
        assertThat(backups).hasSizeGreaterThanOrEqualTo(acknowledged);
        for (Path backup : backups) {
            Path home = folder.resolve("restored " + backup.getFileName());
            long size = restored(backup, home).manifest().size();
            try (Station station = open(home)) {
                assertThat(whole(station).size()).isEqualTo(size + 1);
            }
        }
    }

    private static List<Path> named(Path in, String beginning) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning)).toList();
        }
    }

    @Test
    void aKilledRestoreLeavesTheStationInItsPlaceOrAsideAndIsDoneAgain() throws Exception {
        Path home = folder.resolve("home");
        Path backup = folder.resolve("the" + KilledBackup.ENDING);
        try (Station station = open(home)) {
            assertThat(station.backup()
                            .write(new StationBackup.Wanted(backup, Optional.empty(), Optional.empty(), false)))
                    .isInstanceOf(BackupEnd.Made.class);
        }
        int acknowledged = 0;
        for (int enough : ACKNOWLEDGED_BEFORE_THE_KILL) {
            acknowledged += killedAfter(KilledBackup.Restoring.class, enough);
            if (Files.notExists(home)) {
                restored(backup, home);
            }
            try (Station station = open(home)) {
                assertThat(whole(station).restores()).hasSize(1);
            }
        }
        // Nothing that was there before is gone.
        List<Path> aside = named(folder, "home.before-restore-");
        assertThat(aside).hasSizeGreaterThanOrEqualTo(acknowledged);
        for (Path each : aside) {
            try (Station station = open(each)) {
                whole(station);
            }
        }
    }
}
