package org.greenlane.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.greenlane.health.CodeId;
import org.greenlane.health.Claim;
import org.greenlane.health.Freshness;
import org.greenlane.health.HealthStatus;
import org.greenlane.health.Known;
import org.greenlane.health.Medium;
import org.greenlane.status.BundleOrigin;
import org.greenlane.status.Dependants;
import org.greenlane.status.ImportResult;
import org.greenlane.status.Progress;
import org.greenlane.status.Revocation;
import org.greenlane.status.StatusBundleWriter;
import org.greenlane.status.StatusRecord;
import org.greenlane.status.StatusStore;
import org.greenlane.trust.KeyUse;
import org.greenlane.trust.Trust;
import org.greenlane.trust.TrustList;
import org.greenlane.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusBundlesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofHours(1));
    private static final Population PEOPLE = new Population(20_000, 7);
    /// So few records a bucket that there are many buckets.
    private static final int FEW = 1_000;

    private final SyntheticPeople people = new SyntheticPeople(PEOPLE.seed());

    @TempDir
    Path temp;

    private Authority authority;

    @BeforeEach
    void makeAnAuthority() throws IOException {
        authority = Authority.init(temp.resolve("keys"), new SecureRandom(), NOW.minusSeconds(60));
    }

    @Test
    void sortedOnDiskItIsByteForByteWhatItIsSortedInMemory() throws IOException {
        Path onDisk = temp.resolve("disk.glb");
        bundles(NOW, FEW).snapshot(onDisk, PEOPLE, Progress.NONE);
        assertThat(onDisk).hasSameBinaryContentAs(sortedInMemory());
    }

    private Path sortedInMemory() throws IOException {
        Path file = temp.resolve("memory.glb");
        byte[] subjectKey = authority.subjectKey();
        BundleOrigin origin =
                BundleOrigin.snapshot(SyntheticRegion.HOME.region(), NOW.getEpochSecond(), freshness(NOW));
        try (StatusBundleWriter writer = new StatusBundleWriter(
                file, origin, PEOPLE.people(), authority.key(SyntheticRegion.HOME, KeyUse.STATUS))) {
            for (StatusRecord record : IntStream.range(0, PEOPLE.people())
                    .mapToObj(people::person)
                    .map(person -> StatusRecord.ofPerson(
                            person.subject(subjectKey), person.status(SyntheticRegion.HOME, NOW)))
                    .sorted(Comparator.comparing(StatusRecord::key))
                    .toList()) {
                writer.add(record);
            }
            writer.finish();
        }
        return file;
    }

    @Test
    void theSameOrderGivesTheSameBytesAgain() throws IOException {
        Changes changes = Changes.of(NOW.getEpochSecond(), 3_000);
        Path once = temp.resolve("once.glb");
        Path twice = temp.resolve("twice.glb");
        bundles(LATER, FEW).delta(once, PEOPLE, changes, Progress.NONE);
        bundles(LATER, RecordSorter.MEAN_RECORDS).delta(twice, PEOPLE, changes, Progress.NONE);
        assertThat(once).hasSameBinaryContentAs(twice);
    }

    @Test
    void noMoreThanABucketIsInMemoryAtOnce() throws IOException {
        try (RecordSorter sorter = new RecordSorter(temp.resolve("sorting"), PEOPLE.people(), FEW)) {
            assertThat(sorter.buckets()).isEqualTo(32);
        }
        try (RecordSorter sorter = new RecordSorter(
                temp.resolve("sorting"), Population.MAX_PEOPLE, RecordSorter.MEAN_RECORDS)) {
            assertThat(Population.MAX_PEOPLE / sorter.buckets()).isLessThan(SortedRecords.MAX_RECORDS / 2);
        }
        assertThat(temp.resolve("sorting")).doesNotExist();
    }

    @Test
    void aDeltaLiesOverItsSnapshotAndAnswers() throws Exception {
        Path snapshot = temp.resolve("1.glb");
        Path delta = temp.resolve("2.glb");
        bundles(NOW, FEW).snapshot(snapshot, PEOPLE, Progress.NONE);
        Changes changes = Changes.of(NOW.getEpochSecond(), 5_000);
        assertThat(bundles(LATER, FEW).delta(delta, PEOPLE, changes, Progress.NONE).records())
                .isEqualTo(5_000);
        try (StatusStore store = store()) {
            take(store, snapshot);
            assertThat(IntStream.range(0, PEOPLE.people()).filter(index -> isAsMade(store, index)))
                    .hasSize(PEOPLE.people());
            take(store, delta);
            assertThat(IntStream.range(0, PEOPLE.people()).filter(index -> isAsMade(store, index)))
                    .hasSize(PEOPLE.people() - 5_000);
            assertThat(IntStream.range(0, PEOPLE.people())
                            .filter(index -> !isAsMade(store, index))
                            .mapToObj(index -> known(store, index)))
                    .allSatisfy(status -> assertThat(status.issued()).isAfter(NOW).isBeforeOrEqualTo(LATER));
        }
    }

    @Test
    void whatIsWithdrawnIsWithdrawnAtTheNextLookUp() throws Exception {
        Path snapshot = temp.resolve("1.glb");
        Path delta = temp.resolve("2.glb");
        bundles(NOW, FEW).snapshot(snapshot, PEOPLE, Progress.NONE);
        Claim claim = authority.issuer(SyntheticRegion.HOME, new SecureRandom())
                .issue(List.of(people.person(3)), Medium.PAPER, NOW, Duration.ofDays(1))
                .holder();
        CodeId code = claim.codeId();
        Changes changes =
                new Changes(NOW.getEpochSecond(), PEOPLE.people(), Set.of(7, 19_999), Set.of(code));
        bundles(LATER, FEW).delta(delta, PEOPLE, changes, Progress.NONE);
        try (StatusStore store = store()) {
            take(store, snapshot);
            assertThat(known(store, 7).revoked()).isFalse();
            assertThat(store.revocationOf(claim)).isEqualTo(Revocation.NOT_REVOKED);
            take(store, delta);
            assertThat(known(store, 7).revoked()).isTrue();
            assertThat(known(store, 19_999).revoked()).isTrue();
            assertThat(known(store, 8).revoked()).isFalse();
            assertThat(store.revocationOf(claim)).isEqualTo(Revocation.REVOKED);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void stoppedWhileRecordsAreMadeOrWrittenOrCopiedItLeavesNothingNew(int third) throws IOException {
        Path folder = Files.createDirectory(temp.resolve("delivery"));
        Path file = Files.writeString(folder.resolve("a.glb"), "the one before");
        Population many = new Population(300_000, 1);
        int enough = many.people() / 3 * third;

        assertThatThrownBy(() -> bundles(NOW, FEW).snapshot(file, many, (done, _) -> done < enough))
                .isInstanceOf(CancellationException.class);

        assertThat(file).hasContent("the one before");
        assertThat(folder.toFile().list()).containsExactly("a.glb");
    }

    @Test
    void theProgressNeverGoesBackAndComesToItsEnd() throws IOException {
        List<Long> told = new ArrayList<>();
        Population many = new Population(300_000, 1);

        bundles(NOW, FEW).snapshot(temp.resolve("a.glb"), many, (done, total) -> {
            assertThat(total).isEqualTo(many.people());
            return told.add(done);
        });

        assertThat(told).isSorted().endsWith((long) many.people());
    }

    @Test
    void aDeltaThatCannotBeIsRefusedBeforeAnythingIsMade() throws IOException {
        StatusBundles bundles = bundles(NOW, FEW);
        Path file = temp.resolve("no.glb");
        assertThatThrownBy(() -> bundles.delta(file, PEOPLE, Changes.of(NOW.getEpochSecond(), 1), Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        Changes nobody = new Changes(1, 0, Set.of(PEOPLE.people()), Set.of());
        assertThatThrownBy(() -> bundles.delta(file, PEOPLE, nobody, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(file).doesNotExist();
    }

    @Test
    void bindingsOfFamiliesStandAmongTheOthersInOrderAndWhatTheBookSaysCounts() throws Exception {
        Population families = new Population(PEOPLE.people(), PEOPLE.seed(), 600);
        LocalDate day = LocalDate.of(2026, 3, 1);
        FamilyBook book = authority.families();
        List<Bond> bonds = IntStream.range(0, 600)
                .mapToObj(new SyntheticFamilies(families, book.rule(), day)::of)
                .flatMap(List::stream)
                .toList();
        book.unbind(bonds.get(3));
        Path file = temp.resolve("1.glb");
        assertThat(bundles(NOW, FEW).snapshot(file, families, Progress.NONE).records())
                .isEqualTo(PEOPLE.people() + bonds.size());
        Path again = temp.resolve("2.glb");
        bundles(NOW, RecordSorter.MEAN_RECORDS).snapshot(again, families, Progress.NONE);
        assertThat(file).hasSameBinaryContentAs(again);
        try (StatusStore store = store()) {
            take(store, file);
            for (Bond bond : bonds) {
                assertThat(isBound(store, bond)).isEqualTo(!bond.equals(bonds.get(3)));
            }
            authority.families().unbind(bonds.get(9));
            Path delta = temp.resolve("3.glb");
            bundles(LATER, FEW).delta(delta, families, Changes.of(NOW.getEpochSecond(), 5), Progress.NONE);
            take(store, delta);
            assertThat(bonds.stream().filter(bond -> !isBound(store, bond)))
                    .containsExactly(bonds.get(3), bonds.get(9));
        }
    }

    private boolean isBound(StatusStore store, Bond bond) {
        try {
            byte[] key = authority.subjectKey();
            return store.dependantsOf(people.person(bond.guardian()).subject(key), SyntheticRegion.HOME.region(), LATER)
                            instanceof Dependants.Bound(var dependants)
                    && dependants.stream().anyMatch(each -> each.subject().equals(people.person(bond.dependant()).subject(key)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private boolean isAsMade(StatusStore store, int index) {
        return known(store, index).equals(people.person(index).status(SyntheticRegion.HOME, NOW));
    }

    private HealthStatus known(StatusStore store, int index) {
        try {
            return ((Known.Found) store.find(people.person(index).subject(authority.subjectKey()), SyntheticRegion.HOME.region())
                            .getFirst())
                    .status();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private StatusStore store() throws Exception {
        Vault vault = Vault.openOrCreate(temp.resolve("station.key"), new SecureRandom());
        return StatusStore.open(temp.resolve("statuses"), vault, trust(), LATER);
    }

    private Trust trust() throws Exception {
        return new Trust(Optional.of(
                TrustList.open(Files.readAllBytes(authority.trustListFile()), authority.rootFingerprint(), LATER)));
    }

    private void take(StatusStore store, Path bundle) throws Exception {
        assertThat(store.importBundle(bundle, trust(), LATER, Progress.NONE))
                .isInstanceOf(ImportResult.Imported.class);
    }

    private StatusBundles bundles(Instant at, int mean) throws IOException {
        try {
            return new StatusBundles(authority, authority.families(), freshness(at), mean);
        } catch (AuthorityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Freshness freshness(Instant at) {
        return new Freshness(at, at.plus(Duration.ofDays(1)));
    }
}
