package org.greenlane.desk.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.text.Text;
import org.greenlane.desk.Reading;
import org.greenlane.desk.Screen;
import org.greenlane.desk.ScreenSize;
import org.greenlane.desk.Theme;
import org.greenlane.desk.words.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that the supervisor's desk says can be read, and touched with a glove.
class SupervisorLegibilityTest {
    private static final double ROUNDING = 1.5;

    /// Twelve millimetres at 96 dots an inch.
    private static final double GLOVE = 45;

    record Case(String state, Language language, Reading reading, ScreenSize size) {}

    private record Look(ScreenSize size, Reading reading) {}

    /// Larger text where there is least room for it, and a screen that stands upright.
    private static final List<Look> LOOKS = List.of(
            new Look(ScreenSize.SMALLEST, Reading.NORMAL),
            new Look(ScreenSize.USUAL, Reading.NORMAL),
            new Look(ScreenSize.UPRIGHT, Reading.NORMAL),
            new Look(ScreenSize.SMALLEST, Reading.LARGEST),
            new Look(ScreenSize.UPRIGHT, Reading.LARGEST));

    static Stream<Case> everything() {
        return OfficeExamples.states().keySet().stream().flatMap(state -> Stream.of(Language.values())
                .flatMap(language -> LOOKS.stream()
                        .filter(look -> isLookedAt(state, language, look))
                        .map(look -> new Case(state, language, look.reading(), look.size()))));
    }

    /// Sheets that differ by one sentence are not looked at in every way, nor the largest writing in every language.
    private static boolean isLookedAt(String state, Language language, Look look) {
        boolean usual = look.reading() == Reading.NORMAL && !look.size().equals(ScreenSize.UPRIGHT);
        boolean likeAnother = state.contains("-failed-") || state.contains("-choose-") || state.startsWith("staff-end-");
        return usual || (!likeAnother && (look.reading() == Reading.NORMAL || language != Language.KOREAN));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void nothingIsCutOffOrOverlapsOrIsTooSmall(Case example) {
        Scene scene = OfficeExamples.scene(
                example.state(), example.language(), example.reading(), example.size().width(), example.size().height());
        Bounds screen = new BoundingBox(
                -ROUNDING, -ROUNDING, example.size().width() + 2 * ROUNDING, example.size().height() + 2 * ROUNDING);
        List<Text> texts = shown(scene, Text.class).filter(text -> !text.getText().isBlank()).toList();
        assertThat(texts).isNotEmpty().allSatisfy(text -> {
            assertThat(screen.contains(bounds(text))).as(text.getText()).isTrue();
            assertThat(size(text)).as(text.getText()).isGreaterThanOrEqualTo(Theme.SMALLEST_EM - 0.01);
        });
        noTwoOverlap(texts);
        assertThat(shown(scene, ButtonBase.class)).isNotEmpty().allSatisfy(button -> {
            assertThat(screen.contains(bounds(button))).as(button.getAccessibleText()).isTrue();
            assertThat(button.getAccessibleText()).isNotBlank();
            assertThat(Math.min(button.getWidth(), button.getHeight()))
                    .as(button.getAccessibleText())
                    .isGreaterThanOrEqualTo(GLOVE);
        });
    }

    private static void noTwoOverlap(List<Text> texts) {
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
