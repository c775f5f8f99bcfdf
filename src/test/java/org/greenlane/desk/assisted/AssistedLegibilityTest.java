package org.greenlane.desk.assisted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.greenlane.desk.Screen;
import org.greenlane.desk.Theme;
import org.greenlane.desk.assisted.AssistedPicturesTest.Size;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.words.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that the assisted lane says can be read, and touched with a glove.
class AssistedLegibilityTest {
    private static final double ROUNDING = 1.5;

    /// Twelve millimetres at 96 dots an inch.
    private static final double GLOVE = 45;

    record Case(String state, Language language, Size size) {
        Scene scene() {
            return Desks.scene(AssistedExamples.state(state), language, size.width(), size.height());
        }
    }

    static Stream<Case> everything() {
        return AssistedExamples.states().keySet().stream().flatMap(state -> Stream.of(Language.values())
                .flatMap(language -> AssistedPicturesTest.SIZES.stream().map(size -> new Case(state, language, size))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void nothingIsCutOffOrOverlapsOrIsTooSmall(Case example) {
        Scene scene = example.scene();
        List<Text> texts = shown(scene, Text.class).filter(text -> !text.getText().isBlank()).toList();
        everyTextStaysWithinTheScreen(scene, texts);
        noTwoTextsOverlap(texts);
        assertThat(texts).allSatisfy(text ->
                assertThat(size(text)).as(text.getText()).isGreaterThanOrEqualTo(Theme.SMALLEST_EM - 0.01));
        noLabelIsCutOff(scene);
        whatIsTouchedIsLargeEnoughForAGlove(scene);
        noVerdictStandsByItsColourAlone(scene);
    }

    private static void everyTextStaysWithinTheScreen(Scene scene, List<Text> texts) {
        Bounds screen = new BoundingBox(
                -ROUNDING, -ROUNDING, scene.getWidth() + 2 * ROUNDING, scene.getHeight() + 2 * ROUNDING);
        assertThat(texts).isNotEmpty().allSatisfy(text ->
                assertThat(screen.contains(bounds(text))).as(text.getText()).isTrue());
        assertThat(shown(scene, ButtonBase.class)).isNotEmpty().allSatisfy(button ->
                assertThat(screen.contains(bounds(button))).as(button.getAccessibleText()).isTrue());
    }

    private static void noTwoTextsOverlap(List<Text> texts) {
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                assertThat(overlap(bounds(texts.get(i)), bounds(texts.get(j))))
                        .as(texts.get(i).getText() + " / " + texts.get(j).getText())
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

    private static void noLabelIsCutOff(Scene scene) {
        assertThat(shown(scene, Labeled.class)).allSatisfy(label -> {
            if (!label.getText().isEmpty() && label.lookup(".text") instanceof Text text) {
                assertThat(text.getText()).isEqualTo(label.getText());
                assertThat(text.getBoundsInParent().getMaxY())
                        .as(label.getText())
                        .isLessThanOrEqualTo(label.getHeight() + ROUNDING);
            }
        });
    }

    private static void whatIsTouchedIsLargeEnoughForAGlove(Scene scene) {
        assertThat(shown(scene, ButtonBase.class)).isNotEmpty().allSatisfy(button -> {
            assertThat(button.getHeight()).as(button.getAccessibleText()).isGreaterThanOrEqualTo(GLOVE);
            assertThat(button.getWidth()).as(button.getAccessibleText()).isGreaterThanOrEqualTo(GLOVE);
        });
    }

    private static void noVerdictStandsByItsColourAlone(Scene scene) {
        assertThat(shown(scene, Node.class)
                        .filter(node -> node.getStyleClass().stream().anyMatch(name -> name.startsWith("verdict-")
                                || name.equals("check-right")
                                || name.equals("check-wrong"))))
                .allSatisfy(node -> {
                    assertThat(Screen.all(node).filter(Pictogram.class::isInstance)).isNotEmpty();
                    assertThat(Screen.all(node)
                                    .filter(Text.class::isInstance)
                                    .map(Text.class::cast)
                                    .filter(text -> !text.getText().isBlank()))
                            .isNotEmpty();
                });
    }

    static Stream<Case> questions() {
        return everything().filter(c -> c.state().startsWith("consent-"));
    }

    /// 1/300 of two metres, which is 34 lines of the smallest screen, 600 lines high: an old person reads it at arm's
    /// length without glasses.
    @ParameterizedTest
    @MethodSource("questions")
    void theQuestionForConsentIsTheLargestOnTheScreenAndReadFromTwoMetres(Case example) {
        Scene scene = example.scene();
        double asked = size((Text) scene.lookup(".consent-question .text"));
        assertThat(asked).isGreaterThan(Math.min(scene.getWidth(), scene.getHeight()) * 40 / 600);
        assertThat(shown(scene, Text.class)).allSatisfy(text -> assertThat(size(text)).isLessThanOrEqualTo(asked));
    }

    static Stream<Case> singleAnswers() {
        return everything().filter(c -> List.of("pass", "ask", "notice", "stop").contains(c.state()));
    }

    @ParameterizedTest
    @MethodSource("singleAnswers")
    void theVerdictIsReadFromTwoMetresAndTheReasonIsNot(Case example) {
        Scene scene = example.scene();
        double shorter = Math.min(scene.getWidth(), scene.getHeight());
        Text word = (Text) scene.lookup(".giant .giant-word .text");
        assertThat(bounds(word).getHeight()).isGreaterThan(shorter * 0.075);
        assertThat(Screen.all(scene.lookup(".slip")).filter(Text.class::isInstance).map(Text.class::cast))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(size(text)).isLessThan(size(word) * 0.6));
    }

    private static <T extends Node> Stream<T> shown(Scene scene, Class<T> kind) {
        return Screen.all(scene.getRoot())
                .filter(kind::isInstance)
                .filter(Screen::isShown)
                .filter(node -> !node.getStyleClass().contains("no-key"))
                .filter(node -> !(node.getParent() != null && node.getParent().getStyleClass().contains("no-key")))
                .map(kind::cast);
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /// The size that the text is drawn in, in pixels.
    private static double size(Text text) {
        return text.getFont().getSize() * text.getLocalToSceneTransform().getMxx();
    }
}
