package org.greenlane.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.parts.VerdictLook;
import org.junit.jupiter.api.Test;

/// Draws the colours, the shapes and the sizes of text for the page that describes them.
class DesignPicturesTest {
    private static final Path FOLDER = Path.of("target", "screens");
    private static final int WIDTH = 1240;

    private static void draw(String name, Region content, Look look, int height) throws IOException {
        Screen.fx(() -> {
            Theme.dress(content, Fonts.find());
            look.wear(content);
        });
        Path png = FOLDER.resolve(name + ".png");
        Screenshots.of(Screen.scene(content, WIDTH, height), png);
        assertThat(Files.size(png)).isGreaterThan(2000);
    }

    private static Label label(String text, Color colour) {
        Label label = new Label(text);
        label.setStyle("-fx-text-fill: " + css(colour) + ";");
        return label;
    }

    private static String css(Color colour) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }

    private static Background filled(Color colour) {
        return new Background(new BackgroundFill(colour, new CornerRadii(8), Insets.EMPTY));
    }

    @Test
    void theColoursOfEveryLookAreDrawn() throws IOException {
        for (Look look : Look.values()) {
            TilePane tiles = Screen.fx(() -> {
                TilePane all = new TilePane(8, 8);
                all.setPadding(new Insets(12));
                all.setPrefColumns(7);
                Tokens tokens = Tokens.of(look, false);
                tokens.colours().forEach((name, colour) -> all.getChildren().add(swatch(name, colour, tokens.colour("-paper"))));
                return all;
            });
            draw("design-colours-" + look.name().toLowerCase(Locale.ROOT), tiles, look, 380);
        }
    }

    private static Node swatch(String name, Color colour, Color ground) {
        Color opaque = Color.color(colour.getRed(), colour.getGreen(), colour.getBlue());
        Color seen = ground.interpolate(opaque, colour.getOpacity());
        Color text = Contrast.ratio(seen, Color.WHITE) > Contrast.ratio(seen, Color.BLACK) ? Color.WHITE : Color.BLACK;
        VBox box = new VBox(label(name.substring(1), text), label(css(colour), text));
        box.setPadding(new Insets(6, 10, 6, 10));
        box.setPrefSize(165, 56);
        box.setBackground(filled(colour));
        box.setStyle("-fx-border-color: gray; -fx-border-radius: 8;");
        return box;
    }

    /// What each kind of sight makes of the three verdicts.
    @Test
    void verdictsAreDrawnAsEveryKindOfSightSeesThem() throws IOException {
        VBox rows = Screen.fx(() -> {
            VBox all = new VBox(8);
            all.setPadding(new Insets(12));
            for (Sight sight : Sight.values()) {
                HBox row = new HBox(8, name(sight));
                row.setAlignment(Pos.CENTER_LEFT);
                for (Look look : List.of(Look.LIGHT, Look.OUTDOOR)) {
                    Tokens tokens = Tokens.of(look, false);
                    row.getChildren().addAll(
                            verdict(sight, tokens, VerdictLook.PASS, "-pass"),
                            verdict(sight, tokens, VerdictLook.ASK, "-ask"),
                            verdict(sight, tokens, VerdictLook.STOP, "-stop"));
                }
                all.getChildren().add(row);
            }
            return all;
        });
        draw("design-sight", rows, Look.LIGHT, 480);
    }

    private static Label name(Sight sight) {
        Label name = new Label(sight.name().toLowerCase(Locale.ROOT));
        name.setMinWidth(150);
        return name;
    }

    private static Node verdict(Sight sight, Tokens tokens, VerdictLook look, String token) {
        Color ground = seen(sight, tokens.colour(token));
        Color text = seen(sight, tokens.colour("-on" + token));
        Pictogram shape = new Pictogram(look.shape());
        shape.setStyle("-figure: " + css(text) + "; -cut: " + css(ground) + ";");
        shape.setMinSize(54, 54);
        shape.setPrefSize(54, 54);
        HBox cell = new HBox(8, shape, label(look.name(), text));
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.setPadding(new Insets(8, 12, 8, 12));
        cell.setMinSize(168, 82);
        cell.setBackground(filled(ground));
        return cell;
    }

    private static Color seen(Sight sight, Color colour) {
        double[] light = sight.see(colour);
        return Color.color(display(light[0]), display(light[1]), display(light[2]));
    }

    /// As displays have it, of what is in proportion to light.
    private static double display(double light) {
        return light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    }

    @Test
    void theShapesAreDrawn() throws IOException {
        TilePane tiles = Screen.fx(() -> {
            TilePane all = new TilePane(10, 10);
            all.setPadding(new Insets(12));
            for (Drawing drawing : Drawing.values()) {
                Pictogram picture = new Pictogram(drawing);
                picture.setPrefSize(110, 78);
                Label name = new Label(drawing.name().toLowerCase(Locale.ROOT).replace('_', ' '));
                VBox cell = new VBox(4, picture, name);
                cell.setAlignment(Pos.CENTER);
                cell.setPrefSize(164, 110);
                all.getChildren().add(cell);
            }
            return all;
        });
        draw("design-shapes", tiles, Look.LIGHT, 620);
    }

    @Test
    void theSizesOfTextAreDrawn() throws IOException {
        VBox rows = Screen.fx(() -> {
            VBox all = new VBox(4);
            all.setPadding(new Insets(12));
            for (double size : Theme.TYPE_SCALE) {
                Label line = new Label(size + " em  Show your code  请出示健康码  코드를 보여 주세요");
                line.setStyle("-fx-font-size: " + size + "em;");
                all.getChildren().add(line);
            }
            return all;
        });
        draw("design-text", rows, Look.LIGHT, 330);
    }
}
