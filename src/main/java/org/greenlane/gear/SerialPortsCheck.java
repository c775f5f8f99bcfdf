package org.greenlane.gear;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.greenlane.gear.Doctor.Finding;
import org.greenlane.wire.PortSeen;
import org.greenlane.wire.SerialPorts;

/// The serial ports of this machine, with the names that a profile may call them by.
final class SerialPortsCheck {
    private SerialPortsCheck() {}

    /// @param privateFolder where the native library is unpacked
    static Finding run(Path privateFolder) throws IOException {
        try {
            SerialPorts.loadFrom(privateFolder);
            List<String> ports =
                    SerialPorts.list().stream().map(PortSeen::toString).toList();
            return Finding.good(ports.isEmpty() ? "none" : String.join("; ", ports));
        } catch (LinkageError broken) {
            return Finding.bad(
                    "the serial library cannot be loaded (" + broken + ")",
                    "The data folder must lie on a disk that allows programs to run (no \"noexec\").");
        }
    }
}
