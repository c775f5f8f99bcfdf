package org.greenlane.desk.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.greenlane.desk.Look;
import org.greenlane.desk.Screen;
import org.greenlane.desk.Screenshots;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.words.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Draws every state of the supervisor's desk, for people to look at.
class SupervisorPicturesTest {
    private static final Path FOLDER = Path.of("target", "screens");

    record Case(String state, Language language, int width, int height) {}

    static Stream<Case> everything() {
        return OfficeExamples.states().keySet().stream()
                .filter(state -> !state.contains("-failed-") && !state.startsWith("staff-end-"))
                .flatMap(state -> Stream.concat(
                        List.of(Language.values()).stream().map(language -> new Case(state, language, 1024, 600)),
                        Stream.of(new Case(state, Language.CHINESE, 1280, 800), new Case(state, Language.ENGLISH, 1080, 1920))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"today", "log", "export-form", "devices", "data", "shift-over"})
    void theOtherLooksAreDrawnToo(String state) throws Exception {
        for (Look look : List.of(Look.DARK, Look.OUTDOOR)) {
            Scene scene = OfficeExamples.scene(state, Language.CHINESE, 1024, 600);
            Screen.fx(() -> look.wear(scene.getRoot()));
            Screenshots.of(scene, FOLDER.resolve("supervisor-" + state + "-zh-" + look + ".png"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"today", "log", "log-choose-REASON", "devices-faults", "data-ended", "export-form", "staff", "station"})
    void largeTextIsDrawnToo(String state) throws Exception {
        for (Language language : List.of(Language.ENGLISH, Language.KOREAN)) {
            Scene scene = OfficeExamples.scene(state, language, TextSize.LARGEST, 1024, 600);
            Screenshots.of(scene, FOLDER.resolve("supervisor-" + state + "-largest-" + language.tag() + "-1024x600.png"));
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void isDrawn(Case example) throws Exception {
        Scene scene = OfficeExamples.scene(example.state(), example.language(), example.width(), example.height());
        Path picture = FOLDER.resolve("supervisor-" + example.state() + "-" + example.language().tag() + "-" + example.width()
                + "x" + example.height() + ".png");
        Screenshots.of(scene, picture);
        assertThat(Files.size(picture)).isGreaterThan(2000);
    }
}
