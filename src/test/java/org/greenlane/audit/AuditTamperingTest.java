package org.greenlane.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.greenlane.ledger.LedgerFile;
import org.greenlane.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Somebody with the password of the database changes the log.
class AuditTamperingTest {
    private static final int ENTRIES = 20;

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void recordSome() throws Exception {
        vault = Vault.openOrCreate(folder.resolve("station.key"), new SecureRandom());
        try (AuditLog log = Logs.open(folder, vault, "lane 1")) {
            for (int i = 0; i < ENTRIES; i++) {
                log.record(Passages.after(i));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7  | UPDATE passage SET sealed = BITNOT(sealed) WHERE number = 7
            7  | UPDATE passage SET sealed = CONCAT(sealed, X'00') WHERE number = 7
            7  | UPDATE passage SET sealed = X'' WHERE number = 7
            7  | UPDATE passage SET leaf = head WHERE number = 7
            7  | UPDATE passage SET head = leaf WHERE number = 7
            1  | DELETE FROM passage WHERE number = 1
            9  | DELETE FROM passage WHERE number = 9
            20 | DELETE FROM passage WHERE number = 20
            1  | DELETE FROM passage
            5  | UPDATE passage SET number = CASE number WHEN 5 THEN 6 WHEN 6 THEN 5 END WHERE number IN (5, 6)
            12 | UPDATE passage SET number = number + 100 WHERE number >= 12
            21 | INSERT INTO passage SELECT 21, sealed, leaf, head FROM passage WHERE number = 3
            1  | INSERT INTO passage SELECT 0, sealed, leaf, head FROM passage WHERE number = 3
            """)
    void theFirstEntryThatIsNotAsItWasRecordedIsNamed(long number, String change) throws Exception {
        change(change);
        try (AuditLog log = Logs.open(folder, vault, "lane 1")) {
            assertThat(log.verify()).isInstanceOfSatisfying(Verification.Broken.class, broken -> {
                assertThat(broken.number()).isEqualTo(number);
                assertThat(broken.sentence()).isNotBlank();
            });
        }
    }

    @Test
    void anEntryCutOffAtTheEndIsStillMissedWhenTheLogHasGoneOn() throws Exception {
        change("DELETE FROM passage WHERE number = 20");
        try (AuditLog log = Logs.open(folder, vault, "lane 1")) {
            assertThat(log.record(Passages.after(99))).isEqualTo(21);
            assertThat(log.verify()).isInstanceOfSatisfying(
                    Verification.Broken.class, broken -> assertThat(broken.number()).isEqualTo(20));
        }
    }

    @Test
    void aLogWhoseHeadWasTakenAwayOrChangedDoesNotOpen() throws Exception {
        change("UPDATE log_head SET sealed = BITNOT(sealed)");
        assertDamaged();
        change("DELETE FROM log_head");
        assertDamaged();
    }

    @Test
    void anEntryThatDoesNotUnsealIsNotRead() throws Exception {
        change("UPDATE passage SET sealed = BITNOT(sealed) WHERE number = 7");
        try (AuditLog log = Logs.open(folder, vault, "lane 1")) {
            assertThat(log.read(1, 6)).hasSize(6);
            assertThatExceptionOfType(AuditException.class).isThrownBy(() -> log.read(5, 5));
            assertThatExceptionOfType(AuditException.class)
                    .isThrownBy(() -> log.entries(new Span(1, ENTRIES), false).next())
                    .withMessageContaining("entry 7");
        }
    }

    private void assertDamaged() {
        assertThatExceptionOfType(AuditException.class)
                .isThrownBy(() -> Logs.open(folder, vault, "lane 1"))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(AuditException.Kind.DAMAGED));
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = LedgerFile.connect(Logs.place(folder, vault, "").ledger(), vault);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
