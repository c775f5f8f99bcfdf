package org.greenlane.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.greenlane.audit.Verification.Damage;
import org.greenlane.health.Event;
import org.greenlane.ledger.LedgerFile;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.Appointment;
import org.greenlane.proof.NoteSigner;
import org.greenlane.proof.SigningKey;
import org.greenlane.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A copy of a log that is gone on with: its history is provable, and nobody goes on with one and says nothing.
class RestoredLogTest {
    @TempDir
    Path folder;

    private final NoteSigner first = signer("greenlane.station/first");
    private final NoteSigner second = signer("greenlane.station/second");
    private Vault vault;
    private Path old;
    private Path copied;

    private static NoteSigner signer(String name) {
        return new NoteSigner(name, SigningKey.generate(Algorithm.EDDSA, new SecureRandom()));
    }

    @BeforeEach
    void begin() throws Exception {
        vault = Vault.openOrCreate(folder.resolve("station.key"), new SecureRandom());
        old = Files.createDirectory(folder.resolve("old"));
        copied = Files.createDirectory(folder.resolve("copied"));
    }

    private AuditLog open(Path in, NoteSigner signer) throws AuditException {
        return AuditLog.open(new LogPlace(in, in.resolve("mark"), vault, signer, "gate"));
    }

    private static void record(AuditLog log, int from, int count) throws AuditException {
        for (int i = from; i < from + count; i++) {
            log.record(Passages.after(i));
        }
    }

    /// Twenty entries are copied, five more recorded, and the copy is gone on with.
    ///
    /// @return what the first key signed of all twenty-five
    private String lostAndRestored() throws AuditException {
        String witness;
        try (AuditLog log = open(old, first)) {
            record(log, 0, 20);
            log.copy().writeTo(copied, _ -> true);
            record(log, 20, 5);
            witness = log.checkpoint();
        }
        follow(copied, first, second);
        return witness;
    }

    private void follow(Path in, NoteSigner from, NoteSigner to) throws AuditException {
        try (AuditLog log = open(in, from)) {
            log.follow(to, Optional.of(Acts.SUPERVISOR), Passages.NOON, Passages.NOON.plusSeconds(900));
        }
    }

    private Verification verified(Path in, NoteSigner signer) throws AuditException {
        try (AuditLog log = open(in, signer)) {
            return log.verify();
        }
    }

    @Test
    void aCopyHoldsWhatWasRecordedAtItsMomentAndIsProved() throws Exception {
        byte[] root;
        try (AuditLog log = open(old, first)) {
            record(log, 0, 1201);
            root = log.root();
            LogCopy copy = log.copy();
            record(log, 1201, 30);
            copy.writeTo(copied, _ -> true);
            assertThat(copy.size()).isEqualTo(1201);
        }
        try (AuditLog log = open(copied, first)) {
            assertThat(log.root()).isEqualTo(root);
            assertThat(log.verify()).isInstanceOf(Verification.Whole.class);
            assertThat(log.read(1201, 1).getFirst().isPurged()).isFalse();
        }
    }

    @Test
    @Timeout(60)
    void passagesAreRecordedWhileTheLogIsCopied() throws Exception {
        try (AuditLog log = open(old, first)) {
            record(log, 0, 600);
            AtomicBoolean copying = new AtomicBoolean(true);
            CountDownLatch recorded = new CountDownLatch(3);
            CompletableFuture<Void> gate = CompletableFuture.runAsync(() -> {
                try {
                    while (copying.get() || recorded.getCount() > 0) {
                        log.record(Passages.after(700));
                        recorded.countDown();
                    }
                } catch (AuditException e) {
                    throw new IllegalStateException(e);
                }
            });
            LogCopy copy = log.copy();
            recorded.await();
            copy.writeTo(copied, _ -> true);
            copying.set(false);
            gate.join();
            assertThat(log.size()).isGreaterThan(copy.size());
            assertThat(log.verify()).isInstanceOf(Verification.Whole.class);
        }
        assertThat(verified(copied, first)).isInstanceOf(Verification.Whole.class);
    }

    @Test
    void aRestoredLogSaysSoAndItsEarlierKeyStillCountsUpToThere() throws Exception {
        lostAndRestored();
        try (AuditLog log = open(copied, second)) {
            record(log, 300, 3);
            log.checkpoint();
            assertThat(log.verify()).isInstanceOf(Verification.Whole.class);
            assertThat(log.restores()).singleElement().satisfies(restored -> {
                assertThat(restored.size()).isEqualTo(20);
                assertThat(restored.operator()).contains(Acts.SUPERVISOR);
                assertThat(restored.previousKey()).isEqualTo(first.verifier().vkey());
                assertThat(Appointment.open(restored.appointment(), first.verifier()).next()).isEqualTo(second.verifier());
            });
        }
        // Opened again: the file of checkpoints is as it was.
        try (AuditLog log = open(copied, second)) {
            List<String> notes = AuditLog.notesIn(Files.readString(copied.resolve("checkpoints")));
            assertThat(notes).hasSize(3).doesNotHaveDuplicates();
            for (String note : notes) {
                assertThat(log.testimony(note)).isInstanceOf(Testimony.Agrees.class);
            }
        }
    }

