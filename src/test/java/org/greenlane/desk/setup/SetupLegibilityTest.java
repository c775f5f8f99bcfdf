package org.greenlane.desk.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import org.greenlane.desk.Legibility;
import org.greenlane.desk.ScreenSize;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.Theme;
import org.greenlane.desk.words.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Everything that the set-up assistant says can be read, and touched with a glove.
class SetupLegibilityTest {
    /// Twelve millimetres at 96 dots an inch.
    private static final double GLOVE = 45;

    record Case(String state, Language language, ScreenSize size, TextSize textSize) {}

    static Stream<Case> everything() {
        return SetupExamples.states().keySet().stream().flatMap(state -> Stream.of(Language.values())
                .flatMap(language -> looks(state).map(look -> new Case(state, language, look.size(), look.textSize()))));
    }

    private record Look(ScreenSize size, TextSize textSize) {}

    /// Where there is least room, and where it lies otherwise.
    private static Stream<Look> looks(String state) {
        Look smallest = new Look(ScreenSize.SMALLEST, TextSize.NORMAL);
        return state.contains("-failed-")
                ? Stream.of(smallest)
                : Stream.of(
                        smallest,
                        new Look(ScreenSize.UPRIGHT, TextSize.NORMAL),
                        new Look(ScreenSize.USUAL, TextSize.LARGER),
                        new Look(ScreenSize.USUAL, TextSize.LARGEST));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void nothingIsCutOffOrOverlapsOrIsTooSmall(Case example) {
        Scene scene = SetupExamples.scene(example.state(), example.language(), example.textSize(), example.size());
        Legibility legibility = new Legibility(scene);
        legibility.nothingIsCutOffOrOverlapsOrIsTooSmall();
        assertThat(legibility.shown(ButtonBase.class)).isNotEmpty().allSatisfy(button -> {
            assertThat(legibility.isWithinTheScreen(button)).as(button.getAccessibleText()).isTrue();
            assertThat(button.getAccessibleText()).isNotBlank();
            assertThat(Math.min(button.getWidth(), button.getHeight()))
                    .as(button.getAccessibleText())
                    .isGreaterThanOrEqualTo(GLOVE);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"3-devices", "3-devices-relay", "3-devices-broken"})
    void whatIsSaidOfADeviceBesideItsButtonsIsReadAtTheLargestText(String state) {
        double readable = 1.05 * Theme.em(ScreenSize.USUAL.width(), ScreenSize.USUAL.height());
        for (Language language : Language.values()) {
            Scene scene = SetupExamples.scene(state, language, TextSize.LARGEST, ScreenSize.USUAL);
            assertThat(new Legibility(scene).texts())
                    .as(language.tag())
                    .allSatisfy(text -> assertThat(Legibility.size(text)).as(text.getText()).isGreaterThan(readable));
        }
    }
}
