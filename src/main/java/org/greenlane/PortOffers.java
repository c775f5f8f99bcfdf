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
    /// Where Linux keeps links to ports that are named after what they are, and after the sockets that they are in.
    private static final List<Path> LINKS = List.of(Path.of("/dev/serial/by-id"), Path.of("/dev/serial/by-path"));

    private static final Logger LOG = LoggerFactory.getLogger(PortOffers.class);

    private PortOffers() {}

    static List<PortOffer> of(List<PortSeen> seen) {
        return of(seen, LINKS);
    }

    /// @param folders of links to ports, the best ones first
    static List<PortOffer> of(List<PortSeen> seen, List<Path> folders) {
        Map<String, Set<String>> links = links(folders);
        return seen.stream()
                .map(port -> offer(port, seen, links.getOrDefault(real(Path.of(port.path())), Set.of())))
                .toList();
    }

    private static PortOffer offer(PortSeen port, List<PortSeen> all, Set<String> links) {
        Set<String> names = new LinkedHashSet<>(links);
        Optional<PortName.Usb> usb = port.usb();
        usb.ifPresent(own -> {
            names.add(own.toString());
            names.add(new PortName.Usb(own.vendor(), own.product(), Optional.empty()).toString());
        });
        boolean isOnly = usb.isPresent()
                && all.stream().filter(other -> other.usb().equals(usb)).count() == 1;
        String name = isOnly
                ? usb.get().toString()
                : links.stream().findFirst().orElse(port.path());
        return new PortOffer(name, port.path(), port.description(), names);
    }

    private static Map<String, Set<String>> links(List<Path> folders) {
        Map<String, Set<String>> found = new HashMap<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> inside = Files.list(folder)) {
                    inside.sorted().forEach(link ->
                            found.computeIfAbsent(real(link), _ -> new LinkedHashSet<>()).add(link.toString()));
                } catch (IOException e) {
                    LOG.warn("Names of serial ports are left out: {}", FileTrouble.sentence(e));
                }
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
