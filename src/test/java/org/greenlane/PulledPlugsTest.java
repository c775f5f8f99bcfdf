package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.WiredGate.ON;
import static org.greenlane.WiredGate.until;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.greenlane.demo.Traveller;
import org.greenlane.health.CardCue;
import org.greenlane.health.CodeKind;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Fault;
import org.greenlane.health.Medium;
import org.greenlane.health.Passage;
import org.greenlane.health.Verdict;
import org.greenlane.sight.simulated.Scene;
import org.greenlane.wire.PseudoTerminal;
import org.junit.jupiter.api.Test;

/// Devices that are pulled out, stay away, come back, or come back dumb.
class PulledPlugsTest extends AtWiredGate {
    private static final int PULLS = 100;

    @Test
    void withoutItsReaderTheGateGoesOnWithCameraAndScanner() throws Exception {
        WiredGate gate = gate();
        gate.plugInReader();
        PseudoTerminal scanner = gate.scanner.in();
        gate.mrz.in();
        gate.relay.in(gate.told);
        untilAllWork(gate);

        gate.reader.out();
        until("the screen says so within a second", Duration.ofSeconds(1), () -> gate.screen.statusProperty().get().devices()
                .contains(new DeviceState(WiredGate.READER, DeviceState.Kind.ID_READER, false)));
        until("nobody is asked for a card", () -> gate.cue().isEmpty());

        scanner.write(line(gate.code(Traveller.COMMUTER)));
        assertThat(gate.answer().verdict()).isInstanceOf(Verdict.Pass.class);
        gate.camera.hold(Scene.of(gate.code(Traveller.GRANDMOTHER), Medium.PAPER, 1));
        assertThat(gate.answer().verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(gate.cue()).isEmpty();
    }

    @Test
    void aReaderThatComesBackAndDoesNotAnswerInvitesNobody() throws Exception {
        WiredGate gate = gate();
        gate.plugIn();
        untilAllWork(gate);
        gate.lay(Traveller.GRANDFATHER);
        until("the card may be taken", () -> gate.cue().equals(Optional.of(CardCue.TAKE_IT)));

        gate.reader.out();
        gate.reader.in();
        until("it is silent", () -> gate.board.faultsOf(WiredGate.READER).stream()
                .anyMatch(fault -> fault.kind() == Fault.Kind.DEVICE_SILENT));

        assertThat(gate.cue()).isEmpty();
    }

    @Test
    void devicesThatArePulledOutInTheMiddleComeBackUnderOtherNamesWithoutARestart() throws Exception {
        WiredGate gate = gate();
        gate.plugIn();
        untilAllWork(gate);

        byte[] code = line(gate.code(Traveller.COMMUTER));
        gate.scanner.outAfter(Arrays.copyOf(code, code.length / 2));
        gate.mrz.outAfter(Arrays.copyOf(PASSPORT, 50));
        gate.relay.out();
        gate.reader.out();
        until("all are lost", () -> List.of(WiredGate.READER, WiredGate.SCANNER, WiredGate.MRZ, WiredGate.RELAY).stream()
                .noneMatch(gate::works));
        assertThat(gate.screen.statusProperty().get().faults()).hasSize(4);

        gate.plugInReader();
        PseudoTerminal scanner = gate.scanner.in();
        PseudoTerminal mrz = gate.mrz.in();
        gate.relay.in(gate.told);
        untilAllWork(gate);
        assertThat(gate.screen.statusProperty().get().faults()).isEmpty();
        assertThat(gate.reader.names()).hasSize(2).doesNotHaveDuplicates();

        scanner.write(code);
        assertThat(gate.answer().verdict()).isInstanceOf(Verdict.Pass.class);
        gate.lay(Traveller.GRANDFATHER);
        assertThat(gate.answer().verdict()).isInstanceOf(Verdict.Pass.class);
        mrz.write(PASSPORT);
        assertThat(gate.answer().kind()).isEqualTo(CodeKind.MRZ);
        until("the barrier has moved", () -> gate.told.contains(ON));
        assertThat(gate.otherAnswers()).isEmpty();
    }

    /// Each card twice: its text breaks off in the middle, and once it has been told, so does the next answer.
    @Test
    void aHundredPlugsPulledInMidFrameAreAHundredRecoveriesAndNoCardIsToldTwiceOrWrongly() throws Exception {
        WiredGate gate = gate();
        gate.relay.in(gate.told);
        List<Traveller> people = List.of(Traveller.GRANDFATHER, Traveller.CARD_OF_RED, Traveller.SCHOOLCHILD, Traveller.OLD_CARD);
        long before = size(gate);
        for (int card = 0; card < PULLS / 2; card++) {
            Traveller person = people.get(card % people.size());
            Pulled inText = new Pulled(gate, 1000);
            gate.lay(person);
            inText.await();
            assertThat(gate.otherAnswers()).as("half a card is nobody").isEmpty();
            Pulled inGuard = new Pulled(gate, 0);
            Passage passage = gate.answer();
            assertThat(passage.verdict()).isInstanceOf(expected(person));
            assertThat(passage.kind()).isEqualTo(CodeKind.ID_CARD);
            gate.screen.acknowledge();
            inGuard.pullAtNext();
            inGuard.await();
            gate.module.take();
        }
        assertThat(gate.reader.names()).hasSize(PULLS);
        assertThat(size(gate)).isEqualTo(before + PULLS / 2);
        assertThat(gate.otherAnswers()).isEmpty();
        gate.closeGate();
        assertThat(gate.told.stream().filter(ON::equals)).hasSize(PULLS / 4);
    }

    private static Class<? extends Verdict> expected(Traveller person) {
        return switch (person.expected()) {
            case PASS -> Verdict.Pass.class;
            case ASK_STAFF -> Verdict.AskStaff.class;
            case STOP -> Verdict.Stop.class;
        };
    }

    /// A reader whose plug is pulled when it has sent half of an answer.
    private static final class Pulled {
        private final CountDownLatch pulled = new CountDownLatch(1);
        private volatile int longerThan;

        /// @param longerThan only answers of more bytes break off; 0 for none yet
        Pulled(WiredGate gate, int longerThan) throws IOException {
            this.longerThan = longerThan == 0 ? Integer.MAX_VALUE : longerThan;
            gate.reader.in(asked -> {
                byte[] answer = gate.module.answer(asked, asked.length);
                if (answer.length <= this.longerThan || pulled.getCount() == 0) {
                    return answer;
                }
                try {
                    gate.reader.outAfter(Arrays.copyOf(answer, answer.length / 2));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                pulled.countDown();
                return new byte[0];
            });
        }

        void pullAtNext() {
            longerThan = 1;
        }

        void await() throws InterruptedException {
            assertThat(pulled.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
