package org.greenlane;

import org.greenlane.audit.AuditException;
import org.greenlane.health.Event;

/// Where events are recorded: the log of a gate, or nowhere for a check at a desk.
@FunctionalInterface
interface Recorder {
    /// Records nothing, for questions that nobody walks through a gate with.
    Recorder NOWHERE = _ -> 0;

    /// Stands for a log that could not be opened, and says why with every event.
    static Recorder unopened(AuditException why) {
        return _ -> {
            throw new AuditException(why.kind(), String.valueOf(why.getMessage()));
        };
    }

    /// Returns once the event is durable.
    ///
    /// @return its number in the log
    /// @throws AuditException if it is not sure to be there
    long record(Event event) throws AuditException;
}
