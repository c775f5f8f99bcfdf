package org.greenlane.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import org.greenlane.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Somebody takes the log's file away while it is open. What is acknowledged must not go into a file that nobody will
/// ever find again.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there an open file cannot be taken away")
class AuditFileLossTest {
    @TempDir
    Path folder;

    private Path file;
    private AuditLog log;

    @BeforeEach
    void recordSome() throws Exception {
        Vault vault = Vault.openOrCreate(folder.resolve("station.key"), new SecureRandom());
        file = folder.resolve("station.mv.db");
        log = Logs.open(folder, vault, "lane 1");
        for (int i = 0; i < 5; i++) {
            log.record(Passages.after(i));
        }
    }

    @AfterEach
    void close() {
        log.close();
    }

    private void assertRefused() {
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(AuditException.class)
                    .isThrownBy(() -> log.record(Passages.after(10)))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(AuditException.Kind.DAMAGED));
        }
        assertThatExceptionOfType(AuditException.class).isThrownBy(() -> log.verify());
        assertThat(log.size()).isEqualTo(5);
    }

    @Test
    void nothingIsRecordedIntoADeletedFile() throws IOException {
        Files.delete(file);
        assertRefused();
        assertThat(file).doesNotExist();
    }

    @Test
    void nothingIsRecordedWhereAnotherFileHasTakenItsPlace() throws Exception {
        byte[] older = Files.readAllBytes(file);
        log.record(Passages.after(6));
        Path beside = Files.write(folder.resolve("older"), older);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        assertThatExceptionOfType(AuditException.class).isThrownBy(() -> log.record(Passages.after(10)));
        assertThat(file).hasBinaryContent(older);
    }

    @Test
    void nothingIsRecordedIntoAFileThatWasCutShort() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(8192);
        }
        assertRefused();
    }

    @Test
    void aFileThatComesBackIsGoneOnWith() throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(file, elsewhere);
        assertRefused();
        Files.move(elsewhere, file);
        assertThat(log.record(Passages.after(10))).isEqualTo(6);
        assertThat(log.verify()).isInstanceOf(Verification.Whole.class);
    }
}
