package org.greenlane.setup;

import java.util.List;
import org.greenlane.health.DeviceState;

/// A hardware profile that may be chosen.
///
/// @param name by which it is found
/// @param devices their kinds, cameras first
public record ProfileOffer(String name, List<DeviceState.Kind> devices) {
    public ProfileOffer {
        devices = List.copyOf(devices);
    }
}
