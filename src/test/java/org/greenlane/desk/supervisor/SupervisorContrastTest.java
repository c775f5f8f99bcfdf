package org.greenlane.desk.supervisor;

import java.util.stream.Stream;
import javafx.scene.Scene;
import org.greenlane.desk.Look;
import org.greenlane.desk.Screen;
import org.greenlane.desk.StandsOut;
import org.greenlane.desk.words.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that the supervisor's desk draws stands out from what it is drawn on, in every look, pressed or not.
class SupervisorContrastTest {
    record Case(String state, Look look) {}

    static Stream<Case> everything() {
        return OfficeExamples.states().keySet().stream()
                .flatMap(state -> Stream.of(Look.values()).map(look -> new Case(state, look)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void wordsAndSignsStandOutFromWhatTheyStandOnEvenWherePressed(Case example) {
        Scene scene = OfficeExamples.scene(example.state(), Language.ENGLISH, 1024, 600);
        Screen.fx(() -> {
            example.look().wear(scene.getRoot());
            scene.getRoot().applyCss();
        });
        StandsOut.everything(scene, false);
        StandsOut.press(scene);
        StandsOut.everything(scene, false);
    }
}
