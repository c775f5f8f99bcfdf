package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.Site.HOME;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.delivery.Limits;
import org.greenlane.desk.kiosk.UpdateView;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Words;
import org.greenlane.health.Fault;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Medium;
import org.greenlane.health.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A source in a stranger's hands: whatever it hands out, the running station names what was wrong with it, and answers
/// from what was in force before. The names are those of The Update Framework, where that has one.
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class UpdateAttacksTest {
    private static final UpdateRound.Terms HASTY = new UpdateRound.Terms(
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(300), 1024, 1 << 20, 0, 3),
            DiskRoom.OF_THE_DISK);

    @TempDir
    Path folder;

    private Site site;
    private UpdatingStation running;
    private Path snapshot;
    private String red;
    private String green;

    @BeforeEach
    void aStationKnowsOneInRedAndOneInGreen() throws Exception {
        site = Site.at(folder);
        snapshot = site.snapshot(
                SyntheticRegion.HOME,
                11,
                site.record(SyntheticRegion.HOME, 1, HealthColour.RED, Duration.ofMinutes(5)),
                site.record(SyntheticRegion.HOME, 2, HealthColour.GREEN, Duration.ofMinutes(5)));
        red = site.greenCode(1, Medium.PHONE);
        green = site.greenCode(2, Medium.PHONE);
        running = UpdatingStation.of(site.home());
        running.publish(snapshot);
        running.open(running.web(), HASTY);
        running.until(() -> running.station().statuses().holds(HOME) && running.board.faults().isEmpty());
    }

    @AfterEach
    void theOldStatusesAreInForceStill() {
        try (UpdatingStation open = running) {
            assertThat(open.answer(red).verdict()).isInstanceOf(Verdict.Stop.class);
        }
    }

    private Path greenSnapshot(long sequence) throws Exception {
        return site.snapshot(
                SyntheticRegion.HOME, sequence, site.record(SyntheticRegion.HOME, 1, HealthColour.GREEN, Duration.ZERO));
    }

    private void assertRefused(String name) throws Exception {
        running.look();
        assertThat(running.board.faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.kind()).isEqualTo(Fault.Kind.DELIVERY_REFUSED);
                    assertThat(fault.detail()).startsWith(name + ":");
                });
        assertThat(running.answer(green).verdict()).isInstanceOf(Verdict.Pass.class);
        try (var left = Files.list(site.home().downloads())) {
            assertThat(left.filter(file -> file.toString().endsWith(".glb"))).isEmpty();
        }
        // It was refused, and stays so without another transfer.
        running.publish(snapshot);
        running.look();
        assertThat(running.board.faults()).isEmpty();
    }

    @Test
    void rollback() throws Exception {
        running.publish(greenSnapshot(10));
        assertRefused("ROLLBACK");
    }

    @Test
    void mixAndMatch() throws Exception {
        running.publish(site.delta(
                SyntheticRegion.HOME, 14, 13, site.record(SyntheticRegion.HOME, 1, HealthColour.GREEN, Duration.ZERO)));
        assertRefused("CHAIN_BROKEN");
    }

    @Test
    void aForeignSigner() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Site stranger = Site.at(elsewhere);
        running.publish(stranger.snapshot(
                SyntheticRegion.HOME, 12, stranger.record(SyntheticRegion.HOME, 1, HealthColour.GREEN, Duration.ZERO)));
        assertRefused("FOREIGN_SIGNER");
    }

    @Test
    void aTruncatedBundle() throws Exception {
        byte[] whole = Files.readAllBytes(greenSnapshot(12));
        running.publish(Files.write(folder.resolve("cut.glb"), java.util.Arrays.copyOf(whole, whole.length - 1)));
        assertRefused("TRUNCATED");
    }

    @Test
    void aChangedPage() throws Exception {
        byte[] bytes = Files.readAllBytes(greenSnapshot(12));
        bytes[bytes.length - 1] ^= 1;
        running.publish(Files.write(folder.resolve("changed.glb"), bytes));
        assertRefused("BAD_PAGE");
    }

    @Test
    void aBundleThatGoesOnBehindItsEnd() throws Exception {
        byte[] bytes = Files.readAllBytes(greenSnapshot(12));
        running.publish(Files.write(folder.resolve("long.glb"), java.util.Arrays.copyOf(bytes, bytes.length + 1)));
        assertRefused("ENDLESS");
    }

    @Test
    void endlessData() throws Exception {
        Path file = greenSnapshot(12);
        running.publish(file);
        running.server.endless("/d/" + file.getFileName());
        assertRefused("TOO_LARGE");
    }

    @Test
    void slowData() throws Exception {
        Path file = greenSnapshot(12);
        running.publish(file);
        running.server.stall("/d/" + file.getFileName(), new byte[10]);
        assertRefused("TOO_SLOW");
    }

    @Test
    void anotherFileThanTheNamedOne() throws Exception {
        Path file = greenSnapshot(12);
        running.publish(file);
        running.server.serve("/d/" + file.getFileName(), new byte[(int) Files.size(file)], "\"x\"");
        assertRefused("WRONG_HASH");
    }

    @Test
    void anIndexThatIsNone() throws Exception {
        running.server.serve("/d/delivery.txt", "<html>please log in</html>".getBytes(StandardCharsets.US_ASCII), "\"html\"");
        assertRefused("BAD_INDEX");
    }

    @Test
    void whatWasRefusedIsNotFetchedAgainAtEveryLook() throws Exception {
        Path older = greenSnapshot(10);
        running.publish(older);
        running.look();
        running.server.asked.clear();
        UpdateRound round = new UpdateRound(
                running.station(), Runnable::run, HASTY, step -> new UpdateProgress(step, () -> true, _ -> {}));
        assertThat(round.look()).isEqualTo(UpdateEnd.FAILED);
        assertThat(running.server.asked).hasSize(1).allMatch(asked -> asked.startsWith("/d/delivery.txt"));
        assertThat(running.stands(Fault.Kind.DELIVERY_REFUSED, "ROLLBACK")).isTrue();
    }

    /// Freeze: the source hands out the same for ever, and every transfer is good.
    @Test
    void freeze() throws Exception {
        running.setClock(Site.NOW.plus(Duration.ofHours(21)));
        running.look();
        assertThat(running.stands(Fault.Kind.STATUSES_ENDING, "NO_NEWER")).isTrue();
        assertThat(said()).isEqualTo("Statuses good for 3 h");
        assertThat(running.answer(green).verdict()).isInstanceOf(Verdict.Pass.class);

        running.setClock(Site.NOW.plus(Duration.ofHours(25)));
        running.look();
        assertThat(running.stands(Fault.Kind.STATUSES_ENDING, "NO_NEWER")).isTrue();
        assertThat(said()).startsWith("Statuses out of date");
        assertThat(running.answer(green).verdict()).isNotInstanceOf(Verdict.Pass.class);

        running.setClock(Site.NOW);
    }

    @Test
    void newerStatusesEndTheWarning() throws Exception {
        running.setClock(Site.NOW.plus(Duration.ofHours(21)));
        running.look();
        assertThat(running.stands(Fault.Kind.STATUSES_ENDING, "NO_NEWER")).isTrue();
        running.setClock(Site.NOW);
        running.look();
        assertThat(running.board.faults()).isEmpty();
    }

    private String said() {
        return Words.of(Language.ENGLISH)
                .statusesAge(
                        running.station().statuses().freshness(),
                        running.station().clock().instant());
    }

    /// Whoever sends just fast enough may take days; what people bring does not wait for it.
    @Test
    void aTransferThatTakesForEverHoldsUpNothingElse() throws Exception {
        Path slow = greenSnapshot(12);
        running.closeStation();
        running.publish(slow);
        CountDownLatch receiving = new CountDownLatch(1);
        running.server.stall("/d/" + slow.getFileName(), new byte[10]);
        running.onProgress(view -> {
            if (view.filter(UpdateView.Running.class::isInstance).isPresent()) {
                receiving.countDown();
            }
        });
        running.openWithoutWaiting(running.web(), UpdateRound.Terms.SERVICE);
        assertThat(receiving.await(60, TimeUnit.SECONDS)).isTrue();
        Path brought = site.snapshot(
                SyntheticRegion.HOME, 13, site.record(SyntheticRegion.HOME, 1, HealthColour.RED, Duration.ZERO));
        Files.move(brought, site.home().incoming().resolve("brought.glb"));
        running.updates().lookNow();
        // Long before the transfer is given up for being too slow.
        WiredGate.until(
                "what was brought is in force",
                UpdateRound.Terms.SERVICE.limits().window().dividedBy(2),
                () -> running.station().statuses().layers().stream()
                        .anyMatch(layer -> layer.header().origin().sequence() == 13));
    }

    @Test
    void aTransferThatSomebodyStoppedIsNoFaultAndGoesOnLater() throws Exception {
        Path file = site.snapshot(
                SyntheticRegion.HOME,
                12,
                site.record(SyntheticRegion.HOME, 1, HealthColour.RED, Duration.ZERO),
                site.record(SyntheticRegion.HOME, 2, HealthColour.GREEN, Duration.ZERO));
        running.publish(file);
        running.server.stall("/d/" + file.getFileName(), new byte[10]);
        running.onProgress(view -> {
            if (view.filter(UpdateView.Running.class::isInstance).isPresent()) {
                running.updates().stop();
            }
        });
        running.look();
        assertThat(running.board.faults()).isEmpty();
        running.onProgress(_ -> {});
        running.publish(file);
        running.look();
        assertThat(running.station().statuses().layers())
                .singleElement()
                .matches(layer -> layer.header().origin().sequence() == 12);
    }
}
