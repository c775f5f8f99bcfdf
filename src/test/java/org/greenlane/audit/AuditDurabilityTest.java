package org.greenlane.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import org.greenlane.vault.Vault;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What reaches the disk, seen from below the database.
class AuditDurabilityTest {
    private static final Compaction NEVER = new Compaction(Long.MAX_VALUE, Long.MAX_VALUE);
    private static final Compaction ALWAYS = new Compaction(0, 0);

    @TempDir
    Path folder;

    private final WatchedDisk disk = new WatchedDisk();
    private Vault vault;

    @BeforeEach
    void watch() throws Exception {
        FilePath.register(disk);
        vault = Vault.openOrCreate(folder.resolve("station.key"), new SecureRandom());
    }

    @AfterEach
    void unwatch() {
        FilePath.unregister(disk);
    }

    @Test
    void whenARecordIsAcknowledgedNoWrittenByteWaitsForTheDisk() throws Exception {
        try (AuditLog log = Logs.open(folder, vault, "lane 1", WatchedDisk.SCHEME, NEVER)) {
            for (int i = 0; i < 100; i++) {
                long before = disk.writes();
                log.record(Passages.after(i));
                assertThat(disk.writes()).isGreaterThan(before);
                assertThat(disk.unsyncedWrites()).isZero();
            }
        }
    }

    @Test
    void aFullDiskIsToldAndTheLogGoesOnWhenThereIsRoomAgain() throws Exception {
        try (AuditLog log = Logs.open(folder, vault, "lane 1", WatchedDisk.SCHEME, NEVER)) {
            log.record(Passages.after(0));
            disk.fail(true);
            for (int i = 1; i < 4; i++) {
                int second = i;
                assertThatExceptionOfType(AuditException.class)
                        .isThrownBy(() -> log.record(Passages.after(second)))
                        .satisfies(e -> assertThat(e.kind()).isEqualTo(AuditException.Kind.DISK));
            }
            disk.fail(false);
            long number = log.record(Passages.after(9));
            assertThat(log.read(number, 1).getFirst().at()).isEqualTo(Passages.NOON.plusSeconds(9));
            assertThat(log.read(1, 1).getFirst().at()).isEqualTo(Passages.NOON);
            assertThat(log.verify()).isInstanceOf(Verification.Whole.class);
        }
    }

    @Test
    void aWriteTornAtTheEndOfTheFileTakesNoAcknowledgedPassageWithIt() throws Exception {
        try (AuditLog log = Logs.open(folder, vault, "lane 1")) {
            for (int i = 1; i < 8; i++) {
                log.record(Passages.after(i));
                Path cut = Files.createDirectory(folder.resolve("cut" + i));
                Files.copy(folder.resolve("station.mv.db"), cut.resolve("station.mv.db"));
                Files.write(cut.resolve("station.mv.db"), new byte[i * 512], StandardOpenOption.APPEND);
                try (AuditLog afterwards = Logs.open(cut, vault, "lane 1")) {
                    assertThat(afterwards.size()).isEqualTo(i);
                }
            }
        }
    }

    @Test
    void aFileOfWhichLittleIsNeededIsCompactedWithEverythingInIt() throws Exception {
        byte[] root;
        try (AuditLog log = Logs.open(folder, vault, "lane 1")) {
            for (int i = 0; i < 600; i++) {
                log.record(Passages.after(i));
            }
            root = log.root();
        }
        Path file = folder.resolve("station.mv.db");
        long fat = Files.size(file);
        Files.write(folder.resolve("station-compact.mv.db"), new byte[] {1, 2, 3});
        try (AuditLog log = Logs.open(folder, vault, "lane 1", "file", ALWAYS)) {
            assertThat(Files.size(file)).isLessThan(fat / 3);
            assertThat(log.root()).isEqualTo(root);
            assertThat(log.record(Passages.after(9))).isEqualTo(601);
            assertThat(log.verify()).isInstanceOf(Verification.Whole.class);
        }
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder(
                        "station.mv.db", "station.check", "station.key", "mark", "signer.pem");
    }
}
