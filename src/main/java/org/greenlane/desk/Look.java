package org.greenlane.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// How a window is coloured, for the light that it stands in. Set on the window's root, it holds for every screen in it;
/// `tokens.css` has the colours. Verdicts keep theirs in all looks but for their strength.
public enum Look {
    LIGHT(1),
    /// For the night.
    DARK(1),
    /// For the sun: black on white, and heavier lines.
    OUTDOOR(1.3);

    private final double lines;

    Look(double lines) {
        this.lines = lines;
    }

    /// The look of that name, in small letters.
    public static Optional<Look> named(String name) {
        return Arrays.stream(values()).filter(look -> look.lowerName().equals(name)).findFirst();
    }

    /// The look of the window in which this stands.
    public static Look of(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.hasProperties() && at.getProperties().get(Look.class) instanceof Look look) {
                return look;
            }
        }
        return LIGHT;
    }

    /// Has the window look so from now on, and go round through the looks on F6: light changes while a gate is open.
    public void wear(Scene scene) {
        wear(scene.getRoot());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F6) {
                event.consume();
                turn(scene.getRoot());
            }
        });
    }

    /// Gives the window of this the next look. On the screen's thread.
    public static void turn(Node within) {
        of(within).next().wear(within.getScene().getRoot());
    }

    /// Colours everything from this root on. On the screen's thread.
    public void wear(Parent root) {
        for (Look each : values()) {
            root.getStyleClass().removeAll(each.styleClasses());
        }
        root.getStyleClass().addAll(styleClasses());
        root.getProperties().put(Look.class, this);
        Theme.layOutAnew(root);
    }

    /// The next one in the round of the button.
    public Look next() {
        return switch (this) {
            case LIGHT -> DARK;
            case DARK -> OUTDOOR;
            case OUTDOOR -> LIGHT;
        };
    }

    /// How many times their usual width the lines of drawings have.
    public double lines() {
        return lines;
    }

    private List<String> styleClasses() {
        return this == LIGHT ? List.of() : List.of("look-" + lowerName());
    }

    /// As it is named in profiles and settings.
    public String lowerName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
