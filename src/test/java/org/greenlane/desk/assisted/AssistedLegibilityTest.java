package org.greenlane.desk.assisted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.desk.Legibility.bounds;
import static org.greenlane.desk.Legibility.size;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.greenlane.desk.Legibility;
import org.greenlane.desk.Look;
import org.greenlane.desk.Screen;
import org.greenlane.desk.ScreenSize;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.Theme;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.words.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that the assisted lane says can be read, and touched with a glove.
class AssistedLegibilityTest {
    /// How many times larger a step is, at the least.
    private static final double LARGER = 1.03;

    record Case(String state, Language language, ScreenSize size, TextSize textSize) {
        Scene scene() {
            return Desks.scene(AssistedExamples.state(state), language, textSize, size);
        }

        Case read(TextSize other) {
            return new Case(state, language, size, other);
        }
    }

    private record Written(ScreenSize size, TextSize textSize) {}

    /// Larger text on the screens that have least room for it.
    private static Stream<Written> looks() {
        return Stream.concat(
                ScreenSize.ALL.stream().map(size -> new Written(size, TextSize.NORMAL)),
                Stream.of(ScreenSize.SMALLEST, ScreenSize.USUAL)
                        .flatMap(size -> Stream.of(TextSize.LARGER, TextSize.LARGEST, TextSize.LARGEST_IN_CONTRAST)
                                .map(textSize -> new Written(size, textSize))));
    }

    static Stream<Case> everything() {
        return AssistedExamples.states().keySet().stream().flatMap(state -> Stream.of(Language.values())
                .flatMap(language -> looks().map(look -> new Case(state, language, look.size(), look.textSize()))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void nothingIsCutOffOrOverlapsOrIsTooSmall(Case example) {
        canBeReadAndTouched(example.scene());
    }

    /// Letters are heavier there.
    @ParameterizedTest
    @MethodSource("smallestScreens")
    void nothingIsCutOffOutdoors(Case example) {
        Scene scene = example.scene();
        Screen.fx(() -> {
            Look.OUTDOOR.wear(scene.getRoot());
            layOut(scene);
        });
        canBeReadAndTouched(scene);
    }

    @ParameterizedTest
    @EnumSource
    void theFirstSupervisorCanReadAndTouchEverythingToo(Language language) {
        looks().forEach(look -> canBeReadAndTouched(Screen.scene(
                Desks.first(language, look.textSize()), look.size().width(), look.size().height())));
    }

    /// Phrases, then letters.
    @ParameterizedTest
    @EnumSource
    void thePadForNotesIsReadToo(Language language) {
        looks().forEach(look -> {
            Desks.Desk desk = Desks.of(AssistedExamples.state("overriding-sign"), language);
            Stage stage = Screen.show(desk.screen(), look.size().width(), look.size().height());
            Screen.fx(() -> {
                desk.model().textSizeProperty().set(look.textSize());
                desk.screen().lookup("#note").requestFocus();
            });
            for (String next : List.of("#note-letters", "#note-phrases")) {
                Screen.drawn();
                canBeReadAndTouched(stage.getScene());
                Screen.fx(() -> ((Button) desk.screen().lookup(next)).fire());
            }
            Screen.fx(stage::close);
        });
    }

    private static void layOut(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static void canBeReadAndTouched(Scene scene) {
        Legibility legibility = new Legibility(scene);
        legibility.nothingIsCutOffOrOverlapsOrIsTooSmall();
        assertThat(legibility.shown(ButtonBase.class)).isNotEmpty().allSatisfy(button ->
                assertThat(legibility.isWithinTheScreen(button)).as(button.getAccessibleText()).isTrue());
        whatIsTouchedIsLargeEnoughForAGlove(legibility);
        noVerdictStandsByItsColourAlone(legibility);
    }

    private static void whatIsTouchedIsLargeEnoughForAGlove(Legibility legibility) {
        assertThat(legibility.shown(ButtonBase.class)).isNotEmpty().allSatisfy(button -> {
            assertThat(button.getHeight()).as(button.getAccessibleText()).isGreaterThanOrEqualTo(Theme.TOUCH);
            assertThat(button.getWidth()).as(button.getAccessibleText()).isGreaterThanOrEqualTo(Theme.TOUCH);
        });
    }

    private static void noVerdictStandsByItsColourAlone(Legibility legibility) {
        assertThat(legibility.shown(Node.class)
                        .filter(node -> node.getStyleClass().stream().anyMatch(name -> name.startsWith("verdict-")
                                || name.equals("check-right")
                                || name.equals("check-wrong"))))
                .allSatisfy(node -> {
                    assertThat(Screen.all(node).filter(Pictogram.class::isInstance)).isNotEmpty();
                    assertThat(Screen.all(node)
                                    .filter(Text.class::isInstance)
                                    .map(Text.class::cast)
                                    .filter(text -> !text.getText().isBlank()))
                            .isNotEmpty();
                });
    }

    static Stream<Case> questions() {
        return everything().filter(c -> c.state().startsWith("consent-"));
    }

    /// 1/300 of two metres, which is 34 lines of the smallest screen, 600 lines high: an old person reads it at arm's
    /// length without glasses.
    @ParameterizedTest
    @MethodSource("questions")
    void theQuestionForConsentIsTheLargestOnTheScreenAndReadFromTwoMetres(Case example) {
        Scene scene = example.scene();
        double asked = size((Text) scene.lookup(".consent-question .text"));
        assertThat(asked).isGreaterThan(Math.min(scene.getWidth(), scene.getHeight()) * 40 / 600);
        assertThat(new Legibility(scene).texts()).allSatisfy(text -> assertThat(size(text)).isLessThanOrEqualTo(asked));
    }

    static Stream<Case> singleAnswers() {
        return everything().filter(c -> List.of("pass", "ask", "notice", "stop").contains(c.state()));
    }

    @ParameterizedTest
    @MethodSource("singleAnswers")
    void theVerdictIsReadFromTwoMetresAndTheReasonIsNot(Case example) {
        Scene scene = example.scene();
        double shorter = Math.min(scene.getWidth(), scene.getHeight());
        Text word = (Text) scene.lookup(".giant .giant-word .text");
        assertThat(bounds(word).getHeight()).isGreaterThan(shorter * 0.075);
        assertThat(Screen.all(scene.lookup(".slip")).filter(Text.class::isInstance).map(Text.class::cast))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(size(text)).isLessThan(size(word) * 0.6));
    }

    static Stream<Case> smallestScreens() {
        return everything().filter(c -> c.size().equals(ScreenSize.SMALLEST) && c.textSize() == TextSize.NORMAL);
    }

    /// What fills its room as it is, verdicts and the tiles of a family, cannot grow; all else that is read does, taken
    /// together.
    @ParameterizedTest
    @MethodSource("smallestScreens")
    void largerTextIsLarger(Case example) {
        double usual = written(example);
        double larger = written(example.read(TextSize.LARGER));
        double largest = written(example.read(TextSize.LARGEST));
        assertThat(List.of(larger / usual, largest / larger)).allMatch(times -> times > LARGER);
    }

    /// The geometric mean of all that is read there but keys.
    private static double written(Case example) {
        Scene scene = example.scene();
        Set<Node> verdict = Stream.ofNullable(scene.lookup(".giant")).flatMap(Screen::all).collect(Collectors.toSet());
        return Math.exp(new Legibility(scene)
                .texts().stream()
                        .filter(text -> text.getText().length() > 1 && !verdict.contains(text))
                        .mapToDouble(text -> Math.log(size(text)))
                        .average()
                        .orElseThrow());
    }
}
