package org.greenlane.gear;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.Set;
import org.greenlane.gear.Doctor.Finding;

/// A font of this machine has every character of the verdicts; without one a screen shows boxes.
final class FontCheck {
    static final String SAMPLE = "通行请找工作人员禁止通行";

    /// Java's own names for mixtures of fonts; what a technician can install has another name.
    private static final Set<String> LOGICAL =
            Set.of(Font.DIALOG, Font.DIALOG_INPUT, Font.MONOSPACED, Font.SANS_SERIF, Font.SERIF);

    private FontCheck() {}

    static Finding run() {
        Font[] fonts = GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts();
        return Arrays.stream(fonts)
                .filter(font -> !LOGICAL.contains(font.getFamily()) && font.canDisplayUpTo(SAMPLE) == -1)
                .findFirst()
                .map(font -> Finding.good("for example " + font.getFamily()))
                .orElseGet(() -> missing(fonts.length));
    }

    static Finding missing(int fonts) {
        return Finding.bad(
                "none of " + fonts + " fonts shows Chinese",
                "On Debian and Ubuntu: apt-get install fonts-noto-cjk");
    }
}
