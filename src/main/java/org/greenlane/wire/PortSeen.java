package org.greenlane.wire;

import java.util.Locale;
import java.util.Optional;

/// A serial port that this machine has now.
///
/// @param description as the device or its driver gives it
/// @param usb its USB numbers, where it has them
public record PortSeen(String path, String description, Optional<PortName.Usb> usb) {
    /// Whether it is meant by these USB numbers; without a serial number all of the make are.
    public boolean is(PortName.Usb wanted) {
        return usb.filter(own -> own.vendor() == wanted.vendor()
                        && own.product() == wanted.product()
                        && wanted.serial().map(it -> it.equals(own.serial().orElse(""))).orElse(true))
                .isPresent();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%s (%s%s)", path, description, usb.map(own -> ", " + own).orElse(""));
    }
}
