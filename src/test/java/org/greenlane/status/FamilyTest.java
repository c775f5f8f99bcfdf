package org.greenlane.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenlane.status.Bundles.GREEN;
import static org.greenlane.status.Bundles.NOW;
import static org.greenlane.status.Bundles.REGION;
import static org.greenlane.status.Bundles.TRUST;
import static org.greenlane.status.Bundles.everybody;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.greenlane.health.AgeGroup;
import org.greenlane.health.Known;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.SubjectKey;
import org.greenlane.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is found by whose document.
class FamilyTest {
    private static final LocalDate ENDS = LocalDate.of(2030, 1, 1);
    private static final SubjectKey GUARDIAN = Bundles.person(5);
    private static final Dependants NOBODY = new Dependants.Bound(List.of());
    private static final Dependants DAMAGED = new Dependants.Unanswerable(Reason.STATUSES_DAMAGED);

    private static FamilyBinding binding(int dependant) {
        return FamilyBinding.of(REGION, GUARDIAN, Bundles.person(dependant), Optional.of(AgeGroup.MINOR), ENDS);
    }

    private static Dependants bound(int... people) {
        return new Dependants.Bound(IntStream.of(people)
                .mapToObj(i -> new Dependants.Dependant(Bundles.person(i), Optional.of(AgeGroup.MINOR)))
                .toList());
    }

    /// Everybody, and these bindings between them.
    private static byte[] snapshot(long sequence, BundleRecord... bindings) {
        return Bundles.bundle(
                BundleOrigin.snapshot(REGION, sequence, Bundles.FRESH),
                sorted(Stream.concat(everybody(GREEN).stream(), Stream.of(bindings))),
                Bundles.KEY);
    }

    private static byte[] delta(long sequence, BundleRecord... records) {
        return Bundles.bundle(
                BundleOrigin.delta(REGION, sequence, sequence - 1, Bundles.FRESH), sorted(Stream.of(records)), Bundles.KEY);
    }

    private static List<BundleRecord> sorted(Stream<BundleRecord> records) {
        return records.sorted(Comparator.comparing(BundleRecord::key)).toList();
    }

    private static byte[] page(BundleRecord... records) {
        ByteBuffer page = ByteBuffer.allocate(records.length * BundleRecord.BYTES);
        sorted(Stream.of(records)).forEach(record -> record.writeTo(page));
        return page.array();
    }

    @Test
    void theRecordIsThatOfTheWorkedExample() throws IOException {
        FamilyBinding example = FamilyBinding.of(
                new Region("990100"),
                SubjectKey.of(HexFormat.of().parseHex("0123456789abcdef0123456789abcdef")),
                SubjectKey.of(HexFormat.of().parseHex("fedcba9876543210fedcba9876543210")),
                Optional.of(AgeGroup.MINOR),
                LocalDate.of(2035, 9, 1));
        String written = HexFormat.of().formatHex(page(example));
        String said = Files.readString(Path.of("src/docs/status-bundle.md")).replace(" ", "");
        assertThat(said).contains(written);
        assertThat(BundleRecord.read(ByteBuffer.wrap(page(example)), 0)).isEqualTo(example);
    }

