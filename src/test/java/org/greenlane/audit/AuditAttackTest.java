package org.greenlane.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.greenlane.audit.Verification.Damage;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.MerkleTree;
import org.greenlane.proof.NoteSigner;
import org.greenlane.proof.SigningKey;
import org.greenlane.proof.TreeCheckpoint;
import org.greenlane.ledger.LedgerFile;
import org.greenlane.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever has all keys of the station, and time, does to a real file what each name says.
class AuditAttackTest {
    private static final String DATABASE = "station.mv.db";

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void unlock() throws Exception {
        vault = Vault.openOrCreate(folder.resolve("station.key"), new SecureRandom());
    }

    private AuditLog open() throws AuditException {
        return Logs.open(folder, vault, "lane 1");
    }

    /// Records so many passages and closes the log.
    private void record(int from, int count) throws AuditException {
        try (AuditLog log = open()) {
            for (int i = from; i < from + count; i++) {
                log.record(Passages.after(i));
            }
        }
    }

    private void sign() throws AuditException {
        try (AuditLog log = open()) {
            log.checkpoint();
        }
    }

    private Verification verified() throws AuditException {
        try (AuditLog log = open()) {
            return log.verify();
        }
    }

    private void assertBroken(Damage damage, long number) throws AuditException {
        assertThat(verified()).isInstanceOfSatisfying(Verification.Broken.class, broken -> {
            assertThat(broken.damage()).isEqualTo(damage);
            assertThat(broken.number()).isEqualTo(number);
            assertThat(broken.sentence()).isNotBlank();
        });
    }

