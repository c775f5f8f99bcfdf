package org.greenlane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.greenlane.disk.FileTrouble;
import org.greenlane.setup.PortOffer;
import org.greenlane.wire.PortName;
import org.greenlane.wire.PortSeen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The serial ports of this machine as they are offered to whoever sets a station up, each under a name that stays the same
/// when plugs are pulled, where it has one.
final class PortOffers {
    /// Where Linux keeps links to ports that are named after what they are. Two of the same make without serial numbers share
    /// one, which leads to either: a device may be meant by it, but never is a port named by it.
    private static final Path KINDS = Path.of("/dev/serial/by-id");
    /// Where it keeps those that are named after the sockets that they are in.
    private static final Path SOCKETS = Path.of("/dev/serial/by-path");

    private static final Logger LOG = LoggerFactory.getLogger(PortOffers.class);

    private PortOffers() {}

    static List<PortOffer> of(List<PortSeen> seen) {
        return of(seen, KINDS, SOCKETS);
    }

    /// @param kinds folder of links that are named after what the ports are
    /// @param sockets folder of links that are named after the sockets
    static List<PortOffer> of(List<PortSeen> seen, Path kinds, Path sockets) {
        Map<String, Set<String>> ofKinds = links(kinds);
        Map<String, Set<String>> ofSockets = links(sockets);
        return seen.stream()
                .map(port -> {
                    String real = real(Path.of(port.path()));
                    return offer(port, seen, ofKinds.getOrDefault(real, Set.of()), ofSockets.getOrDefault(real, Set.of()));
                })
                .toList();
    }

    private static PortOffer offer(PortSeen port, List<PortSeen> all, Set<String> kinds, Set<String> sockets) {
        Set<String> names = new LinkedHashSet<>(kinds);
        names.addAll(sockets);
        Optional<PortName.Usb> usb = port.usb();
        usb.ifPresent(own -> {
            names.add(own.toString());
            names.add(new PortName.Usb(own.vendor(), own.product(), Optional.empty()).toString());
        });
        boolean isOnly = usb.isPresent()
                && all.stream().filter(other -> other.is(usb.get())).count() == 1;
        String name = isOnly
                ? usb.get().toString()
                : sockets.stream().findFirst().orElse(port.path());
        return new PortOffer(name, port.path(), port.description(), names);
    }

    private static Map<String, Set<String>> links(Path folder) {
        Map<String, Set<String>> found = new HashMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                inside.sorted().forEach(link ->
                        found.computeIfAbsent(real(link), _ -> new LinkedHashSet<>()).add(link.toString()));
            } catch (IOException e) {
                LOG.warn("Names of serial ports are left out: {}", FileTrouble.sentence(e));
            }
        }
        return found;
    }

    private static String real(Path path) {
        try {
            return path.toRealPath().toString();
        } catch (IOException e) {
            return path.toString();
        }
    }
}
