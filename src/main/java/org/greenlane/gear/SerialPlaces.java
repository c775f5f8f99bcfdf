package org.greenlane.gear;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.greenlane.gear.ProfileException.Problem;
import org.greenlane.wire.PortName;

/// The ports of a profile: no device may be where another is, and a name that moves when plugs are pulled is remarked upon.
final class SerialPlaces {
    /// Given in the order in which devices come: `/dev/ttyUSB0` is another device after the next start.
    private static final Pattern MOVES = Pattern.compile("/dev/tty(USB|ACM|AMA|XRUSB)[0-9]+");

    private final List<PortName> taken = new ArrayList<>();
    private final List<Problem> remarks;

    /// @param remarks gets what is no mistake, and not wise
    SerialPlaces(List<Problem> remarks) {
        this.remarks = remarks;
    }

    void take(Section section, PortName port) {
        if (port instanceof PortName.Simulated) {
            return;
        }
        if (taken.stream().anyMatch(other -> isSame(other, port))) {
            section.wrong("port", "is another device's already");
        } else if (taken.stream().anyMatch(other -> mayBeSame(other, port))) {
            section.wrong(
                    "port",
                    "may be another device's, which has the same USB numbers: name both by their serial numbers, or by"
                            + " /dev/serial/by-path/…");
        }
        if (port instanceof PortName.File(String path) && MOVES.matcher(normal(path)).matches()) {
            remarks.add(section.remark(
                    "port",
                    "may be another device after the next start or when plugs are pulled: name it by its USB numbers,"
                            + " /dev/serial/by-id/… or /dev/serial/by-path/… (greenlane doctor lists them)"));
        }
        taken.add(port);
    }

    private static boolean isSame(PortName one, PortName other) {
        if (one instanceof PortName.File(String path) && other instanceof PortName.File(String there)) {
            return normal(path).equals(normal(there));
        }
        return one.equals(other);
    }

    /// Without a serial number the name means whichever of that make is plugged in.
    private static boolean mayBeSame(PortName one, PortName other) {
        return one instanceof PortName.Usb(int vendor, int product, var serial)
                && other instanceof PortName.Usb(int otherVendor, int otherProduct, var otherSerial)
                && vendor == otherVendor
                && product == otherProduct
                && (serial.isEmpty() || otherSerial.isEmpty());
    }

    private static String normal(String path) {
        return Path.of(path).normalize().toString();
    }
}
