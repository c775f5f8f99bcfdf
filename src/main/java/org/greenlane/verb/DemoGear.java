package org.greenlane.verb;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.greenlane.SerialDevice;
import org.greenlane.card.sam.SimulatedModule;
import org.greenlane.card.sam.SimulatedReader;
import org.greenlane.demo.DemoAuthority;
import org.greenlane.demo.Travellers;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.gear.SerialSettings;
import org.greenlane.sight.simulated.SimulatedCamera;
import org.greenlane.wire.PortName;

/// The devices that a demo plays: one camera, and one reader of cards.
record DemoGear(SimulatedCamera camera, SimulatedModule module) {
    static DemoGear inThisProgram() {
        return new DemoGear(SimulatedCamera.thrifty(DemoAuthority.SEED), new SimulatedModule());
    }

    /// @param profile whose simulated devices are played; the others are real
    List<SerialDevice> serial(HardwareProfile profile) {
        return profile.serial().stream()
                .map(settings -> settings.port() instanceof PortName.Simulated
                        ? new SerialDevice(settings, new SimulatedReader(module))
                        : SerialDevice.of(settings))
                .toList();
    }

    Travellers travellers(DemoAuthority authority, HardwareProfile profile, Clock clock) {
        boolean reads = profile.serial().stream().anyMatch(DemoGear::isPlayed);
        return new Travellers(authority, camera, reads ? Optional.of(module) : Optional.empty(), clock);
    }

    private static boolean isPlayed(SerialSettings settings) {
        return settings.port() instanceof PortName.Simulated;
    }
}
