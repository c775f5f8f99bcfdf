package org.greenlane.sight;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What Linux says of its video devices in `/sys/class/video4linux` and `/dev/v4l`, read without touching a device.
///
/// A camera's `/dev/video` number changes with the order of plugging in; these names do not: `/dev/v4l/by-id/…` (which
/// model, which serial number), `/dev/v4l/by-path/…` (which socket), and the USB numbers `vendor:product` or
/// `vendor:product:serial`.
///
/// @see <a href="https://docs.kernel.org/userspace-api/media/v4l/open.html">V4L2: opening and closing devices</a>
record VideoNodes(List<Node> nodes) {
    /// More devices than that are not looked at.
    private static final int MAX_NODES = 64;

    private static final int MAX_LINE = 256;
    private static final Path CLASS = Path.of("sys", "class", "video4linux");
    private static final Path LINKS = Path.of("dev", "v4l");

    /// One video device.
    ///
    /// @param path as `/dev/video0`
    /// @param name what the camera calls itself
    /// @param index 0 for the first device of a camera, which gives its pictures; others give metadata or other streams
    /// @param usb `vendor:product` or `vendor:product:serial`, in lower case; none if it is no USB device
    /// @param links its stable names
    record Node(String path, String name, int index, Optional<String> usb, List<String> links) {
        /// Whether somebody may mean this one by that name.
        boolean isCalled(String wanted) {
            String its = wanted.toLowerCase(Locale.ROOT);
            return path.equals(wanted)
                    || links.contains(wanted)
                    || usb.filter(id -> id.equals(its) || id.startsWith(its + ":")).isPresent();
        }

        /// Cameras for faces in the dark call themselves so; what they show has no colours and mostly no screens.
        boolean saysInfrared() {
            return (" " + name.toLowerCase(Locale.ROOT) + " ").matches(".*([^a-z]ir[^a-z]|infra).*");
        }

        boolean isFirst() {
            return index == 0;
        }
    }

    /// @param root of the file system
    /// @return empty where there are none, or this is no Linux
    static VideoNodes read(Path root) {
        List<Node> nodes = new ArrayList<>();
        try (DirectoryStream<Path> devices = Files.newDirectoryStream(root.resolve(CLASS), "video*")) {
            for (Path device : devices) {
                if (nodes.size() < MAX_NODES) {
                    nodes.add(node(root, device));
                }
            }
        } catch (IOException e) {
            return new VideoNodes(List.of());
        }
        nodes.sort(Comparator.comparingInt((Node node) -> node.path().length()).thenComparing(Node::path));
        return new VideoNodes(List.copyOf(nodes));
    }

    boolean isEmpty() {
        return nodes.isEmpty();
    }

    Optional<Node> ofPath(String path) {
        return nodes.stream().filter(node -> node.path().equals(path)).findFirst();
    }

    /// The first device of that stable name.
    Optional<Node> called(String wanted) {
        return nodes.stream()
                .filter(node -> node.isCalled(wanted))
                .min(Comparator.comparingInt(Node::index));
    }

    private static Node node(Path root, Path device) {
        String file = String.valueOf(device.getFileName());
        int index;
        try {
            index = Integer.parseInt(line(device.resolve("index")));
        } catch (NumberFormatException e) {
            index = 0;
        }
        return new Node("/dev/" + file, line(device.resolve("name")), index, usb(device), links(root, file));
    }

    private static Optional<String> usb(Path device) {
        try {
            Path camera = device.resolve("device").toRealPath().getParent();
            String vendor = camera == null ? "" : line(camera.resolve("idVendor"));
            if (camera == null || vendor.isEmpty()) {
                return Optional.empty();
            }
            String serial = line(camera.resolve("serial"));
            String id = vendor + ":" + line(camera.resolve("idProduct")) + (serial.isEmpty() ? "" : ":" + serial);
            return Optional.of(id.toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<String> links(Path root, String file) {
        List<String> links = new ArrayList<>();
        for (String kind : List.of("by-id", "by-path")) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(root.resolve(LINKS).resolve(kind))) {
                for (Path link : all) {
                    if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).endsWith(file)) {
                        links.add("/dev/v4l/" + kind + "/" + link.getFileName());
                    }
                }
            } catch (IOException e) {
                // A machine without such links: the camera has its other names.
            }
        }
        links.sort(Comparator.naturalOrder());
        return List.copyOf(links);
    }

    /// The first line of a small file; empty if there is none.
    private static String line(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(MAX_LINE), StandardCharsets.UTF_8);
            return text.lines().findFirst().orElse("").strip();
        } catch (IOException e) {
            return "";
        }
    }
}
