package org.greenlane.setup;

import java.util.Optional;
import org.greenlane.health.DeviceState;

/// A device as it is shown while it is tried.
///
/// @param port the name of the serial port on which it is tried, where it hangs on one
public record DeviceRow(String name, DeviceState.Kind kind, Trial.State state, Optional<String> port) {
    /// The same device, standing otherwise.
    public DeviceRow as(Trial.State other) {
        return new DeviceRow(name, kind, other, port);
    }

    public boolean isSeen() {
        return state instanceof Trial.State.Seen;
    }
}
