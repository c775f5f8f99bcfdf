package org.greenlane.verb;

import java.util.List;
import java.util.Optional;
import org.greenlane.SerialDevice;
import org.greenlane.StationSettings;
import org.greenlane.gear.HardwareProfile;

/// With which hardware profile a gate is opened: one that somebody named at the program's start counts until another one is set.
///
/// @param set the one that was set at the start
/// @param given the one that was named
record NamedProfile(Optional<String> set, Optional<Given> given) {
    /// Of a station that was set up without one.
    static final String USUAL = "camera-only";

    /// What is set counts.
    static final NamedProfile NONE = new NamedProfile(Optional.empty(), Optional.empty());

    /// @param name as somebody wrote it: a name or a file
    record Given(String name, HardwareProfile profile) {}

    /// How the gate is opened of a station that is so.
    ///
    /// @param windowed in a window, whatever the profile says
    GateRun.Kiosk kiosk(StationSettings settings, boolean windowed) throws VerbException {
        StationSettings.Start start = settings.start();
        Optional<Given> counts = given.filter(_ -> set.equals(start.profile()));
        String name = counts.map(Given::name).orElseGet(() -> start.profile().orElse(USUAL));
        HardwareProfile profile =
                (counts.isPresent() ? counts.get().profile() : Profiles.find(name)).withPorts(start.ports());
        try {
            List<SerialDevice> serial =
                    profile.serial().stream().map(SerialDevice::of).toList();
            KioskSettings kiosk = KioskSettings.of(profile, CameraChoices.of(profile), serial, windowed)
                    .in(start.language(), start.look());
            return new GateRun.Kiosk(name, kiosk);
        } catch (IllegalArgumentException e) {
            throw new VerbException("A profile with a simulated reader needs a simulated camera too: both are the demo's.", e);
        }
    }
}
