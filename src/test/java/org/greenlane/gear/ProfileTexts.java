package org.greenlane.gear;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A good profile, and what is said of others.
final class ProfileTexts {
    static final String GOOD =
            """
            name = "North gate"

            [camera]
            kind = "usb"
            name = "Gate camera"
            id = "C920"
            width = 1920
            height = 1080

            [codes]
            aztec = false
            code-128 = true

            [sound]
            enabled = false

            [screen]
            full-screen = false
            look = "outdoor"
            reduced-motion = true
            language = "zh"
            """;

    private ProfileTexts() {}

    static HardwareProfile parsed(String text) throws ProfileException {
        return ProfileReader.read(text.getBytes(UTF_8), "test.toml");
    }
}
