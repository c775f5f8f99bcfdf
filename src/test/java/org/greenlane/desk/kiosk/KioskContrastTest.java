package org.greenlane.desk.kiosk;

import java.util.stream.Stream;
import javafx.scene.Scene;
import org.greenlane.desk.Look;
import org.greenlane.desk.ScreenSize;
import org.greenlane.desk.StandsOut;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.words.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that the kiosk draws stands out from what it is drawn on, in every look, pressed or not.
class KioskContrastTest {
    record Case(String state, TextSize textSize, Look look) {}

    static Stream<Case> everything() {
        return Examples.states().keySet().stream()
                .flatMap(state -> Stream.concat(
                        Stream.of(Look.values()).map(look -> new Case(state, TextSize.NORMAL, look)),
                        Stream.of(new Case(state, TextSize.LARGEST_IN_CONTRAST, Look.DARK))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void wordsAndSignsStandOutFromWhatTheyStandOnEvenWherePressed(Case example) {
        boolean plain = example.textSize() == TextSize.LARGEST_IN_CONTRAST;
        Scene scene = Kiosks.scene(
                Examples.state(example.state()), Language.ENGLISH, example.textSize(), example.look(), ScreenSize.SMALLEST);
        StandsOut.everything(scene, plain);
        StandsOut.press(scene);
        StandsOut.everything(scene, plain);
    }
}
