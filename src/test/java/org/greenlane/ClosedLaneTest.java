package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.AssistedGate.GUARD;
import static org.greenlane.AssistedGate.GUARD_PIN;
import static org.greenlane.AssistedGate.typed;
import static org.greenlane.WiredGate.until;

import java.nio.file.Path;
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
            at.take(new Input.SignIn(GUARD.text(), typed(GUARD_PIN)));
            at.await(AssistedView.Waiting.class);
            assertThat(isClosed(at)).as("it was asked for before anybody was there").isTrue();

            at.gate.screen.toggleClosed();
            until("the lane is open", () -> !isClosed(at));
        }
    }

    private static boolean isClosed(AssistedGate at) {
        return at.gate.screen.laneProperty().get() instanceof LaneView.Closed;
    }
}
