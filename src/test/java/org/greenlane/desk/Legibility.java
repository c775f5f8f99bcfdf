package org.greenlane.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;

/// Whether a drawn screen can be read: measured on what stands there.
public final class Legibility {
    private static final double ROUNDING = 1.5;

    private final Scene scene;
    private final Bounds screen;
    private final List<Text> texts;

    public Legibility(Scene scene) {
        this.scene = scene;
        this.screen = new BoundingBox(
                -ROUNDING, -ROUNDING, scene.getWidth() + 2 * ROUNDING, scene.getHeight() + 2 * ROUNDING);
        this.texts = shown(Text.class).filter(text -> !text.getText().isBlank()).toList();
    }

    public void nothingIsCutOffOrOverlapsOrIsTooSmall() {
        noLabelIsCutOff();
        everyTextStaysWithinTheScreen();
        noTwoOverlap(texts, Text::getText);
        noTwoOverlap(shown(ButtonBase.class).toList(), ButtonBase::getAccessibleText);
        noTextIsSmallerThanTheSmallestEm();
        noRegionWithADrawingIsEmpty();
    }

    private void noLabelIsCutOff() {
        assertThat(shown(Labeled.class)).allSatisfy(label -> {
            if (!label.getText().isEmpty() && label.lookup(".text") instanceof Text text) {
                assertThat(text.getText()).isEqualTo(label.getText());
                Bounds inner = text.getBoundsInParent();
                assertThat(inner.getMaxX()).as(label.getText()).isLessThanOrEqualTo(label.getWidth() + ROUNDING);
                assertThat(inner.getMaxY()).as(label.getText()).isLessThanOrEqualTo(label.getHeight() + ROUNDING);
                assertThat(inner.getMinX()).as(label.getText()).isGreaterThanOrEqualTo(-ROUNDING);
                assertThat(inner.getMinY()).as(label.getText()).isGreaterThanOrEqualTo(-ROUNDING);
            }
        });
    }

    private void everyTextStaysWithinTheScreen() {
        assertThat(texts).isNotEmpty().allSatisfy(text ->
                assertThat(isWithinTheScreen(text)).as(text.getText()).isTrue());
    }

    private static <T extends Node> void noTwoOverlap(List<T> nodes, Function<T, String> name) {
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                assertThat(overlap(bounds(nodes.get(i)), bounds(nodes.get(j))))
                        .as(name.apply(nodes.get(i)) + " / " + name.apply(nodes.get(j)))
                        .isFalse();
            }
        }
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return one.getMinX() + ROUNDING < other.getMaxX() - ROUNDING
                && other.getMinX() + ROUNDING < one.getMaxX() - ROUNDING
                && one.getMinY() + ROUNDING < other.getMaxY() - ROUNDING
                && other.getMinY() + ROUNDING < one.getMaxY() - ROUNDING;
    }

    private void noTextIsSmallerThanTheSmallestEm() {
        assertThat(texts).allSatisfy(text ->
                assertThat(size(text)).as(text.getText()).isGreaterThanOrEqualTo(Theme.SMALLEST_EM - 0.01));
    }

    private void noRegionWithADrawingIsEmpty() {
        assertThat(shown(SVGPath.class)).allSatisfy(path ->
                assertThat(path.localToScene(path.getBoundsInLocal()).getWidth()).isGreaterThan(2));
    }

    public boolean isWithinTheScreen(Node node) {
        return screen.contains(bounds(node));
    }

    /// All that says something.
    public List<Text> texts() {
        return texts;
    }

    /// All that is shown, but for the demo's cards, which scroll out of sight, and for keys that are none.
    public <T extends Node> Stream<T> shown(Class<T> kind) {
        return Screen.all(scene.getRoot())
                .filter(kind::isInstance)
                .filter(Screen::isShown)
                .filter(node -> !isLeftOut(node))
                .map(kind::cast);
    }

    private static boolean isLeftOut(Node node) {
        return node instanceof ScrollPane
                || node.getStyleClass().contains("no-key")
                || (node.getParent() != null && isLeftOut(node.getParent()));
    }

    public static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /// The size that the text is drawn in, in pixels.
    public static double size(Text text) {
        return text.getFont().getSize() * text.getLocalToSceneTransform().getMxx();
    }
}
