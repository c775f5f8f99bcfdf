package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.AssistedGate.CHIEF;
import static org.greenlane.AssistedGate.CHIEF_PIN;
import static org.greenlane.AssistedGate.GUARD;
import static org.greenlane.AssistedGate.GUARD_PIN;
import static org.greenlane.AssistedGate.typed;
import static org.greenlane.WiredGate.until;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.greenlane.desk.supervisor.Entrance;
import org.greenlane.desk.supervisor.OfficeModel;
import org.greenlane.health.Barrier;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.staff.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Anybody keeps a barrier closed; only where staff are do people pass again, and the log says both.
@Timeout(120)
class BarrierReleaseTest {
    private static final String KEPT = "? BARRIER_KEPT_CLOSED";
    private static final String RELEASED = "? BARRIER_RELEASED";

    @TempDir
    private Path folder = Path.of("");

    private AssistedGate staffed() throws Exception {
        Path template = AssistedGate.template(folder);
        return AssistedGate.staffed(StationCopy.of(template, folder.resolve("home")), folder);
    }

    private static void untilIt(WiredGate gate, Barrier stands) {
        until("it is " + stands, () -> gate.screen.barrierProperty().get().equals(Optional.of(stands)));
    }

    private static void keepClosed(WiredGate gate) {
        untilIt(gate, Barrier.CLOSED);
        gate.screen.toggleBarrier();
        untilIt(gate, Barrier.KEPT_CLOSED);
        gate.aMomentPasses();
    }

    /// What was asked for before has been done, or never will be.
    private static void settle(WiredGate gate) {
        gate.screen.toggleClosed();
        until("the lane is closed", () -> KeptClosed.in(gate.station.home().laneClosed()).by().isPresent());
    }

    private static void pressInVain(WiredGate gate) {
        gate.screen.toggleBarrier();
        until("it says why not", () -> gate.screen.refusalProperty().get().isPresent());
        assertThat(gate.screen.barrierProperty().get()).contains(Barrier.KEPT_CLOSED);
        assertThat(KeptClosed.in(gate.station.home().barrierClosed()).by()).isPresent();
    }

    @Test
    void nobodyReleasesItWhileNobodyWorksAtTheDesk() throws Exception {
        try (AssistedGate at = staffed()) {
            at.take(new Input.SignOut());
            at.await(AssistedView.SignedOut.class);
            keepClosed(at.gate);
            pressInVain(at.gate);
            assertThat(at.gate.turns()).containsExactly(KEPT);

            at.take(new Input.SignIn(GUARD.text(), typed(GUARD_PIN)));
            at.await(AssistedView.Waiting.class);
            assertThat(at.gate.screen.barrierProperty().get())
                    .as("it was asked for before anybody was there")
                    .contains(Barrier.KEPT_CLOSED);
            at.gate.screen.toggleBarrier();
            untilIt(at.gate, Barrier.CLOSED);
            assertThat(at.gate.turns()).containsExactly(KEPT, RELEASED);
            assertThat(KeptClosed.in(at.gate.station.home().barrierClosed()).by()).isEmpty();
        }
    }

    @Test
    void whoPressesTwiceInAlarmLetsNobodyPass() throws Exception {
        try (AssistedGate at = staffed()) {
            untilIt(at.gate, Barrier.CLOSED);
            at.gate.screen.toggleBarrier();
            untilIt(at.gate, Barrier.KEPT_CLOSED);
            at.gate.screen.toggleBarrier();
            at.gate.screen.keepBarrierAtDesk(false);
            settle(at.gate);
            assertThat(at.gate.screen.barrierProperty().get()).contains(Barrier.KEPT_CLOSED);
            assertThat(at.gate.turns()).doesNotContain(RELEASED, "G-01 BARRIER_RELEASED");
        }
    }

    private static void untilStaffs(WiredGate gate) {
        until("it is staff's", () -> KeptClosed.in(gate.station.home().barrierClosed()).by().equals(Optional.of(KeptClosed.By.STAFF)));
    }

    @Test
    void noKeyReleasesWhatSomebodyKeptClosedWhoHadSignedIn() throws Exception {
        Path template = AssistedGate.template(folder);
        StationHome home = StationCopy.of(template, folder.resolve("home"));
        try (AssistedGate at = AssistedGate.staffed(home, folder)) {
            at.gate.screen.keepBarrierAtDesk(true);
            untilIt(at.gate, Barrier.KEPT_CLOSED);
            untilStaffs(at.gate);
            at.gate.aMomentPasses();
            pressInVain(at.gate);
        }
        try (AssistedGate at = AssistedGate.staffed(home, folder)) {
            untilIt(at.gate, Barrier.KEPT_CLOSED);
            pressInVain(at.gate);
            at.gate.screen.keepBarrierAtDesk(false);
            untilIt(at.gate, Barrier.CLOSED);
            assertThat(at.gate.turns()).containsExactly("G-01 BARRIER_KEPT_CLOSED", "G-01 BARRIER_RELEASED");
            assertThat(KeptClosed.in(home.barrierClosed()).by()).isEmpty();
        }
    }

    @Test
    void whatAKeyKeptClosedIsMadeStaffsAtADeskAndNoKeyMakesItLess() throws Exception {
        try (AssistedGate at = staffed()) {
            keepClosed(at.gate);
            at.gate.screen.keepBarrierAtDesk(true);
            at.gate.screen.keepBarrierAtDesk(true);
            untilStaffs(at.gate);
            at.gate.aMomentPasses();
            pressInVain(at.gate);
            assertThat(at.gate.turns()).containsExactly(KEPT, "G-01 BARRIER_KEPT_CLOSED");
        }
    }

