package org.greenlane;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.greenlane.card.mrz.MrzReader;
import org.greenlane.card.sam.CardListener;
import org.greenlane.card.sam.IdReader;
import org.greenlane.gear.Relay;
import org.greenlane.gear.SerialSettings;
import org.greenlane.health.Barrier;
import org.greenlane.scan.Scanner;
import org.greenlane.wire.Device;
import org.greenlane.wire.Opener;
import org.greenlane.wire.SerialPorts;

/// A device of a gate on a serial line, and how its line is opened.
public record SerialDevice(SerialSettings settings, Opener opener) {
    /// Who hears from a device, whatever it is. Called on the device's thread: hand over at once.
    interface Audience extends CardListener {
        /// Whether a reader is to leave what is laid down where it is, because somebody else is being seen to.
        boolean isHeld();

        /// A scanner has read something.
        ///
        /// @param code empty if that is no text
        void scanned(Optional<String> code);

        /// A relay was told to move the barrier.
        void moved(Barrier barrier);
    }

    /// Where the profile says it is.
    ///
    /// @throws IllegalArgumentException if it is simulated
    public static SerialDevice of(SerialSettings settings) {
        return new SerialDevice(settings, SerialPorts.opener(settings.port(), settings.speed()));
    }

    String name() {
        return settings.name();
    }

    /// What speaks on its line.
    ///
    /// @param clock whose day it is by which documents are valid
    Device speaking(Audience audience, InstantSource clock) {
        return switch (settings) {
            case SerialSettings.IdReader _ -> new IdReader(audience, audience::isHeld, System::nanoTime);
            case SerialSettings.BarcodeScanner scanner -> new Scanner(scanner.manner(), audience::scanned);
            case SerialSettings.MrzReader _ ->
                new MrzReader(
                        audience::presented,
                        () -> LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()),
                        System::nanoTime);
            case SerialSettings.GateRelay gate ->
                new Relay(gate.channel(), gate.pulse(), audience::moved, System::nanoTime);
        };
    }
}
