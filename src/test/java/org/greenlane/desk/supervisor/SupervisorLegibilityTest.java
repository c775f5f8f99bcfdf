package org.greenlane.desk.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import org.greenlane.desk.Legibility;
import org.greenlane.desk.Look;
import org.greenlane.desk.Screen;
import org.greenlane.desk.ScreenSize;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.Theme;
import org.greenlane.desk.words.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that the supervisor's desk says can be read, and touched with a glove.
class SupervisorLegibilityTest {
    record Case(String state, Language language, ScreenSize size, TextSize textSize, Look look) {
        Scene scene() {
            Scene scene = OfficeExamples.scene(state, language, textSize, size.width(), size.height());
            Screen.fx(() -> {
                look.wear(scene.getRoot());
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            });
            return scene;
        }
    }

    static Stream<Case> everything() {
        return OfficeExamples.states().keySet().stream().flatMap(state -> Stream.of(Language.values())
                .flatMap(language -> Stream.of(
                        new Case(state, language, ScreenSize.SMALLEST, TextSize.NORMAL, Look.LIGHT),
                        new Case(state, language, ScreenSize.SMALLEST, TextSize.LARGEST, Look.OUTDOOR),
                        new Case(state, language, ScreenSize.USUAL, TextSize.NORMAL, Look.LIGHT),
                        new Case(state, language, ScreenSize.UPRIGHT, TextSize.NORMAL, Look.LIGHT),
                        new Case(state, language, ScreenSize.UPRIGHT, TextSize.LARGEST, Look.LIGHT))
                        .filter(each -> !each.size().equals(ScreenSize.UPRIGHT) || !isLikeAnother(state))));
    }

    /// Sheets that differ by one sentence are not looked at in every way.
    private static boolean isLikeAnother(String state) {
        return state.contains("-failed-") || state.contains("-choose-") || state.startsWith("staff-end-");
    }

    @ParameterizedTest
    @MethodSource("everything")
    void nothingIsCutOffOrOverlapsOrIsTooSmallToReadOrToTouch(Case example) {
        Legibility legibility = new Legibility(example.scene());
        legibility.nothingIsCutOffOrOverlapsOrIsTooSmall();
        assertThat(legibility.shown(ButtonBase.class)).isNotEmpty().allSatisfy(button -> {
            assertThat(legibility.isWithinTheScreen(button)).as(button.getAccessibleText()).isTrue();
            assertThat(button.getAccessibleText()).isNotBlank();
            assertThat(Math.min(button.getWidth(), button.getHeight()))
                    .as(button.getAccessibleText())
                    .isGreaterThanOrEqualTo(Theme.TOUCH);
        });
    }
}
