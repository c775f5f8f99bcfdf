package org.greenlane.gear;

import java.time.Duration;
import org.greenlane.health.DeviceState;
import org.greenlane.scan.Scanner;
import org.greenlane.wire.PortName;

/// A device of a gate that hangs on a serial line.
public sealed interface SerialSettings {
    /// What it is called on screen and in the log.
    String name();

    /// What it is to the people at the gate.
    default DeviceState.Kind kind() {
        return switch (this) {
            case IdReader _ -> DeviceState.Kind.ID_READER;
            case BarcodeScanner _ -> DeviceState.Kind.SCANNER;
            case MrzReader _ -> DeviceState.Kind.MRZ_READER;
            case GateRelay _ -> DeviceState.Kind.RELAY;
        };
    }

    PortName port();

    /// In bits per second.
    int speed();

    /// The same device on another port.
    default SerialSettings at(PortName other) {
        return switch (this) {
            case IdReader it -> new IdReader(it.name, other, it.speed);
            case BarcodeScanner it -> new BarcodeScanner(it.name, other, it.speed, it.manner);
            case MrzReader it -> new MrzReader(it.name, other, it.speed);
            case GateRelay it -> new GateRelay(it.name, other, it.speed, it.channel, it.pulse);
        };
    }

    /// A reader of chip cards.
    record IdReader(String name, PortName port, int speed) implements SerialSettings {}

    record BarcodeScanner(String name, PortName port, int speed, Scanner.Manner manner) implements SerialSettings {}

    /// A reader of the printed lines of passports and cards.
    record MrzReader(String name, PortName port, int speed) implements SerialSettings {}

    /// What opens the turnstile or barrier.
    ///
    /// @param channel which of the board's relays, from 1
    /// @param pulse how long it opens for one person
    record GateRelay(String name, PortName port, int speed, int channel, Duration pulse) implements SerialSettings {}
}
