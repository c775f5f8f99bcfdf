package org.greenlane.desk.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.greenlane.desk.Legibility.bounds;
import static org.greenlane.desk.Legibility.size;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import org.greenlane.desk.Legibility;
import org.greenlane.desk.Look;
import org.greenlane.desk.Screen;
import org.greenlane.desk.ScreenSize;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.Theme;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that the kiosk says can be read: whole, large enough, and from two metres where it matters.
class LegibilityTest {
    record Case(String state, Language language, ScreenSize size, TextSize textSize, Look look) {
        Scene scene() {
            return Kiosks.scene(Examples.state(state), language, textSize, look, size);
        }
    }

    static Stream<Case> everything() {
        return Examples.states().keySet().stream().flatMap(state -> Stream.of(Language.values())
                .flatMap(language -> Stream.concat(
                        ScreenSize.ALL.stream().map(size -> new Case(state, language, size, TextSize.NORMAL, Look.LIGHT)),
                        enlarged().map(how -> new Case(state, language, how.size(), how.textSize(), how.look())))));
    }

    private record Enlarged(ScreenSize size, TextSize textSize, Look look) {}

    /// Larger and heavier text on the screens that have least room for it; what only colours moves nothing.
    private static Stream<Enlarged> enlarged() {
        ScreenSize smallest = ScreenSize.SMALLEST;
        ScreenSize upright = ScreenSize.UPRIGHT;
        return Stream.of(
                new Enlarged(smallest, TextSize.NORMAL, Look.OUTDOOR),
                new Enlarged(smallest, TextSize.LARGER, Look.LIGHT),
                new Enlarged(smallest, TextSize.LARGEST, Look.OUTDOOR),
                new Enlarged(upright, TextSize.LARGEST, Look.OUTDOOR));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void nothingIsCutOffOrOverlapsOrIsTooSmallToReadOrToTouch(Case example) {
        Scene scene = example.scene();
        Legibility legibility = new Legibility(scene);
        legibility.nothingIsCutOffOrOverlapsOrIsTooSmall();
        assertThat(legibility.shown(Labeled.class)).isNotEmpty();
        assertThat(legibility.shown(SVGPath.class)).isNotEmpty();
        whatIsTouchedIsLargeEnoughForAGlove(legibility);
        noVerdictStandsByItsColourAlone(legibility);
    }

    static Stream<Case> singleAnswers() {
        return everything().filter(c -> List.of("pass", "ask", "stop", "pass-travel-tray", "ask-notice", "stop-faults-tray")
                .contains(c.state()));
    }

    /// At two metres a sign wants 1/300 of the distance for a glance (7 mm); the smallest screen, 10 inches at 600
    /// lines, has 0.21 mm a line: 34 lines. Asked here: a third more, and the shape twice that.
    @ParameterizedTest
    @MethodSource("singleAnswers")
    void theVerdictIsReadFromTwoMetres(Case example) {
        Scene scene = example.scene();
        double shorter = Math.min(scene.getWidth(), scene.getHeight());
        Node word = scene.lookup(".giant .giant-word .text");
        Node shape = scene.lookup(".giant .giant-shape");
        assertThat(bounds(word).getHeight()).isGreaterThan(shorter * 0.075);
        assertThat(bounds(shape).getHeight()).isGreaterThan(shorter * 0.18);
    }

    /// Signs of different scripts are not equally high at one size: compared is what stands there.
    @ParameterizedTest
    @MethodSource("everything")
    void theSecondLanguageIsNeverLargerThanTheFirst(Case example) {
        Scene scene = example.scene();
        for (String pane : List.of("giant", "instruction")) {
            Node word = scene.lookup("." + pane + " ." + pane + (pane.equals("giant") ? "-word" : "-title") + " .text");
            Node companion = scene.lookup("." + pane + " ." + pane + "-companion .text");
            if (word != null && Screen.isShown(word)) {
                assertThat(bounds(companion).getHeight()).as(pane).isLessThanOrEqualTo(bounds(word).getHeight() * 0.61);
            }
        }
    }

    static Stream<Case> hints() {
        return everything().filter(c -> c.state().startsWith("hint-"));
    }

    /// As for the verdict: 1/300 of two metres, which is 34 lines of the smallest screen, 600 lines high.
    @ParameterizedTest
    @MethodSource("hints")
    void aHintIsReadFromTwoMetres(Case example) {
        Scene scene = example.scene();
        double shorter = Math.min(scene.getWidth(), scene.getHeight());
        assertThat(scene.lookup(".hint").isVisible()).isTrue();
        assertThat(bounds(scene.lookup(".hint-word .text")).getHeight()).isGreaterThan(shorter * 34 / 600);
        assertThat(bounds(scene.lookup(".hint-picture")).getHeight()).isGreaterThan(shorter * 0.13);
    }

    @ParameterizedTest
    @MethodSource("singleAnswers")
    void whatIsReadFromAfarSaysNothingOfAnybodysHealth(Case example) {
        Scene scene = example.scene();
        double giant = size((Text) scene.lookup(".giant .giant-word .text"));
        assertThat(Screen.all(scene.lookup(".slip")).filter(Text.class::isInstance).map(Text.class::cast))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(size(text)).isLessThan(giant * 0.6));
        assertThat(Screen.all(scene.lookup(".giant")).filter(Text.class::isInstance).filter(Screen::isShown))
                .hasSizeLessThanOrEqualTo(3);
    }

