package org.greenlane.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.status.Bundles.GREEN;
import static org.greenlane.status.Bundles.NOW;
import static org.greenlane.status.Bundles.PEOPLE;
import static org.greenlane.status.Bundles.RED;
import static org.greenlane.status.Bundles.TRUST;
import static org.greenlane.status.Bundles.everybody;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.greenlane.health.Claim;
import org.greenlane.health.CodeId;
import org.greenlane.health.IssuerColour;
import org.greenlane.health.Known;
import org.greenlane.health.MaskedName;
import org.greenlane.health.Medium;
import org.greenlane.health.Reason;
import org.greenlane.health.TravelRisk;
import org.greenlane.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What happens to the files on the station's own disk.
class StatusDamageTest {
    private static final byte[] SNAPSHOT = Bundles.snapshot(1, everybody(GREEN));
    private static final int PAGE_BITS = BundleFormat.pageBitsFor(PEOPLE);
    private static final int PAGE = 2;
    /// In each stretch of so many bytes of the file one is changed.
    private static final int REGION_BYTES = 512;
    private static final Known DAMAGED = new Known.Unanswerable(Reason.STATUSES_DAMAGED);

    private static final Claim CLAIM = new Claim(
            Bundles.REGION,
            new CodeId("01"),
            Bundles.person(1),
            new IssuerColour(GREEN),
            TravelRisk.CLEAR,
            Medium.PHONE,
            NOW,
            NOW.plusSeconds(60),
            MaskedName.NONE);

    @TempDir
    Path folder;

    private Vault vault;
    private Path file;
    private StatusStore store;

