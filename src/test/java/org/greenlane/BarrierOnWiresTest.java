package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.WiredGate.OFF;
import static org.greenlane.WiredGate.ON;
import static org.greenlane.WiredGate.until;

import java.util.Objects;
import java.util.Optional;
import org.greenlane.demo.Traveller;
import org.greenlane.health.Barrier;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;
import org.junit.jupiter.api.Test;

/// What never opens the barrier, and what is said of one that is lost or kept closed.
class BarrierOnWiresTest extends AtWiredGate {
    @Test
    void aRedCardNeverOpensTheBarrier() throws Exception {
        WiredGate gate = gate();
        gate.plugIn();
        untilAllWork(gate);

        gate.lay(Traveller.CARD_OF_RED);
        assertThat(gate.answer().verdict()).isInstanceOf(Verdict.Stop.class);
        gate.lay(Traveller.OLD_CARD);
        gate.screen.acknowledge();
        assertThat(gate.answer().verdict()).isInstanceOf(Verdict.AskStaff.class);

        gate.closeGate();
        until("the last word", () -> gate.told.size() >= 2);
        assertThat(gate.told).containsOnly(OFF);
    }

    @Test
    void aPassThatCouldNotBeRecordedNeverOpensTheBarrier() throws Exception {
        WiredGate gate = gate();
        gate.plugIn();
        untilAllWork(gate);
        gate.station.log().orElseThrow().close();

        gate.lay(Traveller.GRANDFATHER);

        Passage passage = gate.answer();
        assertThat(passage.number()).isZero();
        assertThat(passage.verdict().reasons()).contains(Reason.LOG_UNAVAILABLE);
        assertThat(gate.board.faultsOf(Station.LOG_PART)).isNotEmpty();
        gate.closeGate();
        until("the last word", () -> gate.told.size() >= 2);
        assertThat(gate.told).containsOnly(OFF);
    }

    @Test
    void aPassWhileStaffKeepTheBarrierClosedIsAnsweredAndMovesNothing() throws Exception {
        WiredGate gate = gate();
        gate.plugIn();
        untilAllWork(gate);

        // Twice, as somebody does in haste.
        gate.screen.toggleBarrier();
        gate.screen.toggleBarrier();
        until("it is kept closed", () -> gate.screen.barrierProperty().get().equals(Optional.of(Barrier.KEPT_CLOSED)));
        gate.aMomentPasses();
        gate.lay(Traveller.GRANDFATHER);
        assertThat(gate.answer().verdict()).isInstanceOf(Verdict.Pass.class);
        gate.screen.toggleBarrier();
        until("people pass again", () -> gate.screen.barrierProperty().get().equals(Optional.of(Barrier.CLOSED)));
        assertThat(gate.told).as("a wish of before comes to nothing").containsExactly(OFF);

        gate.lay(Traveller.SCHOOLCHILD);
        assertThat(gate.answer().verdict()).isInstanceOf(Verdict.Pass.class);
        until("the next opens it", () -> gate.told.contains(ON));
    }

    @Test
    void whoPressesTwiceInHasteWhileTheClockIsPutBackReleasesNothing() throws Exception {
        WiredGate gate = gate();
        gate.plugIn();
        untilAllWork(gate);
        gate.screen.toggleBarrier();
        until("it is kept closed", () -> gate.screen.barrierProperty().get().equals(Optional.of(Barrier.KEPT_CLOSED)));
        gate.clockIsPutBack();
        gate.screen.toggleBarrier();
        gate.lay(Traveller.GRANDFATHER);
        assertThat(gate.answer().verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(gate.turns().getLast()).isEqualTo("? BARRIER_KEPT_CLOSED");

        gate.aMomentPasses();
        gate.screen.toggleBarrier();
        until("people pass again", () -> gate.screen.barrierProperty().get().equals(Optional.of(Barrier.CLOSED)));
    }

    @Test
    void aBarrierThatIsKeptClosedIsSoAfterTheGateWasClosed() throws Exception {
        WiredGate gate = gate();
        gate.plugIn();
        untilAllWork(gate);
        gate.screen.toggleBarrier();
        until("it is kept closed", () -> gate.screen.barrierProperty().get().equals(Optional.of(Barrier.KEPT_CLOSED)));
        gate.close();

        WiredGate again = new WiredGate(Objects.requireNonNull(station), ports);
        opened = again;
        again.plugIn();
        until("it is kept closed still", () -> again.screen.barrierProperty().get().equals(Optional.of(Barrier.KEPT_CLOSED)));
        again.screen.toggleBarrier();
        until("people pass again", () -> again.screen.barrierProperty().get().equals(Optional.of(Barrier.CLOSED)));
        again.close();
        assertThat(KeptClosed.in(Objects.requireNonNull(station).home().barrierClosed()).by()).isEmpty();
    }

    @Test
    void aLostBarrierIsUnknownOnTheScreenAndIsKeptClosedWhenStaffSaidSoMeanwhile() throws Exception {
        WiredGate gate = gate();
        gate.plugIn();
        untilAllWork(gate);
        gate.relay.out();
        until("it is unknown", () -> gate.screen.barrierProperty().get().equals(Optional.of(Barrier.UNKNOWN)));

        gate.screen.toggleBarrier();
        gate.screen.toggleBarrier();
        gate.relay.in(gate.told);

        until("it is kept closed", () -> gate.screen.barrierProperty().get().equals(Optional.of(Barrier.KEPT_CLOSED)));
        assertThat(gate.told).containsOnly(OFF);
    }
}
