package org.greenlane.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.greenlane.ledger.LedgerFile;
import org.greenlane.proof.InclusionProof;
import org.greenlane.proof.MerkleTree;
import org.greenlane.vault.Vault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Proofs in a log that is longer than two blocks of 1,024 leaves.
class TreeBlocksTest {
    private static final int ENTRIES = 2100;

    @TempDir
    static Path recorded;

    private static final List<byte[]> ROOTS = new ArrayList<>();

    @TempDir
    Path folder;

    private final List<byte[]> leaves = new ArrayList<>();
    private Vault vault;

    @BeforeAll
    static void record() throws Exception {
        Vault vault = Vault.openOrCreate(recorded.resolve("station.key"), new SecureRandom());
        try (AuditLog log = Logs.open(recorded, vault, "lane 1")) {
            ROOTS.add(log.root());
            for (int i = 0; i < ENTRIES; i++) {
                log.record(Passages.after(i));
                ROOTS.add(log.root());
            }
        }
    }

    @BeforeEach
    void copy() throws Exception {
        try (Stream<Path> files = Files.list(recorded)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(recorded.relativize(file)));
            }
        }
        vault = Vault.openOrCreate(folder.resolve("station.key"), new SecureRandom());
        readLeaves();
    }

    private void assertProofsHold(AuditLog log) throws Exception {
        for (long size : new long[] {1023, 1024, 1025, 2047, 2048, 2049, ENTRIES}) {
            for (long number : new long[] {1, 2, 700, 1023, 1024, 1025, 2048, 2049, ENTRIES}) {
                if (number <= size) {
                    InclusionProof proof = log.inclusion(number, size);
                    assertThat(proof.proves(leaf(number), ROOTS.get((int) size))).as(number + " in " + size).isTrue();
                }
            }
            assertThat(log.consistency(size, ENTRIES).proves(ROOTS.get((int) size), ROOTS.getLast())).isTrue();
            assertThat(log.consistency(3, size).proves(ROOTS.get(3), ROOTS.get((int) size))).isTrue();
        }
    }

    private byte[] leaf(long number) {
        return leaves.get((int) number - 1);
    }

    private void readLeaves() throws SQLException {
        try (Connection connection = LedgerFile.connect(Logs.place(folder, vault, "").ledger(), vault);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT leaf FROM passage ORDER BY number")) {
            while (rows.next()) {
                leaves.add(rows.getBytes(1));
            }
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = LedgerFile.connect(Logs.place(folder, vault, "").ledger(), vault);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(ENTRIES / 1024);
        }
    }

    @Test
    void theRootOfEachBlockIsKeptWhenItIsCompleteAndProofsAreMadeOfIt() throws Exception {
        try (LogFile file = LogFile.open(Logs.place(folder, vault, "lane 1").ledger(), vault)) {
            assertThat(file.blocks(0, Long.MAX_VALUE)).containsOnlyKeys(0L, 1L);
            for (int block = 0; block < 2; block++) {
                MerkleTree tree = new MerkleTree();
                leaves.subList(block * 1024, block * 1024 + 1024).forEach(tree::append);
                assertThat(file.blocks(block, block + 1).get((long) block)).isEqualTo(tree.root());
            }
        }
        try (AuditLog log = Logs.open(folder, vault, "lane 1")) {
            assertProofsHold(log);
        }
    }

    @Test
    void blocksAreStillThereAfterCompaction() throws Exception {
        try (AuditLog log = Logs.open(folder, vault, "lane 1", "file", new Compaction(0, 0))) {
            assertProofsHold(log);
            assertThat(log.verify()).isInstanceOf(Verification.Whole.class);
        }
        change("UPDATE block SET root = root");
    }

    @Test
    void aLogThatHasKeptNoBlocksProvesAllTheSame() throws Exception {
        change("DELETE FROM block");
        try (AuditLog log = Logs.open(folder, vault, "lane 1")) {
            assertProofsHold(log);
        }
    }

    @Test
    void aBlockThatSomebodyHasChangedSpoilsNoProof() throws Exception {
        change("UPDATE block SET root = BITNOT(root)");
        try (AuditLog log = Logs.open(folder, vault, "lane 1")) {
            assertProofsHold(log);
        }
    }
}
