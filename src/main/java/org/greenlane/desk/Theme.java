package org.greenlane.desk;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// The one design of all screens: colours stand in `tokens.css`, shapes, type scale and spacing in `station.css`, in units of
/// the em that this class derives from the size of the screen, so that one design fits every screen.
public final class Theme {
    /// The smallest em, in pixels: nothing on any screen is written smaller.
    public static final double SMALLEST_EM = 15;

    /// The smallest thing that is touched, in pixels: twelve millimetres at 96 dots an inch, for gloves.
    public static final double TOUCH = 45;

    /// The smallest side of what is touched at every passage, in pixels.
    public static final double PRIMARY_TOUCH = 64;

    /// The sizes of text, in em: small print, text, titles. Fitted text has the size of its room.
    public static final List<Double> TYPE_SCALE = List.of(1.0, 1.15, 1.3, 1.5, 1.7, 1.9);

    private static final double LARGEST_EM = 48;
    private static final double LONG_SIDE_EMS = 64;
    private static final double SHORT_SIDE_EMS = 40;

    private Theme() {}

    /// The style sheets' addresses: colours, then shapes.
    public static List<String> styleSheets() {
        return Stream.of("tokens.css", "station.css").map(Theme::address).toList();
    }

    private static String address(String sheet) {
        URL css = Objects.requireNonNull(Theme.class.getResource(sheet), sheet);
        return css.toExternalForm();
    }

    /// The font size that everything on a screen of this size is measured in, in pixels.
    public static double em(double width, double height) {
        boolean portrait = isPortrait(width, height);
        double across = width / (portrait ? SHORT_SIDE_EMS : LONG_SIDE_EMS);
        double down = height / (portrait ? LONG_SIDE_EMS : SHORT_SIDE_EMS);
        return Math.clamp(Math.rint(Math.min(across, down)), SMALLEST_EM, LARGEST_EM);
    }

    public static boolean isPortrait(double width, double height) {
        return height > width;
    }

    /// Gives a screen's root the theme, and keeps its em right while its scene changes size.
    public static void dress(Parent root, Fonts fonts) {
        root.getStylesheets().addAll(styleSheets());
        root.getStyleClass().addAll("station", fonts.bold() ? "bold-face" : "no-bold-face");
        if (fonts.spacious()) {
            root.getStyleClass().add("spacious-lines");
        }
        ChangeListener<Number> resized = (_, _, _) -> setEm(root, fonts);
        root.sceneProperty().addListener((_, old, scene) -> {
            if (old != null) {
                old.widthProperty().removeListener(resized);
                old.heightProperty().removeListener(resized);
            }
            if (scene != null) {
                scene.widthProperty().addListener(resized);
                scene.heightProperty().addListener(resized);
                setEm(root, fonts);
                // Its window may have taken on another look while it was away.
                layOutAnew(root);
            }
        });
    }

    /// Writes a dressed screen so from now on; what stands on it stays.
    public static void write(Parent root, TextSize textSize) {
        for (TextSize each : TextSize.values()) {
            root.getStyleClass().removeAll(each.styleClasses());
        }
        root.getStyleClass().addAll(textSize.styleClasses());
        root.getProperties().put(TextSize.class, textSize);
        layOutAnew(root);
    }

    /// How the screen is written on which this stands.
    public static TextSize textSize(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.hasProperties() && at.getProperties().get(TextSize.class) instanceof TextSize textSize) {
                return textSize;
            }
        }
        return TextSize.NORMAL;
    }

    static void layOutAnew(Parent parent) {
        parent.requestLayout();
        parent.getChildrenUnmodifiable().stream()
                .filter(Parent.class::isInstance)
                .forEach(child -> layOutAnew((Parent) child));
    }

    private static void setEm(Parent root, Fonts fonts) {
        Scene scene = root.getScene();
        if (scene != null) {
            double em = em(scene.getWidth(), scene.getHeight());
            root.setStyle("-fx-font-family: \"" + fonts.family() + "\"; -fx-font-size: " + em + "px;");
        }
    }
}
