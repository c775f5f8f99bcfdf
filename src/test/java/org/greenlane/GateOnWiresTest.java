package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.WiredGate.OFF;
import static org.greenlane.WiredGate.ON;
import static org.greenlane.WiredGate.until;

import java.util.Optional;
import org.greenlane.demo.Traveller;
import org.greenlane.health.Barrier;
import org.greenlane.health.CardCue;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;
import org.greenlane.lane.LaneView;
import org.greenlane.wire.PseudoTerminal;
import org.junit.jupiter.api.Test;

/// The whole way of a card, a scanned line, a passport and typed keys.
class GateOnWiresTest extends AtWiredGate {
    @Test
    void aCardOnTheReaderIsAnsweredOnTheScreenAndInTheLogAndOpensTheBarrierOnce() throws Exception {
        WiredGate gate = gate();
        gate.plugIn();
        untilAllWork(gate);
        long before = size(gate);

        gate.lay(Traveller.GRANDFATHER);

        Passage passage = gate.answer();
        assertThat(passage.verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(passage.kind()).isEqualTo(CodeKind.ID_CARD);
        assertThat(passage.number()).isEqualTo(before + 1);
        assertThat(size(gate)).isEqualTo(before + 1);
        assertThat(gate.screen.laneProperty().get())
                .isInstanceOfSatisfying(LaneView.Answered.class, it -> assertThat(it.passage()).isEqualTo(passage));
        until("the barrier has moved", () -> gate.told.size() >= 3);
        assertThat(gate.told).containsExactly(OFF, ON, OFF);
        until("the screen says so", () -> gate.screen.barrierProperty().get().equals(Optional.of(Barrier.CLOSED)));
        until("the card may be taken", () -> gate.cue().equals(Optional.of(CardCue.TAKE_IT)));
        assertThat(gate.otherAnswers()).isEmpty();
    }

    @Test
    void aScannersLineAPassportAndTypedKeysAreAnsweredLikeAllElse() throws Exception {
        WiredGate gate = gate();
        gate.plugInReader();
        PseudoTerminal scanner = gate.scanner.in();
        PseudoTerminal mrz = gate.mrz.in();
        gate.relay.in(gate.told);
        untilAllWork(gate);

        scanner.write(line(gate.code(Traveller.COMMUTER)));
        Passage scanned = gate.answer();
        assertThat(scanned.verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(scanned.kind()).isEqualTo(CodeKind.NATIVE);
        until("the barrier has moved", () -> gate.told.size() >= 3);
        assertThat(gate.told).containsExactly(OFF, ON, OFF);

        gate.screen.scan(gate.code(Traveller.FAMILY));
        assertThat(gate.answer().verdict()).isInstanceOf(Verdict.Pass.class);

        mrz.write(PASSPORT);
        Passage shown = gate.answer();
        assertThat(shown.verdict()).isEqualTo(new Verdict.AskStaff(Reason.PRINTED_LINES));
        assertThat(shown.kind()).isEqualTo(CodeKind.MRZ);
        gate.screen.acknowledge();

        scanner.write(new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, '\r'});
        assertThat(gate.answer().verdict().reasons()).containsExactly(Reason.UNREADABLE);
        assertThat(gate.otherAnswers()).isEmpty();
    }
}
