package org.greenlane;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.sight.CameraChoice;
import org.greenlane.wire.PortSeen;

/// What the machine has while a station is set up.
///
/// @param profiles those that may be chosen, each with what it is made of
/// @param cameras of a profile
/// @param serial devices of a profile
/// @param ports the serial ports that are there now
public record SetupGear(
        List<Named> profiles,
        Function<HardwareProfile, List<CameraChoice>> cameras,
        Function<HardwareProfile, List<SerialDevice>> serial,
        Supplier<List<PortSeen>> ports) {
    /// Nothing can be chosen.
    public static final SetupGear NONE = new SetupGear(List.of(), _ -> List.of(), _ -> List.of(), List::of);

    public SetupGear {
        profiles = List.copyOf(profiles);
    }

    /// A profile, and the name by which it is found.
    public record Named(String name, HardwareProfile profile) {}
}