    private static void whatIsTouchedIsLargeEnoughForAGlove(Legibility legibility) {
        assertThat(legibility.shown(ButtonBase.class)).isNotEmpty().allSatisfy(button -> {
            double least = button.getStyleClass().contains("acknowledge") ? Theme.PRIMARY_TOUCH : Theme.TOUCH;
            assertThat(Math.min(button.getHeight(), button.getWidth()))
                    .as(button.getText() + button.getAccessibleText())
                    .isGreaterThanOrEqualTo(least);
        });
    }

    private static void noVerdictStandsByItsColourAlone(Legibility legibility) {
        assertThat(legibility.shown(Node.class)
                        .filter(node -> node.getStyleClass().stream().anyMatch(name -> name.startsWith("verdict-"))))
                .allSatisfy(node -> {
                    assertThat(Screen.all(node).filter(Pictogram.class::isInstance).filter(Screen::isShown)).isNotEmpty();
                    assertThat(Screen.all(node).filter(Text.class::isInstance).filter(Screen::isShown)).isNotEmpty();
                });
    }

    @Test
    void noSignStandsAloneOnTheLastLineOfAHint() {
        Scene scene = new Case("idle", Language.CHINESE, ScreenSize.UPRIGHT, TextSize.NORMAL, Look.LIGHT).scene();
        Label hint = (Label) scene.lookup(".instruction-hint");
        double oneLine = hint.prefHeight(Double.MAX_VALUE);
        assertThat(hint.getHeight()).as("more than a line").isGreaterThan(1.5 * oneLine);
        assertThat(hint.getWidth()).isLessThan(scene.lookup(".instruction-title").getLayoutBounds().getWidth() * 0.7);
    }

    @Test
    void theNumberOfAGroupsRecordTakesNoRoomFromWhatIsToBeDone() {
        Scene scene = new Case("group-3", Language.CHINESE, ScreenSize.UPRIGHT, TextSize.NORMAL, Look.LIGHT).scene();
        Node record = scene.lookup(".slip-record");
        Label next = (Label) scene.lookup(".slip-next");
        assertThat(bounds(record.getParent()).getMaxX()).isEqualTo(bounds(next.getParent()).getMaxX(), within(1.0));
        assertThat(bounds(next).getMinY()).isGreaterThanOrEqualTo(bounds(record).getMaxY());
    }

    @Test
    void theNumberOfTheRecordTakesNoRoomFromTheReason() {
        Scene scene = new Case("several-codes", Language.CHINESE, ScreenSize.SMALLEST, TextSize.NORMAL, Look.LIGHT).scene();
        Label reason = (Label) scene.lookup(".slip-reason");
        assertThat(reason.getHeight()).as("one line").isLessThan(1.5 * reason.prefHeight(Double.MAX_VALUE));
        assertThat(bounds(scene.lookup(".slip-record")).getMinY()).isGreaterThan(bounds(reason).getMaxY());
    }
}
