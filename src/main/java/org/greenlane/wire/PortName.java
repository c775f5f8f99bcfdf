package org.greenlane.wire;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a technician calls the port of a device. None of them changes when a device is plugged in again.
public sealed interface PortName {
    /// There is no device: the program plays it.
    record Simulated() implements PortName {
        @Override
        public String toString() {
            return SIMULATED;
        }
    }

    /// The device with these USB numbers, whatever socket it is in.
    ///
    /// @param serial tells it from others of the same make
    record Usb(int vendor, int product, Optional<String> serial) implements PortName {
        @Override
        public String toString() {
            HexFormat hex = HexFormat.of();
            return "usb:" + hex.toHexDigits((short) vendor) + ":" + hex.toHexDigits((short) product)
                    + serial.map(number -> ":" + number).orElse("");
        }
    }

    /// A port, or a link to one.
    record File(String path) implements PortName {
        @Override
        public String toString() {
            return path;
        }
    }

    String SIMULATED = "simulated";

    Pattern USB = Pattern.compile("usb:([0-9a-f]{4}):([0-9a-f]{4})(?::([!-~]{1,64}))?", Pattern.CASE_INSENSITIVE);

    Pattern PATH = Pattern.compile("/.*|COM[0-9]{1,3}");

    /// How names are written, for complaints.
    String FORMS = "\"usb:10c4:ea60\" (with a serial number \"usb:10c4:ea60:AB12\"), a path such as"
            + " \"/dev/serial/by-id/…\" or \"COM3\", or \"simulated\"";

    /// @return empty if it is written in none of the [#FORMS]
    static Optional<PortName> of(String text) {
        if (text.equals(SIMULATED)) {
            return Optional.of(new Simulated());
        }
        Matcher usb = USB.matcher(text);
        if (usb.matches()) {
            return Optional.of(new Usb(
                    HexFormat.fromHexDigits(usb.group(1).toLowerCase(Locale.ROOT)),
                    HexFormat.fromHexDigits(usb.group(2).toLowerCase(Locale.ROOT)),
                    Optional.ofNullable(usb.group(3))));
        }
        return PATH.matcher(text).matches() ? Optional.of(new File(text)) : Optional.empty();
    }
}
