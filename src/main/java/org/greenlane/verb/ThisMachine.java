package org.greenlane.verb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenlane.SerialDevice;
import org.greenlane.SetupGear;
import org.greenlane.gear.CameraSettings;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.gear.ProfileException;
import org.greenlane.gear.ProfileShelf;
import org.greenlane.wire.PortName;
import org.greenlane.wire.SerialPorts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What this machine has while a station is set up on it.
final class ThisMachine {
    private static final Logger LOG = LoggerFactory.getLogger(ThisMachine.class);

    private ThisMachine() {}

    /// Its devices, by all profiles but those that play something.
    static SetupGear gear() {
        return new SetupGear(
                shelf(),
                CameraChoices::of,
                profile -> profile.serial().stream().map(SerialDevice::of).toList(),
                SerialPorts::list);
    }

    private static List<SetupGear.Named> shelf() {
        List<SetupGear.Named> found = new ArrayList<>();
        try {
            ProfileShelf.usual().list().forEach(each -> named(each.name()).ifPresent(found::add));
        } catch (IOException e) {
            LOG.warn("Hardware profiles are left out: {}", e.getMessage());
        }
        return found;
    }

    /// One that cannot be used hides no other.
    private static Optional<SetupGear.Named> named(String name) {
        try {
            HardwareProfile profile = HardwareProfile.find(name);
            return plays(profile) ? Optional.empty() : Optional.of(new SetupGear.Named(name, profile));
        } catch (IOException | ProfileException e) {
            LOG.warn("A hardware profile is left out: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /// Whether something of it is no device.
    static boolean plays(HardwareProfile profile) {
        return profile.cameras().stream().anyMatch(CameraSettings.Simulated.class::isInstance)
                || profile.serial().stream().anyMatch(device -> device.port() instanceof PortName.Simulated);
    }
}
