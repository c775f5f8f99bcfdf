package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.AssistedGate.CHIEF;
import static org.greenlane.AssistedGate.CHIEF_PIN;
import static org.greenlane.AssistedGate.GUARD;
import static org.greenlane.AssistedGate.GUARD_PIN;
import static org.greenlane.AssistedGate.typed;
import static org.greenlane.WiredGate.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.greenlane.desk.supervisor.Entrance;
import org.greenlane.desk.supervisor.OfficeModel;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.lane.LaneView;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.staff.Act;
import org.greenlane.staff.StaffBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who closes a lane, and who opens it again.
class ClosedLaneTest {
    private static final OperatorId TECHNICIAN = new OperatorId("T-01");

    @TempDir
    Path folder = Path.of("");

    private static void closeByKeyAndSignOut(AssistedGate at) throws Exception {
        at.gate.screen.toggleClosed();
        until("the lane is closed", () -> isClosed(at));
        at.take(new Input.SignOut());
        at.await(AssistedView.SignedOut.class);
    }

    @Test
    void aLaneThatStaffHaveClosedIsOpenedByNobodyElse() throws Exception {
        Path template = AssistedGate.template(folder);
        try (AssistedGate at = AssistedGate.staffed(StationCopy.of(template, folder.resolve("home")), folder)) {
            closeByKeyAndSignOut(at);

            at.gate.screen.toggleClosed();
            until("it says why not", () -> at.gate.screen.refusalProperty().get().isPresent());
            at.take(new Input.SignIn(GUARD.text(), typed(GUARD_PIN)));
            at.await(AssistedView.Waiting.class);
            assertThat(isClosed(at)).as("it was asked for before anybody was there").isTrue();

            at.gate.screen.toggleClosed();
            until("the lane is open", () -> !isClosed(at));
            at.gate.screen.closeAtDesk(false);
            at.gate.screen.toggleClosed();
            until("the lane is closed again", () -> isClosed(at));
            assertThat(at.gate.turns()).as("anybody may have pressed it").containsExactly("? CLOSED", "? OPENED", "? CLOSED");
        }
    }

    @Test
    void theKeyDoesNotOpenWhatWasClosedAtADesk() throws Exception {
        Path template = AssistedGate.template(folder);
        try (AssistedGate at = AssistedGate.staffed(StationCopy.of(template, folder.resolve("home")), folder)) {
            at.gate.screen.closeAtDesk(true);
            until("the lane is closed", () -> isClosed(at));
            at.gate.screen.toggleClosed();
            until("it says why not", () -> at.gate.screen.refusalProperty().get().isPresent());
            assertThat(isClosed(at)).isTrue();
            at.gate.screen.closeAtDesk(false);
            until("the lane is open", () -> !isClosed(at));
            assertThat(at.gate.turns()).containsExactly("G-01 CLOSED", "G-01 OPENED");
        }
    }

    @Test
    void whatAKeyClosedIsMadeStaffsByClosingItAtADeskAndNoKeyMakesItLess() throws Exception {
        Path template = AssistedGate.template(folder);
        try (AssistedGate at = AssistedGate.staffed(StationCopy.of(template, folder.resolve("home")), folder)) {
            at.gate.screen.toggleClosed();
            until("the lane is closed", () -> isClosed(at));
            at.gate.screen.closeAtDesk(true);
            at.gate.screen.closeAtDesk(true);
            at.gate.screen.toggleClosed();
            until("it says why not", () -> at.gate.screen.refusalProperty().get().isPresent());
            assertThat(isClosed(at)).isTrue();
            assertThat(at.gate.turns()).containsExactly("? CLOSED", "G-01 CLOSED");
        }
    }

    @Test
    void nobodyOpensItWhosePinSomebodyElseKnows() throws Exception {
        Path template = AssistedGate.template(folder);
        try (AssistedGate at = AssistedGate.staffed(StationCopy.of(template, folder.resolve("home")), folder)) {
            closeByKeyAndSignOut(at);
            StaffBook book = at.gate.station.staff().orElseThrow();
            assertThat(book.signIn(CHIEF, CHIEF_PIN.toCharArray())).isInstanceOf(SignIn.Welcome.class);
            assertThat(book.roster().resetPin(CHIEF, GUARD, "918273".toCharArray())).isEqualTo(new Act.Done());
            at.take(new Input.SignIn(GUARD.text(), typed("918273")));
            at.await(AssistedView.MustChangePin.class);

            at.gate.screen.toggleClosed();
            until("it says why not", () -> at.gate.screen.refusalProperty().get().isPresent());
            assertThat(isClosed(at)).isTrue();
        }
    }

