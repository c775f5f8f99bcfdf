package org.greenlane.desk.supervisor;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.greenlane.desk.parts.FitText;
import org.greenlane.desk.parts.Split;

/// One figure under its name, on a card.
final class Figure {
    private Figure() {}

    /// @param below a smaller line, where there is something to add
    static Region of(String name, String value, Optional<String> below, String... styleClasses) {
        Split card = Split.down(0.1, "card", "figure")
                .fixed(line(name, "figure-name"), 1.3)
                .share(line(value, "figure-value", "strong"), 1);
        below.ifPresent(text -> card.fixed(line(text, "figure-name"), 1.3));
        card.getStyleClass().addAll(List.of(styleClasses));
        card.setAccessibleRole(AccessibleRole.TEXT);
        card.setAccessibleText(name + ": " + value + below.map(text -> ". " + text).orElse(""));
        return card;
    }

    private static FitText line(String text, String... styleClasses) {
        FitText line = FitText.line(Pos.CENTER_LEFT, styleClasses);
        line.setText(text);
        return line;
    }
}
