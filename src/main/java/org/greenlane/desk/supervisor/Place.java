package org.greenlane.desk.supervisor;

import java.util.Optional;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;

/// Where somebody is at the desk.
sealed interface Place {
    /// The gate is in front.
    record Away() implements Place {}

    /// It is asked who comes.
    record Arriving() implements Place {}

    /// @param badge what a badge said, which a PIN goes with
    record SigningIn(Optional<String> badge) implements Place {}

    record ChoosingPin(OperatorId operator) implements Place {}

    record AtWork(OperatorId operator, Role role, Tab tab) implements Place {}

    record ShiftOver(ShiftEnd end) implements Place {}
}
