package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.WiredGate.OFF;
import static org.greenlane.WiredGate.ON;
import static org.greenlane.WiredGate.until;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.greenlane.demo.Traveller;
import org.greenlane.health.Barrier;
import org.greenlane.health.CardCue;
import org.greenlane.health.CodeKind;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Fault;
import org.greenlane.health.Medium;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;
import org.greenlane.lane.LaneView;
import org.greenlane.sight.simulated.Scene;
import org.greenlane.wire.PseudoTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

/// The whole way of a card, a scanned line and a passport: from the bytes on a serial line of the system to the verdict on
/// the screen, the log, and the bytes that move the barrier.
@Timeout(120)
class GateOnWiresTest {
    private static final int PULLS = 100;
    private static final byte[] PASSPORT =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\rL898902C36UTO7408122F1204159ZE184226B<<<<<10\r"
                    .getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private static Path folder = Path.of("");

    private static WiredGate.@Nullable Folder station;

    @TempDir
    private Path ports = Path.of("");

    private @Nullable WiredGate opened;

    @BeforeAll
    static void prepare() throws SetupException {
        station = WiredGate.Folder.in(folder);
    }

    @BeforeEach
    void open() throws SetupException {
        opened = new WiredGate(Objects.requireNonNull(station), ports);
    }

    private WiredGate gate() {
        return Objects.requireNonNull(opened);
    }

    @AfterEach
    void close() {
        gate().close();
    }

    private static void untilAllWork(WiredGate gate) {
        until("all devices work", () -> gate.board.faults().isEmpty() && gate.cue().isPresent()
                && gate.screen.barrierProperty().get().equals(Optional.of(Barrier.CLOSED)));
    }

    private static byte[] line(String code) {
        return (code + "\r").getBytes(StandardCharsets.UTF_8);
    }

    private static long size(WiredGate gate) {
        return gate.station.log().orElseThrow().size();
    }

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
