package org.greenlane.desk.assisted;

import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.greenlane.desk.Look;
import org.greenlane.desk.Screen;
import org.greenlane.desk.ScreenSize;
import org.greenlane.desk.StandsOut;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.words.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that the assisted lane draws stands out from what it is drawn on, in every look, pressed or not.
class AssistedContrastTest {
    record Case(String state, TextSize textSize, Look look) {
        Scene scene() {
            Scene scene = Desks.scene(AssistedExamples.state(state), Language.CHINESE, textSize, ScreenSize.SMALLEST);
            Screen.fx(() -> {
                look.wear(scene.getRoot());
                scene.getRoot().applyCss();
            });
            return scene;
        }
    }

    static Stream<Case> everything() {
        return AssistedExamples.states().keySet().stream()
                .flatMap(state -> Stream.concat(
                        Stream.of(Look.values()).map(look -> new Case(state, TextSize.NORMAL, look)),
                        Stream.of(new Case(state, TextSize.LARGEST_IN_CONTRAST, Look.DARK))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void wordsAndSignsStandOutFromWhatTheyStandOnEvenWherePressed(Case example) {
        boolean plain = example.textSize() == TextSize.LARGEST_IN_CONTRAST;
        Scene scene = example.scene();
        StandsOut.everything(scene, plain);
        StandsOut.press(scene);
        StandsOut.everything(scene, plain);
    }

    @ParameterizedTest
    @EnumSource
    void theFirstSupervisorReadsItToo(TextSize textSize) {
        Parent first = Desks.first(Language.CHINESE, textSize);
        StandsOut.everything(Screen.scene(first, 1024, 600), textSize == TextSize.LARGEST_IN_CONTRAST);
    }
}
