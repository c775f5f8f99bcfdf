package org.greenlane.setup;

import java.util.Set;

/// A serial port that is there now, and may be chosen for a device.
///
/// @param name by which the settings know it: it stays the same when plugs are pulled, where the port has such a name
/// @param place where it is now, as `/dev/ttyUSB0`
/// @param description as the device or its driver gives it
/// @param names all by which a hardware profile may mean it
public record PortOffer(String name, String place, String description, Set<String> names) {
    public PortOffer {
        names = Set.copyOf(names);
    }

    /// Whether that name means it.
    public boolean goesBy(String other) {
        return name.equals(other) || place.equals(other) || names.contains(other);
    }
}
