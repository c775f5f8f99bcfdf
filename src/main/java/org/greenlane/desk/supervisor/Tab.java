package org.greenlane.desk.supervisor;

import java.util.Arrays;
import java.util.List;
import org.greenlane.health.Role;

/// A part of the supervisor's desk.
public enum Tab {
    TODAY(false),
    LOG(false),
    INCIDENTS(false),
    EXPORT(false),
    STAFF(false),
    DEVICES(true),
    DATA(true),
    STATION(false);

    private final boolean technical;

    Tab(boolean technical) {
        this.technical = technical;
    }

    /// What somebody of a role may see, in their order; a guard nothing.
    public static List<Tab> of(Role role) {
        return Arrays.stream(values())
                .filter(tab -> switch (role) {
                    case GUARD -> false;
                    case TECHNICIAN -> tab.technical;
                    case SUPERVISOR -> true;
                })
                .toList();
    }
}
