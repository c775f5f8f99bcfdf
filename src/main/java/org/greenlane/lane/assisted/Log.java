package org.greenlane.lane.assisted;

import org.greenlane.health.Event;

/// Where everything stands that staff do. What cannot be recorded does not happen.
@FunctionalInterface
public interface Log {
    /// @return false if it could not be recorded
    boolean record(Event event);
}