    @Test
    void aClosedLaneIsClosedAfterARestartUntilStaffOpenIt() throws Exception {
        Path template = AssistedGate.template(folder);
        StationHome home = StationCopy.of(template, folder.resolve("home"));
        try (AssistedGate at = AssistedGate.staffed(home, folder)) {
            at.gate.screen.closeAtDesk(true);
            until("the lane is closed", () -> isClosed(at));
        }
        try (AssistedGate at = AssistedGate.staffed(home, folder)) {
            until("it is closed still", () -> isClosed(at));
            at.gate.screen.toggleClosed();
            until("it says why not", () -> at.gate.screen.refusalProperty().get().isPresent());
            at.gate.screen.closeAtDesk(false);
            until("the lane is open", () -> !isClosed(at));
            assertThat(at.gate.turns()).as("it was not turned by the restart").containsExactly("G-01 CLOSED", "G-01 OPENED");
        }
        assertThat(KeptClosed.in(home.laneClosed()).by()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsClosedAndNoKeyOpensIt() throws Exception {
        Path file = folder.resolve("lane.closed");
        assertThat(KeptClosed.in(file).by()).isEmpty();
        Files.writeString(file, "KEY\n");
        assertThat(KeptClosed.in(file).by()).contains(KeptClosed.By.KEY);
        Files.writeString(file, "");
        assertThat(KeptClosed.in(file).by()).contains(KeptClosed.By.STAFF);
        Files.delete(file);
        Files.createDirectory(file);
        assertThat(KeptClosed.in(file).by()).contains(KeptClosed.By.STAFF);
    }

    @Test
    void withoutADeskTheKeyOpensItOnlyWhereNobodyIsEnrolled() throws Exception {
        WiredGate.Folder nobody = WiredGate.Folder.in(folder);
        try (WiredGate gate = new WiredGate(nobody, folder)) {
            gate.screen.toggleClosed();
            until("the lane is closed", () -> isClosed(gate));
            gate.screen.toggleClosed();
            until("the lane is open", () -> !isClosed(gate));
            gate.screen.toggleClosed();
            until("the lane is closed again", () -> isClosed(gate));

            StaffBook book = gate.station.staff().orElseThrow();
            assertThat(book.roster().enrolFirst(CHIEF, CHIEF_PIN.toCharArray())).isEqualTo(new Act.Done());
            gate.screen.toggleClosed();
            until("it says why not", () -> gate.screen.refusalProperty().get().isPresent());
            assertThat(isClosed(gate)).isTrue();
        }
    }

    @Test
    void aSupervisorOpensAtTheirOwnDeskWhatStaffHaveClosed() throws Exception {
        Path template = AssistedGate.template(folder);
        try (AssistedGate at = AssistedGate.staffed(StationCopy.of(template, folder.resolve("home")), folder)) {
            at.take(new Input.SignOut());
            at.await(AssistedView.SignedOut.class);
            at.gate.screen.toggleClosed();
            until("the lane is closed", () -> isClosed(at));
            assertThat(at.gate.turns()).as("the key tells nobody's number").containsExactly("? CLOSED");

            OfficeModel model = SupervisorByScannerTest.model();
            try (SupervisorDesk desk = at.gate.supervisor(model)) {
                desk.door().closeLane(false);
                enters(desk, CHIEF, CHIEF_PIN);
                assertThat(isClosed(at)).as("it was asked for before anybody was there").isTrue();
                desk.door().closeLane(false);
                until("the lane is open", () -> !isClosed(at));
                assertThat(at.gate.turns()).containsExactly("? CLOSED", "S-01 OPENED");
            }
        }
    }

    @Test
    void aTechnicianClosesALaneAndOpensNone() throws Exception {
        Path template = AssistedGate.template(folder);
        try (AssistedGate at = AssistedGate.staffed(StationCopy.of(template, folder.resolve("home")), folder)) {
            enrolTechnician(at.gate.station.staff().orElseThrow());
            try (SupervisorDesk desk = at.gate.supervisor(SupervisorByScannerTest.model())) {
                enters(desk, TECHNICIAN, "662093");
                desk.door().closeLane(true);
                until("the lane is closed", () -> isClosed(at));
                desk.door().closeLane(false);
                desk.door().leave();
                enters(desk, CHIEF, CHIEF_PIN);
                desk.door().closeLane(false);
                until("the lane is open", () -> !isClosed(at));
                assertThat(at.gate.turns()).containsExactly("T-01 CLOSED", "S-01 OPENED");
            }
        }
    }

    private static void enrolTechnician(StaffBook book) throws Exception {
        assertThat(book.signIn(CHIEF, CHIEF_PIN.toCharArray())).isInstanceOf(SignIn.Welcome.class);
        assertThat(book.roster().enrol(CHIEF, TECHNICIAN, Role.TECHNICIAN, "918273".toCharArray()))
                .isEqualTo(new Act.Done());
        assertThat(book.roster().changePin(TECHNICIAN, "918273".toCharArray(), "662093".toCharArray()))
                .isEqualTo(new Act.Done());
        book.signOut(CHIEF);
    }

    private static void enters(SupervisorDesk desk, OperatorId who, String pin) {
        AtomicReference<Optional<Entrance>> entrance = new AtomicReference<>(Optional.empty());
        desk.door().enter(who.text(), typed(pin), end -> entrance.set(Optional.of(end)));
        until(who + " is in", () -> entrance.get().filter(Entrance.In.class::isInstance).isPresent());
    }

    private static boolean isClosed(AssistedGate at) {
        return isClosed(at.gate);
    }

    private static boolean isClosed(WiredGate gate) {
        return gate.screen.laneProperty().get() instanceof LaneView.Closed;
    }
}
