package org.greenlane.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.greenlane.status.Bundles.FRESH;
import static org.greenlane.status.Bundles.GREEN;
import static org.greenlane.status.Bundles.NOW;
import static org.greenlane.status.Bundles.RED;
import static org.greenlane.status.Bundles.REGION;
import static org.greenlane.status.Bundles.TRUST;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.greenlane.health.Freshness;
import org.greenlane.health.Known;
import org.greenlane.health.Reason;
import org.junit.jupiter.api.Test;

/// How bundles lie over each other, and the store while they land and after.
class StatusLayersTest extends AtStatusStore {
    @Test
    void statusesAreThereAgainAfterARestart() throws Exception {
        accept(Bundles.snapshot(1, Bundles.everybody(GREEN)));
        accept(Bundles.delta(2, 1, Bundles.status(5, RED, NOW)));
        reopen();
        assertThat(store.damages()).isEmpty();
        assertThat(colour(5)).isEqualTo(RED);
        assertThat(colour(6)).isEqualTo(GREEN);
    }

    @Test
    void aDeltaLiesOverTheSnapshotAndLaterOnesOverIt() {
        accept(Bundles.snapshot(1, Bundles.everybody(GREEN)));
        Freshness later = new Freshness(NOW.minusSeconds(1), NOW.plusSeconds(7200));
        accept(Bundles.bundle(
                BundleOrigin.delta(REGION, 4, 1, later),
                List.of(Bundles.status(5, RED, NOW), Bundles.status(6, RED, NOW)),
                Bundles.KEY));
        accept(Bundles.delta(5, 4, Bundles.status(6, GREEN, NOW)));
        assertThat(colour(4)).isEqualTo(GREEN);
        assertThat(colour(5)).isEqualTo(RED);
        assertThat(colour(6)).isEqualTo(GREEN);
        assertThat(store.layers()).hasSize(3).allMatch(LayerInfo::inForce);
        assertThat(store.freshness()).contains(FRESH);
    }

    @Test
    void aSnapshotReplacesEverythingOfItsRegionAndGivesTheSpaceBack() {
        accept(Bundles.snapshot(1, Bundles.everybody(GREEN)));
        accept(Bundles.delta(2, 1, Bundles.status(5, RED, NOW)));
        accept(Bundles.snapshot(3, List.of(Bundles.status(6, RED, NOW))));
        assertThat(Bundles.answer(store, Bundles.person(5))).isInstanceOf(Known.Absent.class);
        assertThat(colour(6)).isEqualTo(RED);
        assertThat(store.layers()).hasSize(1);
        assertThat(folder.resolve("statuses").toFile().list())
                .containsExactlyInAnyOrder("statuses-000003.mv.db", "statuses.lock", "newest.sealed");
    }

    @Test
    void anInterruptedThreadIsAnsweredAndStaysInterrupted() {
        accept(Bundles.snapshot(1, Bundles.everybody(GREEN)));
        Thread.currentThread().interrupt();
        assertThat(colour(5)).isEqualTo(GREEN);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(colour(1200)).isEqualTo(GREEN);
    }

    @Test
    void lookUpsGoOnWhileBundlesLandAndSeeOldOrNewOnly() throws Exception {
        accept(Bundles.snapshot(1, Bundles.everybody(1)));
        AtomicInteger inForce = new AtomicInteger(1);
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Integer> gate = CompletableFuture.supplyAsync(() -> {
            int looks = 0;
            for (; !done.get(); looks++) {
                int old = inForce.get();
                assertThat(colour(looks % Bundles.PEOPLE)).isBetween(old, inForce.get() + 1);
            }
            return looks;
        });
        for (int sequence = 2; sequence < 12; sequence++) {
            accept(Bundles.snapshot(sequence, Bundles.everybody(sequence)));
            inForce.set(sequence);
            assertThat(colour(700)).isEqualTo(sequence);
        }
        done.set(true);
        assertThat(gate.get(60, TimeUnit.SECONDS)).as("looks meanwhile").isGreaterThan(10);
    }

    @Test
    void twoProgramsDoNotWorkInOneFolder() {
        assertThatExceptionOfType(StatusException.class)
                .isThrownBy(() -> StatusStore.open(folder.resolve("statuses"), vault, TRUST, NOW))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(StatusException.Kind.IN_USE));
    }

    @Test
    void aClosedStoreAnswersNobody() {
        accept(Bundles.snapshot(1, Bundles.everybody(GREEN)));
        store.close();
        assertThat(Bundles.answer(store, Bundles.person(5))).isEqualTo(new Known.Unanswerable(Reason.NO_STATUSES));
    }

    private void reopen() throws StatusException {
        store.close();
        store = StatusStore.open(folder.resolve("statuses"), vault, TRUST, NOW);
    }
}