    @Test
    void whatAWitnessKnowsBeyondTheBackupIsToldAsLostByTheRestore() throws Exception {
        String witness = lostAndRestored();
        try (AuditLog log = open(copied, second)) {
            record(log, 300, 40);
            assertThat(log.testimony(witness)).isEqualTo(new Testimony.LostByRestore(5, 21));
            assertThat(log.verify()).isInstanceOf(Verification.Whole.class);
        }
    }

    @Test
    void aSilentRollbackIsNamedByWhatTheWitnessKnows() throws Exception {
        String witness;
        try (AuditLog log = open(old, first)) {
            record(log, 0, 20);
            log.copy().writeTo(copied, _ -> true);
            record(log, 20, 5);
            witness = log.checkpoint();
        }
        try (AuditLog log = open(copied, first)) {
            assertThat(log.testimony(witness)).isEqualTo(new Testimony.RolledBack(25));
            record(log, 400, 5);
            assertThat(log.testimony(witness)).isEqualTo(new Testimony.Forked(25));
        }
    }

    @Test
    void anOldBackupPutBackSilentlyIsNamedByTheMark() throws Exception {
        lostAndRestored();
        Files.copy(copied.resolve("station.mv.db"), old.resolve("station.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        assertThatExceptionOfType(AuditException.class)
                .isThrownBy(() -> open(old, first))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(AuditException.Kind.ROLLED_BACK));
    }

    @Test
    void aRestoreUndoneByThePreviousDatabaseIsARollback() throws Exception {
        lostAndRestored();
        Files.copy(old.resolve("station.mv.db"), copied.resolve("station.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        // As long or longer, but signed by a key that the restored station does not have any more.
        assertThat(verified(copied, second)).isInstanceOfSatisfying(
                Verification.Broken.class,
                broken -> assertThat(broken.damage()).isEqualTo(Damage.FOREIGN_CHECKPOINT));
    }

    @Test
    void theEntryOfTheRestoreCannotBeExchangedForAnother() throws Exception {
        lostAndRestored();
        try (AuditLog log = open(copied, second)) {
            record(log, 300, 2);
        }
        Path database = copied.resolve("station.mv.db");
        Files.delete(copied.resolve("mark"));
        Files.delete(copied.resolve("checkpoints"));
        byte[] whole = Files.readAllBytes(database);
        for (String change : List.of(
                "UPDATE passage SET sealed = (SELECT sealed FROM passage WHERE number = 22) WHERE number = 21",
                "DELETE FROM passage WHERE number = 21")) {
            Files.write(database, whole);
            change(change);
            assertThat(verified(copied, second)).isInstanceOf(Verification.Broken.class);
        }
    }

    private void change(String sql) throws Exception {
        LogPlace place = new LogPlace(copied, copied.resolve("mark"), vault, second, "gate");
        try (Connection connection = LedgerFile.connect(place.ledger(), vault);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    /// Whoever has the vault and no signing key of before.
    @Test
    void aKeyThatTheEarlierOneHasNotAppointedIsNamed() throws Exception {
        lostAndRestored();
        assertThat(verified(copied, signer("greenlane.station/second"))).isInstanceOf(Verification.Broken.class);
        assertThat(verified(copied, signer("greenlane.station/third"))).isInstanceOf(Verification.Broken.class);
    }

    @Test
    void aLogRestoredAgainAndAgainKnowsAllItsKeys() throws Exception {
        List<NoteSigner> signers = new ArrayList<>(List.of(first));
        List<String> notes = new ArrayList<>();
        Path at = old;
        for (int i = 0; i < 4; i++) {
            NoteSigner next = signer("greenlane.station/" + i);
            try (AuditLog log = open(at, signers.getLast())) {
                record(log, i * 10, 7);
                notes.add(log.checkpoint());
            }
            follow(at, signers.getLast(), next);
            signers.add(next);
        }
        try (AuditLog log = open(at, signers.getLast())) {
            assertThat(log.verify()).isInstanceOf(Verification.Whole.class);
            assertThat(log.restores()).extracting(Event.Restored::size).containsExactly(7L, 15L, 23L, 31L);
            for (String note : notes) {
                assertThat(log.testimony(note)).isInstanceOf(Testimony.Agrees.class);
            }
        }
    }

    @Test
    void aLogIsNotRestoredMoreOftenThanItCanTellOf() throws Exception {
        NoteSigner now = first;
        for (int i = 0; i < Head.MOST_EARLIER; i++) {
            NoteSigner next = signer("greenlane.station/" + i);
            follow(old, now, next);
            now = next;
        }
        NoteSigner last = now;
        assertThat(verified(old, last)).isInstanceOf(Verification.Whole.class);
        assertThatExceptionOfType(AuditException.class)
                .isThrownBy(() -> follow(old, last, second))
                .withMessageContaining("no more are kept");
    }
}
