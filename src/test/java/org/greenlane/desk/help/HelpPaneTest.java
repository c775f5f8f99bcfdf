package org.greenlane.desk.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Legibility;
import org.greenlane.desk.Screen;
import org.greenlane.desk.ScreenSize;
import org.greenlane.desk.Screenshots;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.Theme;
import org.greenlane.desk.assisted.StaffHelp;
import org.greenlane.desk.kiosk.GateHelp;
import org.greenlane.desk.supervisor.OfficeHelp;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.TextFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Help says its own words at every place, and can be read there.
class HelpPaneTest {
    /// Twelve millimetres at 96 dots an inch.
    private static final double GLOVE = 45;

    record Case(Topic topic, Language language) {
        @Override
        public String toString() {
            return topic.key() + " " + language;
        }
    }

    static Stream<Topic> topics() {
        return Stream.of(GateHelp.values(), StaffHelp.values(), OfficeHelp.values())
                .flatMap(Stream::<Topic>of);
    }

    static Stream<Case> everything() {
        return topics().flatMap(topic -> Stream.of(Language.values()).map(language -> new Case(topic, language)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void itCanBeReadAndPutAwayWithAGlove(Case example) throws IOException {
        for (ScreenSize size : ScreenSize.ALL) {
            for (TextSize textSize : List.of(TextSize.NORMAL, TextSize.LARGEST_IN_CONTRAST)) {
                Scene scene = scene(example, textSize, size);
                new Legibility(scene).nothingIsCutOffOrOverlapsOrIsTooSmall();
                Button close = (Button) scene.lookup("#help-close");
                assertThat(Math.min(close.getHeight(), close.getWidth())).isGreaterThanOrEqualTo(GLOVE);
            }
        }
        Scene smallest = scene(example, TextSize.NORMAL, ScreenSize.SMALLEST);
        Screenshots.of(
                smallest,
                Path.of("target", "screens")
                        .resolve("help-" + example.topic().key() + "-" + example.language().tag() + ".png"));
    }

    private static Scene scene(Case example, TextSize textSize, ScreenSize size) {
        StackPane root = Screen.fx(() -> {
            StackPane pane = new StackPane(new HelpPane(example.topic(), example.language(), () -> {}));
            Theme.dress(pane, Fonts.find());
            Theme.write(pane, textSize);
            return pane;
        });
        return Screen.scene(root, size.width(), size.height());
    }

    @ParameterizedTest
    @EnumSource
    void noTwoTipsOfAPlaceSayTheSame(Language language) {
        HelpWords words = new HelpWords(language);
        assertThat(topics()).allSatisfy(topic -> assertThat(
                        words.tips(topic).stream().map(HelpWords.Tip::words))
                .hasSizeGreaterThan(1)
                .doesNotHaveDuplicates());
        assertThat(topics().map(words::title)).noneMatch(String::isBlank);
    }

    @Test
    void everyLanguageHasTheSameKeysAndNoneThatNobodyAsksFor() throws IOException {
        Set<String> asked = Stream.concat(topics(), Stream.<Topic>of(Upkeep.values()))
                .flatMap(topic -> Stream.concat(
                        Stream.of(topic.key()),
                        Stream.iterate(1, i -> i <= topic.pictures().size(), i -> i + 1)
                                .map(i -> topic.key() + "." + i)))
                .collect(Collectors.toCollection(HashSet::new));
        asked.addAll(Set.of("close", "guide.guard", "guide.supervisor", "guide.technician", "guide.line"));
        Stream.of(Topic.Keys.values()).forEach(keys -> asked.add("keys." + keys));
        for (Language language : Language.values()) {
            assertThat(TextFiles.keys("help", language)).as(language.name()).isEqualTo(asked);
        }
    }
}
