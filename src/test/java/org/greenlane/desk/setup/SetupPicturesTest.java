package org.greenlane.desk.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.greenlane.desk.ScreenSize;
import org.greenlane.desk.Screenshots;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.words.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Draws every state of the set-up assistant, for people to look at.
class SetupPicturesTest {
    private static final Path FOLDER = Path.of("target", "screens");

    record Case(String state, Language language, ScreenSize size) {}

    static Stream<Case> everything() {
        return SetupExamples.states().keySet().stream()
                .flatMap(state -> Stream.concat(
                        Stream.of(Language.values()).map(language -> new Case(state, language, ScreenSize.SMALLEST)),
                        state.contains("-failed-")
                                ? Stream.empty()
                                : Stream.of(
                                        new Case(state, Language.ENGLISH, ScreenSize.USUAL),
                                        new Case(state, Language.CHINESE, ScreenSize.UPRIGHT))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-language", "3-devices", "3-ports", "6-key", "7-data", "8-ready"})
    void largeTextIsDrawnToo(String state) throws Exception {
        for (Language language : List.of(Language.ENGLISH, Language.KOREAN)) {
            Scene scene = SetupExamples.scene(state, language, TextSize.LARGEST, ScreenSize.USUAL);
            Screenshots.of(scene, FOLDER.resolve("setup-" + state + "-largest-" + language.tag() + "-1280x800.png"));
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void isDrawn(Case example) throws Exception {
        Scene scene = SetupExamples.scene(example.state(), example.language(), TextSize.NORMAL, example.size());
        Path picture = FOLDER.resolve(
                "setup-" + example.state() + "-" + example.language().tag() + "-" + example.size() + ".png");
        Screenshots.of(scene, picture);
        assertThat(Files.size(picture)).isGreaterThan(2000);
    }
}
