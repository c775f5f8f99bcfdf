package org.greenlane.gear;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.greenlane.gear.ProfileException.Problem;
import org.greenlane.scan.Scanner;
import org.greenlane.scan.Suffix;
import org.greenlane.wire.PortName;

/// The schema of the tables of serial devices: `[id-reader]`, `[scanner]`, `[mrz-reader]` and `[relay]`.
final class SerialSections {
    private static final List<Integer> SPEEDS =
            List.of(1_200, 2_400, 4_800, 9_600, 19_200, 38_400, 57_600, 115_200, 230_400, 460_800, 921_600);

    private static final int SHORTEST_PULSE = 100;
    private static final int LONGEST_PULSE = 10_000;
    private static final int MOST_CHANNELS = 16;
    private static final int MOST_OF_A_KIND = 4;

    private static final Map<String, Suffix> SUFFIXES = new LinkedHashMap<>();

    static {
        SUFFIXES.put("cr", Suffix.CR);
        SUFFIXES.put("lf", Suffix.LF);
        SUFFIXES.put("crlf", Suffix.CR_LF);
        SUFFIXES.put("tab", Suffix.TAB);
        SUFFIXES.put("none", Suffix.NONE);
    }

    private final Set<String> names;
    private final SerialPlaces places;
    private final List<SerialSettings> devices = new ArrayList<>();

    private SerialSections(Set<String> names, List<Problem> remarks) {
        this.names = names;
        this.places = new SerialPlaces(remarks);
    }

    /// @param names those of other devices, which none of these may have
    /// @param remarks gets what is no mistake, and not wise
    /// @return all that are good; what is wrong with the others has been complained about
    static List<SerialSettings> readAll(Section top, Set<String> names, List<Problem> remarks) {
        SerialSections all = new SerialSections(new HashSet<>(names), remarks);
        all.read(top, "id-reader", MOST_OF_A_KIND, SerialSections::idReader);
        all.read(top, "scanner", MOST_OF_A_KIND, SerialSections::scanner);
        all.read(top, "mrz-reader", MOST_OF_A_KIND, SerialSections::mrzReader);
        all.read(top, "relay", 1, SerialSections::relay);
        return List.copyOf(all.devices);
    }

    private void read(
            Section top, String key, int most, Function<Section, Optional<? extends SerialSettings>> reading) {
        if (!top.has(key)) {
            return;
        }
        for (Section section : top.sections(key, most)) {
            Optional<? extends SerialSettings> device = reading.apply(section);
            section.end();
            device.ifPresent(it -> add(section, it));
        }
    }

    private void add(Section section, SerialSettings device) {
        if (!names.add(device.name())) {
            section.wrong("name", "is another device's already");
        }
        places.take(section, device.port());
        devices.add(device);
    }

    private static Optional<SerialSettings.IdReader> idReader(Section section) {
        int speed = speed(section, 115_200);
        Optional<PortName> port = port(section);
        return section.text("name").flatMap(name -> port.map(it -> new SerialSettings.IdReader(name, it, speed)));
    }

    private static Optional<SerialSettings.BarcodeScanner> scanner(Section section) {
        int speed = speed(section, 9_600);
        Suffix suffix =
                section.has("suffix") ? section.choice("suffix", SUFFIXES).orElse(Suffix.CR) : Suffix.CR;
        Scanner.Manner manner = new Scanner.Manner(suffix, section.flag("aim-identifiers", false));
        Optional<PortName> port = realPort(section);
        return section.text("name")
                .flatMap(name -> port.map(it -> new SerialSettings.BarcodeScanner(name, it, speed, manner)));
    }

    private static Optional<SerialSettings.MrzReader> mrzReader(Section section) {
        int speed = speed(section, 9_600);
        Optional<PortName> port = realPort(section);
        return section.text("name").flatMap(name -> port.map(it -> new SerialSettings.MrzReader(name, it, speed)));
    }

    private static Optional<SerialSettings.GateRelay> relay(Section section) {
        int speed = speed(section, 9_600);
        int channel = section.number("channel", 1, MOST_CHANNELS, 1);
        Duration pulse = Duration.ofMillis(section.number("pulse-milliseconds", SHORTEST_PULSE, LONGEST_PULSE, 800));
        Optional<PortName> port = realPort(section);
        return section.text("name")
                .flatMap(name -> port.map(it -> new SerialSettings.GateRelay(name, it, speed, channel, pulse)));
    }

    private static int speed(Section section, int usual) {
        return section.number("speed", SPEEDS, usual);
    }

    private static Optional<PortName> port(Section section) {
        Optional<String> text = section.text("port");
        Optional<PortName> port = text.flatMap(PortName::of);
        if (text.isPresent() && port.isEmpty()) {
            section.wrong("port", "must be " + PortName.FORMS);
        }
        return port;
    }

    private static Optional<PortName> realPort(Section section) {
        return port(section).filter(port -> {
            boolean simulated = port instanceof PortName.Simulated;
            if (simulated) {
                section.wrong("port", "can be simulated for an id-reader only");
            }
            return !simulated;
        });
    }
}
