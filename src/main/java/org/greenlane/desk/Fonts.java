package org.greenlane.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Which font the screens are written in. JavaFX takes one family and falls back by itself where that lacks a sign,
/// so the family is chosen by whether it holds Chinese: Latin and Chinese then look alike.
///
/// @param family its name, as the system knows it
/// @param chinese false if no family with Chinese signs was found: say so on the health board
/// @param bold true if the family has a bold face; else large words are made bolder by an outline
/// @param spacious true if the family wants its lines much further apart than signs are high: they are moved closer
public record Fonts(String family, boolean chinese, boolean bold, boolean spacious) {
    /// From so many times the size of the font on, lines are moved closer.
    private static final double SPACIOUS = 1.35;

    // Of those that systems ship, the best first. All hold simplified Chinese and Latin.
    private static final List<String> WITH_BOLD = List.of(
            "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN", "Microsoft YaHei",
            "PingFang SC", "Hiragino Sans GB", "Heiti SC");
    private static final List<String> WITHOUT_BOLD = List.of(
            "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Droid Sans Fallback", "SimHei", "Noto Sans CJK TC",
            "Noto Sans CJK JP", "Noto Sans CJK KR", "AR PL UMing CN", "AR PL UKai CN");

    /// Looks through the fonts of this machine.
    public static Fonts find() {
        Fonts found = among(Font.getFamilies());
        Text line = new Text("\u6c38");
        line.setFont(Font.font(found.family, 100));
        boolean spacious = line.getLayoutBounds().getHeight() > 100 * SPACIOUS;
        return new Fonts(found.family, found.chinese, found.bold, spacious);
    }

    static Fonts among(List<String> families) {
        Set<String> present = new HashSet<>(families);
        for (String family : WITH_BOLD) {
            if (present.contains(family)) {
                return new Fonts(family, true, true, false);
            }
        }
        for (String family : WITHOUT_BOLD) {
            if (present.contains(family)) {
                return new Fonts(family, true, false, false);
            }
        }
        return families.stream()
                .filter(family -> family.contains("CJK"))
                .findFirst()
                .map(family -> new Fonts(family, true, false, false))
                .orElseGet(() -> new Fonts("System", false, true, false));
    }
}
