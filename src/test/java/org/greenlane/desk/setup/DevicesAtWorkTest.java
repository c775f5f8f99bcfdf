package org.greenlane.desk.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.text.Text;
import org.greenlane.desk.Legibility;
import org.greenlane.desk.Screen;
import org.greenlane.desk.ScreenSize;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.words.Language;
import org.greenlane.health.DeviceState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the assistant lets somebody do to devices, and what it says instead.
class DevicesAtWorkTest {
    private static Scene scene(String state, Language language) {
        return SetupExamples.scene(state, language, TextSize.NORMAL, ScreenSize.USUAL);
    }

    private static Stream<String> said(Scene scene) {
        return new Legibility(scene).shown(Text.class).map(Text::getText);
    }

    private static boolean opens(Scene scene) {
        return Screen.fx(() -> scene.getRoot().lookup("#relay-open")) != null;
    }

    @ParameterizedTest
    @EnumSource
    void theBarrierIsOpenedToTryItAtTheFirstSetUpAlone(Language language) {
        assertThat(opens(scene("3-devices", language))).isTrue();
        Scene change = scene("9-change-devices", language);
        assertThat(opens(change)).isFalse();
        SetupWords words = SetupWords.of(language);
        assertThat(said(change)).contains(words.say(SetupPhrase.RELAY_AT_WORK));
        assertThat(button(change, "setup-next")).contains(words.say(SetupPhrase.NEXT_WITHOUT));
        Scene seen = scene("9-change-devices-seen", language);
        assertThat(said(seen)).contains(words.say(SetupPhrase.RELAY_AT_WORK));
        assertThat(button(seen, "setup-next")).as("nothing is missing").isEqualTo(words.say(SetupPhrase.NEXT));
    }

    @ParameterizedTest
    @EnumSource
    void aPortOnWhichAnotherDeviceIsIsShownAsTakenAndSaidToBe(Language language) {
        Scene taken = scene("3-ports-taken", language);
        SetupWords words = SetupWords.of(language);
        String scanner = words.device(DeviceState.Kind.SCANNER);
        assertThat(button(taken, "port-ttyACM0")).contains(words.takenBy(scanner));
        assertThat(button(taken, "port-ttyUSB1")).contains(words.takenBy(words.device(DeviceState.Kind.RELAY)));
        assertThat(button(taken, "port-ttyS0")).doesNotContain(words.takenBy(""));
        assertThat(said(taken)).anyMatch(text -> text.startsWith("F-733 " + scanner + " · "));
    }

    private static String button(Scene scene, String id) {
        return Screen.fx(() -> ((ButtonBase) scene.getRoot().lookup("#" + id)).getAccessibleText());
    }
}
