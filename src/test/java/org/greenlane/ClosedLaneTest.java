package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.AssistedGate.CHIEF;
import static org.greenlane.AssistedGate.CHIEF_PIN;
import static org.greenlane.AssistedGate.GUARD;
import static org.greenlane.AssistedGate.GUARD_PIN;
import static org.greenlane.AssistedGate.typed;
import static org.greenlane.WiredGate.until;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.Entry;
import org.greenlane.desk.supervisor.Entrance;
import org.greenlane.desk.supervisor.OfficeModel;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.lane.LaneView;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who closes a lane, and who opens it again.
class ClosedLaneTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aLaneThatStaffHaveClosedIsOpenedByNobodyElse() throws Exception {
        Path template = AssistedGate.template(folder);
        try (AssistedGate at = AssistedGate.staffed(AssistedGate.copy(template, folder.resolve("home")), folder)) {
            at.gate.screen.toggleClosed();
            until("the lane is closed", () -> isClosed(at));
            at.take(new Input.SignOut());
            at.await(AssistedView.SignedOut.class);

            at.gate.screen.toggleClosed();
            until("it says why not", () -> at.gate.screen.refusalProperty().get().isPresent());
            at.take(new Input.SignIn(GUARD.text(), typed(GUARD_PIN)));
            at.await(AssistedView.Waiting.class);
            assertThat(isClosed(at)).as("it was asked for before anybody was there").isTrue();

            at.gate.screen.toggleClosed();
            until("the lane is open", () -> !isClosed(at));
            at.gate.screen.close(false);
            at.gate.screen.toggleClosed();
            until("the lane is closed again", () -> isClosed(at));
            assertThat(turns(at)).containsExactly("G-01 CLOSED", "G-01 OPENED", "G-01 CLOSED");
        }
    }

    @Test
    void aSupervisorOpensAtTheirOwnDeskWhatStaffHaveClosed() throws Exception {
        Path template = AssistedGate.template(folder);
        try (AssistedGate at = AssistedGate.staffed(AssistedGate.copy(template, folder.resolve("home")), folder)) {
            at.take(new Input.SignOut());
            at.await(AssistedView.SignedOut.class);
            at.gate.screen.toggleClosed();
            until("the lane is closed", () -> isClosed(at));
            assertThat(turns(at)).as("the key tells nobody's number").containsExactly("? CLOSED");

            OfficeModel model = SupervisorByScannerTest.model();
            try (SupervisorDesk desk = at.gate.supervisor(model)) {
                desk.door().closeLane(false);
                AtomicReference<Optional<Entrance>> entrance = new AtomicReference<>(Optional.empty());
                desk.door().enter(CHIEF.text(), typed(CHIEF_PIN), end -> entrance.set(Optional.of(end)));
                until("the supervisor is in", () -> entrance.get().filter(Entrance.In.class::isInstance).isPresent());
                assertThat(isClosed(at)).as("it was asked for before anybody was there").isTrue();
                desk.door().closeLane(false);
                until("the lane is open", () -> !isClosed(at));
                assertThat(turns(at)).containsExactly("? CLOSED", "S-01 OPENED");
            }
        }
    }

    private static List<String> turns(AssistedGate at) throws AuditException {
        AuditLog log = at.gate.station.log().orElseThrow();
        return log.read(1, (int) log.size()).stream()
                .filter(Entry.OfStation.class::isInstance)
                .map(entry -> ((Entry.OfStation) entry).event())
                .filter(Event.LaneTurned.class::isInstance)
                .map(event -> event.operator().map(OperatorId::text).orElse("?") + " " + ((Event.LaneTurned) event).kind())
                .toList();
    }

    private static boolean isClosed(AssistedGate at) {
        return at.gate.screen.laneProperty().get() instanceof LaneView.Closed;
    }
}
