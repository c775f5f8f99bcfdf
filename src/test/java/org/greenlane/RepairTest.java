package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.Site.HOME;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.delivery.Limits;
import org.greenlane.health.Fault;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Medium;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;
import org.greenlane.status.LayerInfo;
import org.greenlane.status.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A station whose statuses are broken says so, asks staff, and makes them good from the bundles that it kept.
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class RepairTest {
    @TempDir
    Path folder;

    private Site site;
    private UpdatingStation running;
    private String code;

    /// A page that is no more what was signed, in a file that opens.
    private void breakPage(int number) throws Exception {
        String url = "jdbc:h2:file:" + layer(number).toString().replace(".mv.db", "");
        try (var connection = java.sql.DriverManager.getConnection(url, "statuses", "");
                var statement = connection.createStatement()) {
            statement.execute("UPDATE page SET sealed = BITNOT(sealed)");
        }
    }

    /// The snapshot says green, the first delta yellow, the second red.
    @BeforeEach
    void aStationWithAChainOfThree() throws Exception {
        site = Site.at(folder);
        site.take(site.snapshot(
                SyntheticRegion.HOME, 11, site.record(SyntheticRegion.HOME, 1, HealthColour.GREEN, Duration.ofHours(3))));
        site.take(site.delta(
                SyntheticRegion.HOME, 12, 11, site.record(SyntheticRegion.HOME, 1, HealthColour.YELLOW, Duration.ofHours(2))));
        site.take(site.delta(
                SyntheticRegion.HOME, 13, 12, site.record(SyntheticRegion.HOME, 1, HealthColour.RED, Duration.ofHours(1))));
        code = site.greenCode(1, Medium.PHONE);
        running = UpdatingStation.of(site.home());
    }

    @AfterEach
    void close() {
        running.close();
    }

    private Path layer(int number) {
        return site.home().statuses().resolve("statuses-00000" + number + ".mv.db");
    }

    private void breakLayer(int number) throws Exception {
        Files.write(layer(number), new byte[(int) Files.size(layer(number))]);
    }

    private boolean isWhole() {
        return running.board.faults().isEmpty()
                && running.station().statuses().isWhole()
                && running.station().statuses().holds(HOME);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aLayerThatIsBrokenAtTheStartIsRebuiltWhereverItLies(int number) throws Exception {
        breakLayer(number);
        running.open(UpdateSettings.NONE);
        running.until(this::isWhole);
        assertThat(running.answer(code).verdict()).isInstanceOf(Verdict.Stop.class);
        assertThat(site.home().statuses()).isDirectoryNotContaining(file -> file.toString().endsWith(".broken"));
        assertThat(running.station().statuses().layers()).hasSize(3).allMatch(LayerInfo::inForce);
    }

    @Test
    void allThatIsGoneIsRebuilt() throws Exception {
        for (int i = 1; i <= 3; i++) {
            Files.delete(layer(i));
        }
        running.open(UpdateSettings.NONE);
        running.until(this::isWhole);
        assertThat(running.answer(code).verdict()).isInstanceOf(Verdict.Stop.class);
    }

    @Test
    void untilThenNobodyPassesAndItIsToldWhy() throws Exception {
        breakLayer(3);
        try (Station station = site.open(running.board)) {
            assertThat(running.board.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.STATUSES_UNUSABLE);
            assertThat(station.statuses().damages()).hasSize(1);
        }
        assertThat(site.answer(code)).isInstanceOf(Verdict.AskStaff.class);
        running.open(UpdateSettings.NONE);
        running.until(this::isWhole);
    }

    @Test
    void statusesThatHaveExpiredMeanwhileComeBackWithTheirAge() throws Exception {
        breakLayer(1);
        running.setClock(Site.NOW.plus(Duration.ofHours(30)));
        running.open(UpdateSettings.NONE);
        running.until(() -> running.station().statuses().isWhole());
        assertThat(running.station().statuses().freshness().orElseThrow().isStale(running.station().clock().instant()))
                .isTrue();
        assertThat(running.answer(code).verdict()).isNotInstanceOf(Verdict.Pass.class);
        assertThat(running.board.faults()).extracting(Fault::kind).contains(Fault.Kind.STATUSES_ENDING);
    }

    @Test
    void damageThatALookUpMeetsIsMendedWhileTheGateIsOpen() throws Exception {
        breakPage(3);
        running.open(UpdateSettings.NONE);
        running.look();
        assertThat(running.board.faults()).isEmpty();
        assertThat(running.answer(code).verdict().reasons()).contains(Reason.STATUSES_DAMAGED);
        running.meetDamage();
        assertThat(running.station().statuses().isWhole()).isTrue();
        assertThat(running.answer(code).verdict()).isInstanceOf(Verdict.Stop.class);
        assertThat(running.board.faults()).isEmpty();
    }

    @Test
    void aKeptBundleThatWasChangedRebuildsNothing() throws Exception {
        breakLayer(3);
        Path kept = site.home().bundles().resolve("990100-0000000000000000013.glb");
        byte[] bytes = Files.readAllBytes(kept);
        bytes[bytes.length - 1] ^= 1;
        Files.write(kept, bytes);
        running.open(UpdateSettings.NONE);
        running.look();
        assertThat(running.answer(code).verdict()).isInstanceOf(Verdict.AskStaff.class);
        assertThat(running.board.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.STATUSES_UNUSABLE);
    }

    @Test
    void withoutKeptBundlesTheyAreFetchedAgainButNotForEveryoneAtTheGate() throws Exception {
        try (var kept = Files.list(site.home().bundles())) {
            for (Path file : kept.toList()) {
                Files.delete(file);
            }
        }
        breakPage(3);
        running.open(running.web());
        running.look();
        assertThat(running.answer(code).verdict().reasons()).contains(Reason.STATUSES_DAMAGED);
        running.server.asked.clear();
        for (int i = 0; i < 4; i++) {
            running.meetDamage();
        }
        assertThat(running.server.asked).hasSize(1);
        running.publish(
                folder.resolve("990100-11.glb"), folder.resolve("990100-12.glb"), folder.resolve("990100-13.glb"));
        running.look();
        assertThat(running.answer(code).verdict()).isInstanceOf(Verdict.Stop.class);
    }

    @Test
    void aSnapshotReplacesLayersAndBundlesAndTheDiskSpaceComesBack() throws Exception {
        long before = UpdatingStation.bytesIn(site.home().statuses()) + UpdatingStation.bytesIn(site.home().bundles());
        assertThat(site.take(site.snapshot(
                        SyntheticRegion.HOME, 14, site.record(SyntheticRegion.HOME, 1, HealthColour.RED, Duration.ZERO))))
                .isTrue();
        long after = UpdatingStation.bytesIn(site.home().statuses()) + UpdatingStation.bytesIn(site.home().bundles());
        assertThat(after).isLessThan(before / 2);
        assertThat(site.home().bundles()).isDirectoryContaining(file -> file.endsWith("990100-0000000000000000014.glb"));
        try (var kept = Files.list(site.home().bundles())) {
            assertThat(kept).hasSize(1);
        }
        running.open(UpdateSettings.NONE);
        running.until(this::isWhole);
    }

    private List<ImportLine> takeWithRoomFor(long bytes, Path file) throws Exception {
        running.open(UpdateSettings.NONE);
        running.until(this::isWhole);
        DiskRoom room = _ -> bytes + DiskRoom.RESERVE;
        return new StationImport(running.station(), Runnable::run, room).take(List.of(file), Progress.NONE);
    }

    @Test
    void whereThereIsNoRoomForAnImportNothingIsWrittenAndItIsSaidWhy() throws Exception {
        Path next = site.snapshot(
                SyntheticRegion.HOME, 14, site.record(SyntheticRegion.HOME, 1, HealthColour.RED, Duration.ZERO));
        assertThat(takeWithRoomFor(10, next)).singleElement().satisfies(line -> {
            assertThat(line.fault()).isEqualTo("DISK");
            assertThat(line.sentence()).contains("stay free for the log");
        });
        assertThat(running.answer(code).verdict()).isInstanceOf(Verdict.Stop.class);
    }

    @Test
    void whereThereIsNoRoomForASecondCopyTheStatusesCountAndItIsSaid() throws Exception {
        Path next = site.snapshot(
                SyntheticRegion.HOME, 14, site.record(SyntheticRegion.HOME, 1, HealthColour.RED, Duration.ZERO));
        running.open(UpdateSettings.NONE);
        running.until(this::isWhole);
        long size = Files.size(next);
        // Room for the layer when it is asked first, and none once the layer is there.
        var asked = new java.util.concurrent.atomic.AtomicInteger();
        DiskRoom room = _ -> DiskRoom.RESERVE + (asked.getAndIncrement() == 0 ? 2 * size : size - 1);
        assertThat(new StationImport(running.station(), Runnable::run, room).take(List.of(next), Progress.NONE))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.outcome()).isEqualTo(ImportLine.Outcome.TAKEN);
                    assertThat(line.sentence()).contains("no room on the disk to keep the bundle");
                });
        assertThat(site.home().bundles()).isEmptyDirectory();
        assertThat(Limits.SERVICE.reserve()).isEqualTo(DiskRoom.RESERVE);
    }
}