    @Test
    void aKeyThatIsPressedWhileTheGateIsClosedKeepsItClosedAtTheNextWhichTellsTheLog() throws Exception {
        Path template = AssistedGate.template(folder);
        StationHome home = StationCopy.of(template, folder.resolve("home"));
        try (AssistedGate at = AssistedGate.staffed(home, folder)) {
            untilIt(at.gate, Barrier.CLOSED);
            // As while the set-up assistant is open: the window stands on, nobody is behind it.
            at.gate.closeGate();
            at.gate.screen.toggleBarrier();
            until("it stands on the disk", () -> KeptClosed.in(home.barrierClosed()).by().isPresent());
        }
        try (AssistedGate at = AssistedGate.staffed(home, folder)) {
            untilIt(at.gate, Barrier.KEPT_CLOSED);
            at.gate.screen.toggleBarrier();
            untilIt(at.gate, Barrier.CLOSED);
            assertThat(at.gate.turns()).containsExactly(KEPT, RELEASED);
        }
    }

    @Test
    void aKeyThatIsPressedAtTheLastWindowWhileTheNextGateOpensKeepsThatOnesBarrierClosed() throws Exception {
        Path template = AssistedGate.template(folder);
        StationHome home = StationCopy.of(template, folder.resolve("home"));
        try (AssistedGate at = AssistedGate.staffed(home, folder)) {
            untilIt(at.gate, Barrier.CLOSED);
            KeptClosed.in(home.barrierClosed()).asked();
            until("it stands on the disk", () -> KeptClosed.in(home.barrierClosed()).by().isPresent());
            at.gate.aloneNow();
            untilIt(at.gate, Barrier.KEPT_CLOSED);
            until("the log has it", () -> KeptClosed.in(home.barrierClosed()).by().equals(Optional.of(KeptClosed.By.KEY)));
            at.gate.aloneNow();
            at.gate.screen.toggleBarrier();
            untilIt(at.gate, Barrier.CLOSED);
            assertThat(at.gate.turns()).containsExactly(KEPT, RELEASED);
        }
    }

    @Test
    void aDeskWhereNobodyWorksKeepsItClosedAndReleasesNothing() throws Exception {
        try (AssistedGate at = staffed()) {
            at.take(new Input.SignOut());
            at.await(AssistedView.SignedOut.class);
            at.gate.screen.keepBarrierAtDesk(true);
            untilIt(at.gate, Barrier.KEPT_CLOSED);
            at.gate.aMomentPasses();
            at.gate.screen.keepBarrierAtDesk(false);
            until("it says why not", () -> at.gate.screen.refusalProperty().get().isPresent());
            assertThat(at.gate.turns()).containsExactly(KEPT);
        }
    }

    @Test
    void whatASupervisorKeepsClosedAtTheirOwnDeskStaffReleaseAtTheirs() throws Exception {
        try (AssistedGate at = staffed(); SupervisorDesk desk = at.gate.supervisor(SupervisorByScannerTest.model())) {
            enters(desk);
            desk.door().keepBarrier(true);
            untilIt(at.gate, Barrier.KEPT_CLOSED);
            untilStaffs(at.gate);
            at.gate.aMomentPasses();
            pressInVain(at.gate);
            at.gate.screen.keepBarrierAtDesk(false);
            untilIt(at.gate, Barrier.CLOSED);
            assertThat(at.gate.turns()).containsExactly("S-01 BARRIER_KEPT_CLOSED", "G-01 BARRIER_RELEASED");
        }
    }

    private static void enters(SupervisorDesk desk) {
        AtomicReference<Optional<Entrance>> entrance = new AtomicReference<>(Optional.empty());
        desk.door().enter(CHIEF.text(), typed(CHIEF_PIN), end -> entrance.set(Optional.of(end)));
        until("the supervisor is in", () -> entrance.get().filter(Entrance.In.class::isInstance).isPresent());
    }

    @Test
    void whatCannotBeRecordedStaysClosedAndIsClosedAllTheSame() throws Exception {
        try (AssistedGate at = staffed()) {
            at.gate.station.log().orElseThrow().close();
            keepClosed(at.gate);
            at.gate.screen.toggleBarrier();
            until("the board says so", () -> !at.gate.board.faultsOf(Station.LOG_PART).isEmpty());
            settle(at.gate);
            assertThat(at.gate.screen.barrierProperty().get()).contains(Barrier.KEPT_CLOSED);
        }
    }

    @Test
    void withoutADeskASupervisorReleasesItAtTheirOwn() throws Exception {
        WiredGate.Folder nobody = WiredGate.Folder.in(folder);
        try (WiredGate gate = new WiredGate(nobody, folder)) {
            gate.plugIn();
            assertThat(gate.station.staff().orElseThrow().roster().enrolFirst(CHIEF, CHIEF_PIN.toCharArray()))
                    .isEqualTo(new Act.Done());
            keepClosed(gate);
            pressInVain(gate);

            OfficeModel model = SupervisorByScannerTest.model();
            try (SupervisorDesk desk = gate.supervisor(model)) {
                desk.door().keepBarrier(false);
                enters(desk);
                assertThat(gate.screen.barrierProperty().get())
                        .as("it was asked for before anybody was there")
                        .contains(Barrier.KEPT_CLOSED);
                desk.door().keepBarrier(false);
                untilIt(gate, Barrier.CLOSED);
                assertThat(gate.turns()).containsExactly(KEPT, CHIEF.text() + " BARRIER_RELEASED");
            }
        }
    }
}
