package org.greenlane.staff;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;

/// Who works at the desk now, and with what role they came. Nobody does after a restart. Safe for several threads.
final class Sessions {
    private final Map<OperatorId, Role> open = new ConcurrentHashMap<>();

    void begin(OperatorId operator, Role role) {
        open.put(operator, role);
    }

    /// @return false if this one did not work here
    boolean end(OperatorId operator) {
        return open.remove(operator) != null;
    }

    boolean isOpen(OperatorId operator) {
        return open.containsKey(operator);
    }

    boolean isOpenAs(OperatorId operator, Role role) {
        return open.get(operator) == role;
    }
}
