package org.greenlane.desk;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Background;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.stage.Stage;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.Pictogram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How a window comes to another look, with every screen that comes into it.
class LookTest {
    private final StackPane screen = dressed();
    private final StackPane window = Screen.fx(() -> new StackPane(screen));
    private final Stage stage = Screen.show(window, 800, 600);

    private static StackPane dressed() {
        return Screen.fx(() -> {
            StackPane root = new StackPane(new Pictogram(Drawing.TRUST));
            Theme.dress(root, Fonts.find());
            return root;
        });
    }

    @AfterEach
    void close() {
        Screen.fx(stage::close);
    }

    private Color ground(StackPane of) {
        return Screen.fx(() -> {
            window.applyCss();
            window.layout();
            Background background = of.getBackground();
            return (Color) background.getFills().getFirst().getFill();
        });
    }

    private double line(StackPane of) {
        return Screen.fx(() -> ((SVGPath) of.lookup(".solid-line")).getStrokeWidth());
    }

    @Test
    void aKeyGoesRoundThroughLightDarkAndOutdoor() {
        Scene scene = stage.getScene();
        Screen.fx(() -> Look.LIGHT.wear(scene));
        Color light = ground(screen);
        double usual = line(screen);
        Screen.type(KeyCode.F6);
        Color dark = ground(screen);
        assertThat(Look.of(screen)).isEqualTo(Look.DARK);
        assertThat(dark.getBrightness()).isLessThan(light.getBrightness() / 2);
        Screen.type(KeyCode.F6);
        assertThat(ground(screen)).isEqualTo(Color.WHITE);
        assertThat(line(screen)).isGreaterThan(usual);
        Screen.type(KeyCode.F6);
        assertThat(ground(screen)).isEqualTo(light);
        assertThat(line(screen)).isEqualTo(usual);
    }

    @Test
    void aScreenThatComesIntoTheWindowLaterLooksAsItDoes() {
        Screen.fx(() -> Look.OUTDOOR.wear(stage.getScene()));
        StackPane later = dressed();
        double before = line(later);
        Screen.fx(() -> window.getChildren().setAll(later));
        assertThat(ground(later)).isEqualTo(Color.WHITE);
        assertThat(line(later)).isGreaterThan(before);
    }

    @Test
    void aLookHasTheNameThatProfilesHaveForIt() {
        assertThat(Look.named("outdoor")).contains(Look.OUTDOOR);
        assertThat(Look.named("OUTDOOR")).isEmpty();
    }
}
