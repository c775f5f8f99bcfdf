package org.greenlane.wire;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The serial ports of this machine.
public final class SerialPorts {
    /// Where jSerialComm unpacks its native library, with a mode that lets everyone exchange it.
    private static final String TEMPORARY_FOLDER = "java.io.tmpdir";

    /// More are not looked at.
    private static final int MAX_PORTS = 64;

    private static final String NO_NUMBER = "Unknown";

    private SerialPorts() {}

    /// Loads the native library, out of a folder in which nobody else may write. To be called before all else.
    ///
    /// @throws LinkageError if it cannot be loaded
    public static synchronized void loadFrom(Path privateFolder) throws IOException {
        createPrivate(privateFolder);
        String usual = System.getProperty(TEMPORARY_FOLDER, "");
        System.setProperty(TEMPORARY_FOLDER, privateFolder.toString());
        try {
            SerialPort.getCommPorts();
        } finally {
            System.setProperty(TEMPORARY_FOLDER, usual);
        }
    }

    private static void createPrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        PosixFileAttributeView rights = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (rights != null) {
            rights.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
    }

    /// Those that are there now.
    public static List<PortSeen> list() {
        return Arrays.stream(SerialPort.getCommPorts())
                .limit(MAX_PORTS)
                .map(SerialPorts::seen)
                .toList();
    }

    private static PortSeen seen(SerialPort port) {
        Optional<PortName.Usb> usb = port.getVendorID() < 0
                ? Optional.empty()
                : Optional.of(new PortName.Usb(port.getVendorID(), port.getProductID(), number(port)));
        return new PortSeen(port.getSystemPortPath(), port.getPortDescription(), usb);
    }

    private static Optional<String> number(SerialPort port) {
        return Optional.ofNullable(port.getSerialNumber()).filter(it -> !it.isBlank() && !it.equals(NO_NUMBER));
    }

    /// Opens a port, looking its name up anew each time: what it means may lie elsewhere by now.
    ///
    /// @param speed in bits per second; 8 data bits, no parity, one stop bit
    /// @throws IllegalArgumentException if the port is simulated
    public static Opener opener(PortName name, int speed) {
        return switch (name) {
            case PortName.Simulated _ -> throw new IllegalArgumentException("a simulated port is nowhere");
            case PortName.File(String path) -> () -> SerialLine.open(path, speed);
            case PortName.Usb usb -> () -> SerialLine.open(find(usb, list()), speed);
        };
    }

    static String find(PortName.Usb wanted, List<PortSeen> ports) throws LineException {
        List<PortSeen> found = ports.stream().filter(port -> port.is(wanted)).toList();
        if (found.isEmpty()) {
            throw new LineException(
                    LineException.Cause.MISSING,
                    "There is no " + wanted + ". Plug the device in, or correct the profile.");
        }
        if (found.size() > 1) {
            throw new LineException(
                    LineException.Cause.MISSING,
                    "There are " + found.size() + " devices " + wanted
                            + ". Name the one that is meant by its serial number, or by its socket: /dev/serial/by-path/…");
        }
        return found.getFirst().path();
    }
}
