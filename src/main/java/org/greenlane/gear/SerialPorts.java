package org.greenlane.gear;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.greenlane.gear.Doctor.Finding;

/// The serial ports of this machine.
final class SerialPorts {
    /// Where jSerialComm unpacks its native library, with a mode that lets everyone exchange it.
    private static final String TEMPORARY_FOLDER = "java.io.tmpdir";

    /// More are not listed.
    private static final int MAX_LISTED = 64;

    private SerialPorts() {}

    static Finding check(Path privateFolder) throws IOException {
        try {
            List<String> ports = list(privateFolder);
            return Finding.good(ports.isEmpty() ? "none" : String.join("; ", ports));
        } catch (LinkageError broken) {
            return Finding.bad(
                    "the serial library cannot be loaded (" + broken + ")",
                    "The data folder must lie on a disk that allows programs to run (no \"noexec\").");
        }
    }

    /// Path, description and, where the device tells them, USB vendor and product of each port.
    ///
    /// @param privateFolder where the native library is unpacked; nobody else may write there
    /// @throws LinkageError if the native library cannot be loaded
    static synchronized List<String> list(Path privateFolder) throws IOException {
        createPrivate(privateFolder);
        String usual = System.getProperty(TEMPORARY_FOLDER, "");
        System.setProperty(TEMPORARY_FOLDER, privateFolder.toString());
        try {
            return Arrays.stream(SerialPort.getCommPorts())
                    .limit(MAX_LISTED)
                    .map(SerialPorts::described)
                    .collect(Collectors.toUnmodifiableList());
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

    private static String described(SerialPort port) {
        String usb = port.getVendorID() < 0
                ? ""
                : ", USB %04x:%04x".formatted(port.getVendorID(), port.getProductID());
        return port.getSystemPortPath() + " (" + port.getPortDescription() + usb + ")";
    }
}
