package org.greenlane.lane.assisted;

import java.util.List;
import org.greenlane.health.OperatorId;
import org.greenlane.health.OverrideReason;
import org.greenlane.lane.procedure.Outcome;

/// How staff settled what the station had no pass for. It has been recorded.
public sealed interface Settlement {
    /// A supervisor let the people through.
    record Overridden(OperatorId approver, OverrideReason reason) implements Settlement {}

    /// Some of the group went through.
    ///
    /// @param people all of them who have, from 0, in order
    record PartPassed(List<Integer> people) implements Settlement {
        public PartPassed {
            people = List.copyOf(people);
        }
    }

    /// The site's procedure came to something. A slip has a view of its own.
    record ProcedureEnded(Outcome outcome) implements Settlement {}

    /// True if somebody goes through.
    default boolean letsThrough() {
        return switch (this) {
            case Overridden _, PartPassed _ -> true;
            case ProcedureEnded(Outcome outcome) -> outcome.kind() == Outcome.Kind.PASS_ONCE;
        };
    }
}
