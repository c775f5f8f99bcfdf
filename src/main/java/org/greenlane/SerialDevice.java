package org.greenlane;

import org.greenlane.gear.SerialSettings;
import org.greenlane.wire.Opener;
import org.greenlane.wire.SerialPorts;

/// A device of a gate on a serial line, and how its line is opened.
public record SerialDevice(SerialSettings settings, Opener opener) {
    /// Where the profile says it is.
    ///
    /// @throws IllegalArgumentException if it is simulated
    public static SerialDevice of(SerialSettings settings) {
        return new SerialDevice(settings, SerialPorts.opener(settings.port(), settings.speed()));
    }
}
