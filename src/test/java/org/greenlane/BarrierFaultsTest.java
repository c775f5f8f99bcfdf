package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.WiredGate.until;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.greenlane.gear.SerialSettings;
import org.greenlane.health.Barrier;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Fault;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.greenlane.wire.PseudoTerminal;
import org.junit.jupiter.api.Test;

/// A barrier that takes nothing, and what alone moves one.
class BarrierFaultsTest extends AtFaultyDevice {
    private SerialSettings.GateRelay relay() {
        return new SerialSettings.GateRelay(NAME, plug().port(), 9_600, 1, Duration.ofSeconds(1));
    }

    @Test
    void aBarrierThatTakesNothingIsUnknownOnTheScreen() throws Exception {
        PseudoTerminal terminal = plug().in(_ -> new byte[0]);
        start(relay());
        until("it works", () -> screen.barrierProperty().get().equals(Optional.of(Barrier.CLOSED)));
        terminal.hang(true);
        Objects.requireNonNull(wires).letThrough(pass());
        soonSays(Fault.Kind.DEVICE_SILENT);
        until("it is unknown", () -> screen.barrierProperty().get().equals(Optional.of(Barrier.UNKNOWN)));
        terminal.hang(false);
        goesByItself();
        until("it is closed", () -> screen.barrierProperty().get().equals(Optional.of(Barrier.CLOSED)));
    }

    @Test
    void onlyAPassThatIsInTheLogMovesABarrier() {
        assertThat(Wires.opens(pass())).isTrue();
        assertThat(Wires.opens(pass().withNumber(0))).isFalse();
        assertThat(Wires.opens(asked().withNumber(1))).isFalse();
    }

    private static Passage pass() {
        Verdict verdict = new Verdict.Pass(TravelRisk.CLEAR, List.of(Reason.GREEN));
        return Passage.of(Instant.EPOCH, CodeKind.ID_CARD, List.of(PersonResult.nobody(verdict))).withNumber(1);
    }
}
