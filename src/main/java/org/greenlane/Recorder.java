package org.greenlane;

import org.greenlane.audit.AuditException;
import org.greenlane.health.Passage;

/// Where passages are recorded: the log of a gate, or nowhere for a check at a desk.
@FunctionalInterface
interface Recorder {
    /// Records nothing, for questions that nobody walks through a gate with.
    Recorder NOWHERE = _ -> 0;

    /// Stands for a log that could not be opened, and says why with every passage.
    static Recorder unopened(AuditException why) {
        return _ -> {
            throw new AuditException(why.kind(), String.valueOf(why.getMessage()));
        };
    }

    /// Returns once the passage is durable.
    ///
    /// @return its number in the log
    /// @throws AuditException if it is not sure to be there
    long record(Passage passage) throws AuditException;
}
