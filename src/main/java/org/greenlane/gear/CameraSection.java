package org.greenlane.gear;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The schema of a `[camera]` table.
final class CameraSection {
    private static final int MAX_PIXELS_WIDE = 4096;
    private static final int MAX_PIXELS_HIGH = 3072;

    private enum Kind {
        SIMULATED,
        USB,
        NETWORK
    }

    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("simulated", Kind.SIMULATED);
        KINDS.put("usb", Kind.USB);
        KINDS.put("network", Kind.NETWORK);
    }

    private CameraSection() {}

    /// @return all that are good; what is wrong with the others has been complained about
    static List<CameraSettings> readAll(List<Section> sections) {
        List<CameraSettings> cameras = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Section section : sections) {
            read(section).ifPresent(camera -> {
                if (!names.add(camera.name())) {
                    section.wrong("name", "is another camera's already");
                }
                cameras.add(camera);
            });
        }
        if (cameras.stream().filter(CameraSettings.Simulated.class::isInstance).count() > 1) {
            sections.getLast().wrong("kind", "can be simulated for one camera only");
        }
        return cameras;
    }

    private static Optional<CameraSettings> read(Section section) {
        Optional<Kind> kind = section.choice("kind", KINDS);
        Optional<String> name = section.text("name");
        int width = section.number("width", 160, MAX_PIXELS_WIDE, 1280);
        int height = section.number("height", 120, MAX_PIXELS_HIGH, 720);
        if (kind.isEmpty()) {
            // What else may stand here depends on the kind.
            return Optional.empty();
        }
        Optional<CameraSettings> camera =
                switch (kind.get()) {
                    case SIMULATED -> name.map(it -> new CameraSettings.Simulated(it, width, height));
                    case USB -> {
                        Optional<String> id = section.has("id") ? section.text("id") : Optional.empty();
                        yield name.map(it -> new CameraSettings.Usb(it, id, width, height));
                    }
                    case NETWORK -> {
                        Optional<URI> url = section.text("url").flatMap(text -> url(section, text));
                        Optional<CameraSettings.Login> login = login(section);
                        yield name.flatMap(it ->
                                url.map(where -> new CameraSettings.Network(it, where, login, width, height)));
                    }
                };
        section.end();
        return camera;
    }

    private static Optional<CameraSettings.Login> login(Section section) {
        if (!section.has("user") && !section.has("password")) {
            return Optional.empty();
        }
        Optional<String> user = section.text("user");
        Optional<String> password = section.secret("password");
        return user.flatMap(it -> password.map(secret -> new CameraSettings.Login(it, secret)));
    }

    /// The text itself is not repeated in a complaint: people write passwords into addresses.
    private static Optional<URI> url(Section section, String text) {
        try {
            URI url = new URI(text);
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (!web || url.getHost() == null) {
                section.wrong("url", "must be an address that begins with http:// or https://");
                return Optional.empty();
            }
            if (url.getRawUserInfo() != null) {
                section.wrong("url", "must not hold a password: write user and password on lines of their own");
                return Optional.empty();
            }
            return Optional.of(url);
        } catch (URISyntaxException _) {
            section.wrong("url", "is no address of the form http://camera.local/stream");
            return Optional.empty();
        }
    }
}
