package org.greenlane.sight;

import com.github.sarxos.webcam.WebcamDevice;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenlane.health.Fault;

/// The cameras that a choice may mean, the best first.
final class Candidates {
    private Candidates() {}

    /// Without a name: every camera that gives pictures, those that call themselves infrared last. With one: the camera
    /// that is called so, though it were a device that nobody would choose.
    ///
    /// @param nodes what the system says of its devices
    static List<WebcamDevice> of(List<WebcamDevice> devices, Optional<String> name, VideoNodes nodes)
            throws CameraTrouble {
        List<WebcamDevice> candidates = name.isPresent()
                ? called(devices, name.get(), nodes).stream().toList()
                : devices.stream()
                        .filter(device -> node(device, nodes).map(VideoNodes.Node::isFirst).orElse(true))
                        .sorted(Comparator.comparing(device -> isInfrared(device, nodes)))
                        .toList();
        if (candidates.isEmpty()) {
            throw new CameraTrouble(
                    Fault.Kind.CAMERA_MISSING,
                    name.map(it -> "there is no camera " + it).orElse("no camera is connected"));
        }
        return candidates;
    }

    private static Optional<WebcamDevice> called(List<WebcamDevice> devices, String name, VideoNodes nodes) {
        String path = nodes.called(name).map(VideoNodes.Node::path).orElse(name).toLowerCase(Locale.ROOT);
        return devices.stream()
                .filter(device -> isExactly(device, path))
                .findFirst()
                .or(() -> devices.stream()
                        .filter(device -> lowerName(device).contains(path))
                        .findFirst());
    }

    private static boolean isExactly(WebcamDevice device, String name) {
        String its = lowerName(device);
        return its.equals(name) || its.endsWith(" " + name);
    }

    private static boolean isInfrared(WebcamDevice device, VideoNodes nodes) {
        return node(device, nodes).map(VideoNodes.Node::saysInfrared).orElse(false);
    }

    /// On Linux a camera's name ends in the path of its device.
    static Optional<VideoNodes.Node> node(WebcamDevice device, VideoNodes nodes) {
        String name = device.getName();
        return nodes.ofPath(name.substring(name.lastIndexOf(' ') + 1));
    }

    private static String lowerName(WebcamDevice device) {
        return device.getName().toLowerCase(Locale.ROOT);
    }
}
