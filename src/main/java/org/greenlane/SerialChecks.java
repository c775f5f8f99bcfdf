package org.greenlane;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenlane.card.sam.SpeedSearch;
import org.greenlane.gear.Doctor.Check;
import org.greenlane.gear.Doctor.Finding;
import org.greenlane.gear.SerialSettings;
import org.greenlane.wire.Line;
import org.greenlane.wire.LineException;
import org.greenlane.wire.PortName;
import org.greenlane.wire.SerialPorts;

/// The doctor's questions about the devices on serial lines: can each be opened, and does it answer where it can?
public final class SerialChecks {
    private SerialChecks() {}

    public static List<Check> all(List<SerialSettings> devices) {
        return devices.stream()
                .map(device -> Check.of(device.name(), () -> finding(device)))
                .toList();
    }

    static Finding finding(SerialSettings device) {
        if (device.port() instanceof PortName.Simulated) {
            return Finding.good("simulated");
        }
        try {
            return switch (device) {
                case SerialSettings.IdReader reader -> answers(reader);
                case SerialSettings.BarcodeScanner _, SerialSettings.MrzReader _, SerialSettings.GateRelay _ ->
                    opens(device);
            };
        } catch (LineException e) {
            return unusable(device.port(), e.kind(), String.valueOf(e.getMessage()));
        }
    }

    /// @param detail what happened and what to do
    static Finding unusable(PortName port, LineException.Cause cause, String detail) {
        String what =
                switch (cause) {
                    case MISSING -> "is not there";
                    case FORBIDDEN -> "may not be opened by this user";
                    case BUSY -> "is in use by another program";
                    case LOST -> "has gone";
                    case SILENT -> "is there, but what is behind it does not answer";
                    case GARBLED -> "is there, but what is behind it makes no sense";
                };
        return Finding.bad(port + " " + what + " (" + cause.fault().code() + ")", detail);
    }

    private static Finding opens(SerialSettings device) throws LineException {
        try (Line _ = SerialPorts.opener(device.port(), device.speed()).open()) {
            return Finding.good(device.port() + " can be opened; the device says nothing of itself (doctor --bench tries it)");
        }
    }

    /// At the speed of the profile first, then at all others that a reader may stand at.
    private static Finding answers(SerialSettings.IdReader reader) throws LineException {
        List<Integer> speeds = Stream.concat(Stream.of(reader.speed()), SpeedSearch.SPEEDS.stream())
                .distinct()
                .toList();
        Optional<SpeedSearch.Found> found = SpeedSearch.search(
                speeds, speed -> SerialPorts.opener(reader.port(), speed).open(), System::nanoTime);
        if (found.isEmpty()) {
            return Finding.bad(
                    reader.port() + " can be opened, but no reader answers, at any speed",
                    "Check its power and cable. Many USB readers are not serial: choose one with RS-232 or a USB bridge.");
        }
        SpeedSearch.Found it = found.get();
        String module = it.moduleNumber().map(number -> ", module " + number).orElse("");
        return it.speed() == reader.speed()
                ? Finding.good("answers at " + it.speed() + module)
                : Finding.bad(
                        "answers at " + it.speed() + ", not at " + reader.speed() + module,
                        "Write in the profile: speed = " + it.speed());
    }
}
