package org.greenlane.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.SVGPath;

/// Whether what is drawn stands out from what it is drawn on, as WCAG 2.2 counts it: 1.4.6 asks 7 of text, and 1.4.11 asks 3
/// of signs, of which those of verdicts and in high contrast keep 7, too.
public final class StandsOut {
    private static final double TEXT = 7;
    private static final double SIGN = 3;

    private final Legibility legibility;
    private final double sign;

    /// @param plain true if it is drawn in high contrast
    public StandsOut(Scene scene, boolean plain) {
        this.legibility = new Legibility(scene);
        this.sign = plain ? TEXT : SIGN;
    }

    public static void everything(Scene scene, boolean plain) {
        StandsOut on = new StandsOut(scene, plain);
        on.wordsDo();
        on.signsDo();
    }

    /// As if each button were just being pressed.
    public static void press(Scene scene) {
        Screen.fx(() -> {
            for (Button button : new Legibility(scene).shown(Button.class).toList()) {
                button.pseudoClassStateChanged(PseudoClass.getPseudoClass("armed"), true);
            }
            scene.getRoot().applyCss();
        });
    }

    private void wordsDo() {
        assertThat(legibility.texts()).isNotEmpty().allSatisfy(text ->
                assertThat(contrast(text, text.getFill())).as(text.getText()).isGreaterThanOrEqualTo(TEXT));
    }

    private void signsDo() {
        assertThat(signs()).isNotEmpty().allSatisfy(path -> {
            Paint paint = path.getFill() == null ? path.getStroke() : path.getFill();
            assertThat(contrast(path, paint)).as(path.getContent()).isGreaterThanOrEqualTo(isOfVerdict(path) ? TEXT : sign);
        });
    }

    /// What gives a picture its shape. Skin and decoration are within it.
    private List<SVGPath> signs() {
        return legibility.shown(SVGPath.class)
                .filter(path -> path.getStyleClass().contains("solid") || path.getStyleClass().contains("solid-line"))
                .toList();
    }

    private static boolean isOfVerdict(Node node) {
        return node != null
                && (node.getStyleClass().stream().anyMatch(name -> name.startsWith("verdict-")) || isOfVerdict(node.getParent()));
    }

    private static double contrast(Node node, Paint paint) {
        return Contrast.ratio((Color) paint, ground(node.getParent()));
    }

    /// What is painted last of whatever stands behind it; a ground that lets something through counts over black, and over
    /// white it would count for more.
    private static Color ground(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            Optional<Color> top = Optional.ofNullable(at instanceof Region region ? region.getBackground() : null)
                    .map(Background::getFills)
                    .filter(fills -> !fills.isEmpty())
                    .map(fills -> fills.getLast().getFill())
                    .filter(Color.class::isInstance)
                    .map(Color.class::cast)
                    .filter(colour -> colour.getOpacity() > 0.8);
            if (top.isPresent()) {
                return Color.BLACK.interpolate(Color.color(top.get().getRed(), top.get().getGreen(), top.get().getBlue()), top.get().getOpacity());
            }
        }
        throw new AssertionError("nothing stands behind it");
    }
}