    private void change(String sql) throws Exception {
        try (Connection connection = LedgerFile.connect(Logs.place(folder, vault, "").ledger(), vault);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private void put(String name, String place) throws IOException {
        Files.copy(folder.resolve(name), folder.resolve(place), StandardCopyOption.REPLACE_EXISTING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALTERED   | 7  | UPDATE passage SET sealed = BITNOT(sealed) WHERE number = 7
            ALTERED   | 7  | UPDATE passage SET leaf = head WHERE number = 7
            REMOVED   | 9  | DELETE FROM passage WHERE number = 9
            REMOVED   | 1  | DELETE FROM passage WHERE number = 1
            CUT_OFF   | 18 | DELETE FROM passage WHERE number >= 18
            CUT_OFF   | 1  | DELETE FROM passage
            REORDERED | 5  | UPDATE passage SET number = CASE number WHEN 5 THEN 6 WHEN 6 THEN 5 END WHERE number IN (5, 6)
            ADDED     | 21 | INSERT INTO passage SELECT 21, sealed, leaf, head FROM passage WHERE number = 3
            ADDED     | 1  | INSERT INTO passage SELECT 0, sealed, leaf, head FROM passage WHERE number = 3
            """)
    void whatWasDoneToAnEntryIsNamed(Damage damage, long number, String change) throws Exception {
        record(0, 20);
        change(change);
        assertBroken(damage, number);
    }

    @Test
    void aDatabaseOfAnEarlierDayIsNotTakenForTheLog() throws Exception {
        record(0, 10);
        put(DATABASE, "copy");
        record(10, 1);
        put("copy", DATABASE);
        assertThatExceptionOfType(AuditException.class)
                .isThrownBy(this::open)
                .satisfies(e -> assertThat(e.kind()).isEqualTo(AuditException.Kind.ROLLED_BACK));
    }

    @Test
    void aDeletedDatabaseIsNotBegunAnew() throws Exception {
        record(0, 3);
        Files.delete(folder.resolve(DATABASE));
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(AuditException.class)
                    .isThrownBy(this::open)
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(AuditException.Kind.ROLLED_BACK));
        }
    }

    @Test
    void anEarlierDatabaseWithItsMarkIsStillBehindWhatWasSigned() throws Exception {
        record(0, 10);
        put(DATABASE, "copy");
        put("mark", "mark copy");
        record(10, 5);
        sign();
        put("copy", DATABASE);
        put("mark copy", "mark");
        assertThatExceptionOfType(AuditException.class)
                .isThrownBy(this::open)
                .withMessageContaining("holds 10 entries and has had 15")
                .satisfies(e -> assertThat(e.kind()).isEqualTo(AuditException.Kind.ROLLED_BACK));
    }

    @Test
    void anotherHistoryOfTheSameLengthIsNotTakenForTheLog() throws Exception {
        record(0, 10);
        put(DATABASE, "copy");
        put("mark", "mark copy");
        record(10, 5);
        put("mark", "mark of the first history");
        put("copy", DATABASE);
        put("mark copy", "mark");
        record(100, 5);
        put("mark of the first history", "mark");
        assertThatExceptionOfType(AuditException.class)
                .isThrownBy(this::open)
                .satisfies(e -> assertThat(e.kind()).isEqualTo(AuditException.Kind.FORKED));
    }

    @Test
    void aSecondHistoryIsNamedByWhatWasSignedOfTheFirst() throws Exception {
        record(0, 10);
        put(DATABASE, "copy");
        put("mark", "mark copy");
        record(10, 5);
        sign();
        put("checkpoints", "checkpoints of the first history");
        put("copy", DATABASE);
        put("mark copy", "mark");
        Files.delete(folder.resolve("checkpoints"));
        record(100, 8);
        put("checkpoints of the first history", "checkpoints");
        assertBroken(Damage.FORKED, 15);
    }

    @Test
    void twoSignedHistoriesOfOneLengthAreNamed() throws Exception {
        record(0, 10);
        sign();
        record(10, 1);
        Files.writeString(
                folder.resolve("checkpoints"),
                TreeCheckpoint.sign(treeOf(10), Logs.signer(folder)) + "\n",
                StandardOpenOption.APPEND);
        assertBroken(Damage.FORKED, 10);
    }

    private static MerkleTree treeOf(int size) {
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < size; i++) {
            tree.append(MerkleTree.leafHash(new byte[] {(byte) i}));
        }
        return tree;
    }

    @Test
    void aCheckpointThatSomebodyElseHasSignedIsNamed() throws Exception {
        record(0, 10);
        NoteSigner other = new NoteSigner(
                "greenlane.station/test", SigningKey.generate(Algorithm.EDDSA, new SecureRandom()));
        Files.writeString(folder.resolve("checkpoints"), TreeCheckpoint.sign(treeOf(5), other) + "\n");
        assertBroken(Damage.FOREIGN_CHECKPOINT, 0);
    }

    @Test
    void aClockThatWasSetBackIsNamedInALogThatIsWhole() throws Exception {
        try (AuditLog log = open()) {
            for (int second : List.of(0, 100, 200, 199, 20, 30, 300, 10)) {
                log.record(Passages.after(second));
            }
            assertThat(log.verify()).isInstanceOfSatisfying(
                    Verification.Whole.class, whole -> assertThat(whole.clockSetBack()).containsExactly(5L, 8L));
        }
    }

    @Test
    void everyThousandEntriesAndAtTheEndOfAShiftTheLogIsSigned() throws Exception {
        record(0, 2001);
        try (AuditLog log = open()) {
            String note = log.checkpoint();
            assertThat(log.checkpoint()).isEqualTo(note);
            assertThat(TreeCheckpoint.open(note, log.verifier()).size()).isEqualTo(2001);
            assertThat(log.verify()).isEqualTo(new Verification.Whole(
                    2001, java.util.HexFormat.of().formatHex(log.root())));
        }
        assertThat(new Witness(folder.resolve("checkpoints")).notes())
                .extracting(note -> TreeCheckpoint.open(note, Logs.signer(folder).verifier()).size())
                .containsExactly(1000L, 2000L, 2001L);
    }

    @Test
    void aLogThatWasSignedBeforeItsFirstEntryIsWhole() throws Exception {
        sign();
        assertThat(verified()).isInstanceOf(Verification.Whole.class);
        record(0, 1);
        assertThat(verified()).isInstanceOf(Verification.Whole.class);
    }

    @Test
    void whatACutHasLeftOfACheckpointIsMadeWhole() throws Exception {
        record(0, 10);
        sign();
        Path file = folder.resolve("checkpoints");
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThat(verified()).isInstanceOf(Verification.Whole.class);
            assertThat(file).hasBinaryContent(whole);
        }
    }

    @Test
    void whatStandsInTheLogIsProvedFromACheckpoint() throws Exception {
        record(0, 20);
        try (AuditLog log = open()) {
            byte[] before = log.root();
            log.record(Passages.after(20));
            assertThat(log.inclusion(7, 20).path()).hasSize(5);
            assertThat(log.consistency(20, 21).proves(before, log.root())).isTrue();
            assertThat(log.consistency(20, 21).proves(log.root(), log.root())).isFalse();
        }
    }
}