    @Test
    void nobodyIsTheirOwnGuardian() {
        assertThatThrownBy(() -> binding(5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBindingStandsOnlyInABundleThatSaysSo() throws BundleRefused {
        new Page(page(binding(6))).check(0, 0, true);
        assertThatThrownBy(() -> new Page(page(binding(6))).check(0, 0, false))
                .isInstanceOfSatisfying(BundleRefused.class, e -> assertThat(e.result().fault()).isEqualTo(BundleFault.BAD_RECORD));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 8, 12, 0x84, 0xff})
    void aBindingWithOtherFlagsIsRefused(int flags) {
        byte[] page = page(binding(6));
        page[BundleFormat.AT_FLAGS] = (byte) flags;
        assertThatThrownBy(() -> new Page(page).check(0, 0, true)).isInstanceOf(BundleRefused.class);
    }

    @Test
    void aBindingOfAnUnknownAgeIsRefused() {
        byte[] page = page(binding(6));
        page[BundleFormat.AT_AGE] = 4;
        assertThatThrownBy(() -> new Page(page).check(0, 0, true)).isInstanceOf(BundleRefused.class);
    }

    @Test
    void aGuardianOfNineIsRefusedAndOneOfEightWhoHadANinthIsNot() throws BundleRefused {
        List<BundleRecord> nine = new ArrayList<>(
                IntStream.range(6, 15).mapToObj(FamilyTest::binding).toList());
        assertThatThrownBy(() -> new Page(page(nine.toArray(BundleRecord[]::new))).check(0, 0, true))
                .isInstanceOf(BundleRefused.class);
        nine.set(4, binding(10).asWithdrawn());
        new Page(page(nine.toArray(BundleRecord[]::new))).check(0, 0, true);
    }

    /// Whatever stands in a page: it is refused, or every record of it is written again as it was read.
    @Property(tries = 2_000)
    void aPageThatIsTakenSaysNothingButItsBytes(
            @ForAll @Size(BundleRecord.BYTES) byte[] bytes, @ForAll byte flags, @ForAll boolean families) {
        bytes[BundleFormat.AT_FLAGS] = (byte) (flags & 15);
        bytes[BundleFormat.AT_AGE] &= 7;
        bytes[BundleFormat.AT_TRAVEL] &= 3;
        try {
            new Page(bytes).check(0, 0, families);
        } catch (BundleRefused refused) {
            return;
        }
        BundleRecord record = BundleRecord.read(ByteBuffer.wrap(bytes), 0);
        assertThat(page(record)).isEqualTo(bytes);
        assertThat(record instanceof FamilyBinding).isEqualTo((bytes[BundleFormat.AT_FLAGS] & 4) != 0);
        assertThat(families || record instanceof StatusRecord).isTrue();
    }

    @Nested
    class InAStore {
        @TempDir
        Path folder;

        private Vault vault;
        private StatusStore store;

        @BeforeEach
        void open() throws Exception {
            vault = Vault.openOrCreate(folder.resolve("station.key"), new SecureRandom());
            reopen();
        }

        private void reopen() throws StatusException {
            store = StatusStore.open(folder.resolve("statuses"), vault, TRUST, NOW);
        }

        @AfterEach
        void close() {
            store.close();
        }

        private void take(byte[] bundle) {
            assertThat(store.importBundle(new ByteArrayInputStream(bundle), TRUST, NOW, Progress.NONE))
                    .isInstanceOf(ImportResult.Imported.class);
        }

        private Dependants dependants() {
            return store.dependantsOf(GUARDIAN, REGION, NOW);
        }

        @Test
        void dependantsAreFoundByTheirGuardianAndNobodyElse() {
            take(snapshot(1, binding(6), binding(1200)));
            assertThat(dependants()).isEqualTo(bound(6, 1200));
            assertThat(store.dependantsOf(Bundles.person(6), REGION, NOW)).isEqualTo(NOBODY);
            assertThat(Bundles.answer(store, Bundles.person(6))).isInstanceOf(Known.Found.class);
        }

        @Test
        void aBundleWithoutFamiliesStillImportsAndBindsNobody() {
            take(Bundles.snapshot(1, everybody(GREEN)));
            assertThat(dependants()).isEqualTo(NOBODY);
        }

        @Test
        void aBindingIsNobodysStatusAndNobodysPrintedNumber() {
            take(snapshot(1, binding(6)));
            SubjectKey key = binding(6).key();
            assertThat(Bundles.answer(store, key)).isInstanceOf(Known.Absent.class);
            assertThat(store.findByPrefix60(key.high() >>> 4)).isEqualTo(new NumberMatch.Nobody());
        }

        @Test
        void aDeltaBindsAndWithdraws() {
            take(snapshot(1, binding(6), binding(7)));
            take(delta(2, binding(6).asWithdrawn(), binding(8)));
            assertThat(dependants()).isEqualTo(bound(7, 8));
            take(delta(3, binding(6)));
            assertThat(dependants()).isEqualTo(bound(6, 7, 8));
        }

        @Test
        void theNextSnapshotReplacesAllBindings() {
            take(snapshot(1, binding(6)));
            take(snapshot(2, binding(7)));
            assertThat(dependants()).isEqualTo(bound(7));
        }

        @Test
        void aBindingEndsOnItsDay() {
            take(snapshot(1, binding(6)));
            assertThat(store.dependantsOf(GUARDIAN, REGION, Instant.parse("2029-12-31T23:59:59Z")))
                    .isEqualTo(bound(6));
            assertThat(store.dependantsOf(GUARDIAN, REGION, Instant.parse("2030-01-01T00:00:00Z")))
                    .isEqualTo(NOBODY);
        }

        @Test
        void moreThanEightThroughDeltasAreToldToStaffAsTooMany() {
            take(snapshot(1, IntStream.range(6, 14).mapToObj(FamilyTest::binding).toArray(BundleRecord[]::new)));
            take(delta(2, binding(14)));
            assertThat(dependants()).isEqualTo(new Dependants.Unanswerable(Reason.FAMILY_TOO_LARGE));
        }

        @Test
        void withoutStatusesThereIsNoAnswer() {
            assertThat(dependants()).isEqualTo(new Dependants.Unanswerable(Reason.NO_STATUSES));
        }

        @Test
        void aRegionSpeaksOfItsOwnGuardiansAlone() {
            FamilyBinding foreign = FamilyBinding.of(
                    Bundles.OTHER, GUARDIAN, Bundles.person(6), Optional.of(AgeGroup.MINOR), ENDS);
            take(snapshot(1, foreign));
            assertThat(dependants()).isEqualTo(NOBODY);
        }

        @Test
        void aDamagedPageNeverHidesAWithdrawnBinding() throws Exception {
            take(snapshot(1, binding(6)));
            take(delta(2, binding(6).asWithdrawn()));
            store.close();
            try (Connection connection =
                            LayerDatabase.create(folder.resolve("statuses/statuses-000002.mv.db"), LayerDatabase.DISK);
                    Statement statement = connection.createStatement()) {
                statement.execute("UPDATE page SET sealed = BITNOT(sealed)");
            }
            reopen();
            assertThat(dependants()).isEqualTo(DAMAGED);
        }

        @Test
        void aLostDeltaNeverBringsItsBindingsBack() throws Exception {
            take(snapshot(1, binding(6)));
            take(delta(2, binding(6).asWithdrawn()));
            store.close();
            Files.delete(folder.resolve("statuses/statuses-000002.mv.db"));
            reopen();
            assertThat(dependants()).isEqualTo(DAMAGED);
        }

        @Test
        void anOlderSnapshotCannotBringABindingBack() {
            take(snapshot(1, binding(6)));
            take(snapshot(3));
            assertThat(store.importBundle(
                            new ByteArrayInputStream(snapshot(2, binding(6))), TRUST, NOW, Progress.NONE))
                    .isInstanceOfSatisfying(
                            ImportResult.Refused.class, refused -> assertThat(refused.fault()).isEqualTo(BundleFault.ROLLBACK));
            assertThat(dependants()).isEqualTo(NOBODY);
        }
    }
}