    @BeforeEach
    void statusesInForce() throws Exception {
        vault = Vault.openOrCreate(folder.resolve("station.key"), new SecureRandom());
        file = folder.resolve("statuses/statuses-000001.mv.db");
        open();
        assertThat(take(SNAPSHOT)).isInstanceOf(ImportResult.Imported.class);
        store.close();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "UPDATE page SET sealed = BITNOT(sealed) WHERE number = 2",
        "UPDATE page SET sealed = CONCAT(sealed, X'00') WHERE number = 2",
        "UPDATE page SET sealed = X'' WHERE number = 2",
        "UPDATE page SET sealed = NULL WHERE number = 2",
        "UPDATE page SET sealed = (SELECT sealed FROM page WHERE number = 3) WHERE number = 2",
        "DELETE FROM page WHERE number = 2"
    })
    void aPageThatWasChangedAnswersNobodyAndTheOthersStillAnswer(String sql) throws Exception {
        change(sql);
        open();
        for (int i = 0; i < PEOPLE; i++) {
            Known known = Bundles.answer(store, Bundles.person(i));
            if (pageOf(i) == PAGE) {
                assertThat(known).isEqualTo(DAMAGED);
            } else {
                assertThat(known).isInstanceOf(Known.Found.class);
            }
        }
        assertThat(store.layers()).singleElement().matches(LayerInfo::damaged);
    }

    @Test
    void aDamagedPageIsNotPassedOverForAnOlderAnswer() throws Exception {
        open();
        assertThat(take(Bundles.delta(2, 1, Bundles.status(1, RED, NOW)))).isInstanceOf(ImportResult.Imported.class);
        store.close();
        file = folder.resolve("statuses/statuses-000002.mv.db");
        change("UPDATE page SET sealed = BITNOT(sealed)");
        open();
        assertThat(Bundles.answer(store, Bundles.person(1))).isEqualTo(DAMAGED);
        assertThat(Bundles.answer(store, Bundles.person(900))).isEqualTo(DAMAGED);
        assertThat(store.findByPrefix60(Bundles.person(1).high() >>> 4))
                .isEqualTo(new NumberMatch.Unanswerable(Reason.STATUSES_DAMAGED));
        assertThat(store.revocationOf(CLAIM)).isEqualTo(Revocation.DAMAGED);
    }

    @Test
    void aDamagedBundleIsRepairedByImportingItAgain() throws Exception {
        change("UPDATE page SET sealed = BITNOT(sealed) WHERE number = 2");
        open();
        assertThat(take(SNAPSHOT)).isInstanceOf(ImportResult.Refused.class);
        for (int i = 0; i < PEOPLE; i++) {
            Bundles.answer(store, Bundles.person(i));
        }
        assertThat(take(SNAPSHOT)).isInstanceOf(ImportResult.Imported.class);
        assertThat(store.layers()).hasSize(1);
        for (int i = 0; i < PEOPLE; i++) {
            assertThat(Bundles.answer(store, Bundles.person(i))).isInstanceOf(Known.Found.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "UPDATE hashes SET hashes = BITNOT(hashes)",
        "DELETE FROM hashes",
        "INSERT INTO hashes SELECT block + 1, hashes FROM hashes",
        "UPDATE about SET header = BITNOT(header)",
        "UPDATE about SET sealed = BITNOT(sealed)",
        "DELETE FROM about"
    })
    void aFileThatIsNotWhatWasImportedIsSetAsideAndTold(String sql) throws Exception {
        change(sql);
        assertSetAside();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4096, 100_000})
    void aFileOfSomethingElseIsSetAsideToo(int length) throws Exception {
        Files.write(file, new byte[length]);
        assertSetAside();
    }

    @Test
    void aDatabaseWithoutItsTablesIsSetAsideToo() throws Exception {
        change("ALTER TABLE about RENAME TO elsewhere");
        assertSetAside();
    }

    @Test
    void statusesSealedUnderAnotherKeyAreSetAside() throws Exception {
        vault = Vault.openOrCreate(folder.resolve("other.key"), new SecureRandom());
        assertSetAside(new Known.Unanswerable(Reason.NO_STATUSES));
    }

    @Test
    void whatAnInterruptedImportLeftIsSweptAway() throws Exception {
        Files.copy(file, folder.resolve("statuses/incoming-000002.mv.db"));
        open();
        assertThat(Bundles.answer(store, Bundles.person(1))).isInstanceOf(Known.Found.class);
        assertThat(folder.resolve("statuses/incoming-000002.mv.db")).doesNotExist();
    }

    @Test
    void aByteChangedAnywhereInTheFileNeverMakesAnotherAnswerAndWhatItTakesAwayIsFoundByVerification() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        open();
        Known right = Bundles.answer(store, Bundles.person(700));
        store.close();
        Random random = new Random(20220501);
        for (int region = 0; region < whole.length; region += REGION_BYTES) {
            int length = Math.min(REGION_BYTES, whole.length - region);
            Files.write(file, Bundles.flipped(whole, region + random.nextInt(length)));
            open();
            boolean told = !isWholeAndVerified();
            for (int person = 0; person < PEOPLE; person += 10) {
                assertThat(Bundles.answer(store, Bundles.person(person)))
                        .as("a byte flipped after %d, which verification finds: %s", region, told)
                        .isIn(told ? List.of(right, DAMAGED, new Known.Unanswerable(Reason.NO_STATUSES)) : List.of(right));
            }
            store.close();
            Files.deleteIfExists(folder.resolve("statuses/statuses-000001.mv.db.broken"));
        }
    }

    private boolean isWholeAndVerified() {
        List<VerifiedLayer> verified = store.verify(Progress.NONE);
        return store.damages().isEmpty()
                && verified.size() == 1
                && verified.stream().allMatch(VerifiedLayer::isWhole);
    }

    @Test
    void noSubjectKeyStandsInTheFileInClear() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        String haystack = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < PEOPLE; i++) {
            byte[] key = Arrays.copyOf(Bundles.person(i).bytes(), 8);
            assertThat(haystack.contains(new String(key, StandardCharsets.ISO_8859_1))).isFalse();
        }
    }

    private void assertSetAside() throws StatusException {
        assertSetAside(DAMAGED);
    }

    private void assertSetAside(Known answer) throws StatusException {
        open();
        assertThat(Bundles.answer(store, Bundles.person(1))).isEqualTo(answer);
        assertThat(store.damages()).singleElement().satisfies(damage -> {
            assertThat(damage.file()).isEqualTo("statuses-000001.mv.db");
            assertThat(damage.sentence()).isNotBlank();
        });
        assertThat(file).doesNotExist();
        assertThat(folder.resolve("statuses/statuses-000001.mv.db.broken")).exists();
        assertThat(take(SNAPSHOT)).isInstanceOf(ImportResult.Imported.class);
        assertThat(Bundles.answer(store, Bundles.person(1))).isInstanceOf(Known.Found.class);
    }

    private void open() throws StatusException {
        store = StatusStore.open(folder.resolve("statuses"), vault, TRUST, NOW);
    }

    private ImportResult take(byte[] bundle) {
        return store.importBundle(new ByteArrayInputStream(bundle), TRUST, NOW, Progress.NONE);
    }

    private void change(String sql) throws SQLException, IOException {
        store.close();
        try (Connection connection = LayerDatabase.create(file, LayerDatabase.DISK);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int pageOf(int person) {
        return Bundles.person(person).prefix(PAGE_BITS);
    }
}
