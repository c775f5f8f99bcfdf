package org.greenlane.staff;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.greenlane.health.OperatorId;

/// Who works at the desk now. Nobody does after a restart. Safe for several threads.
final class Sessions {
    private final Set<OperatorId> open = ConcurrentHashMap.newKeySet();

    void begin(OperatorId operator) {
        open.add(operator);
    }

    /// @return false if this one did not work here
    boolean end(OperatorId operator) {
        return open.remove(operator);
    }

    boolean isOpen(OperatorId operator) {
        return open.contains(operator);
    }
}
