package org.greenlane.setup;

import org.greenlane.health.DeviceState;

/// A device as it is shown while it is tried.
public record DeviceRow(String name, DeviceState.Kind kind, Trial.State state) {
    public boolean isSeen() {
        return state instanceof Trial.State.Seen;
    }
}
