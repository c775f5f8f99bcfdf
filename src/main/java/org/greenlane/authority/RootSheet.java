package org.greenlane.authority;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.greenlane.health.RootFingerprint;

/// The root's fingerprint on paper: as a code for a station's camera, and in groups for people who type or compare it.
final class RootSheet {
    private static final int IN_A_LINE = 2;
    private static final int FIRST_GROUPS = 1400;
    private static final int BETWEEN = 80;

    private RootSheet() {}

    static BufferedImage draw(RootFingerprint root, Lettering lettering) {
        List<Sheet.Line> lines = new ArrayList<>();
        lines.add(new Sheet.Line("根指纹 루트 지문", Font.BOLD, 90, 175));
        lines.add(new Sheet.Line("Root fingerprint", Font.BOLD, 64, 265));
        List<String> groups = root.groups();
        for (int at = 0; at < groups.size(); at += IN_A_LINE) {
            String line = (at + 1) + "  " + groups.get(at) + "      " + (at + 2) + "  " + groups.get(at + 1);
            lines.add(new Sheet.Line(line, Font.BOLD, 58, FIRST_GROUPS + at / IN_A_LINE * BETWEEN));
        }
        return new Sheet(lettering).draw(root.code(), lines);
    }
}
