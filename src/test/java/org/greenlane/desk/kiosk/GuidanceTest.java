package org.greenlane.desk.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.greenlane.desk.Legibility;
import org.greenlane.desk.Look;
import org.greenlane.desk.Screen;
import org.greenlane.desk.ScreenSize;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.parts.CodesShown;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.parts.Picture;
import org.greenlane.desk.words.Language;
import org.greenlane.health.Barrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the gate shows to those who do not read, and whom it asks for nothing that would not help them.
class GuidanceTest {
    private static Scene scene(String state, TextSize textSize, ScreenSize size) {
        return Kiosks.scene(Examples.state(state), Language.ENGLISH, textSize, Look.LIGHT, size);
    }

    private static Scene scene(String state) {
        return scene(state, TextSize.NORMAL, ScreenSize.USUAL);
    }

    private static Node node(Scene scene, String selector) {
        return Objects.requireNonNull(scene.lookup(selector), selector);
    }

    private static Optional<Picture> picture(Scene scene, String selector) {
        Pictogram pictogram = (Pictogram) node(scene, selector);
        return Screen.isShown(pictogram) ? Optional.of(pictogram.drawing()) : Optional.empty();
    }

    private static String words(Scene scene, String selector) {
        return ((Text) node(scene, selector + " .text")).getText();
    }

    @ParameterizedTest
    @CsvSource({"ask, STAFF", "ask-passport, STAFF", "several-codes, ONE_CODE"})
    void whoeverDoesNotPassIsShownWhatToDo(String state, Drawing what) {
        assertThat(picture(scene(state), ".giant-guide")).contains(what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pass", "stop"})
    void anAnswerThatSaysItselfWhatToDoHasNoSecondPicture(String state) {
        assertThat(picture(scene(state), ".giant-guide")).isEmpty();
    }

    @Test
    void aCardThatStillLiesThereIsShownToBeTakenInPlaceOfTheRunningPicture() {
        Scene scene = scene("pass-card");
        assertThat(picture(scene, ".take-card")).contains(Drawing.CARD_TAKEN);
        assertThat(Screen.isShown(node(scene, ".camera"))).isFalse();
        assertThat(picture(scene("pass"), ".take-card")).isEmpty();
    }

    @Test
    void codesThatAreStillWantedAreEmptyPlaces() {
        assertThat(picture(scene("want-codes"), ".instruction-picture")).contains(new CodesShown(2, 3));
        assertThat(new CodesShown(2, 3).layers()).as("three frames, two of them filled").hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stale", "statuses-stale", "barrier-kept"})
    void nobodyIsAskedForACodeByWhichNobodyPasses(String state) {
        Scene scene = scene(state);
        assertThat(words(scene, ".instruction-title")).isEqualTo("Please go to the staff");
        assertThat(picture(scene, ".instruction-picture")).contains(Drawing.STAFF);
        assertThat(Screen.isShown(node(scene, ".camera"))).isFalse();
    }

    @Test
    void codesAreAskedForAgainAsSoonAsTheyHelp() {
        Kiosks.Kiosk kiosk = Kiosks.of(Examples.state("statuses-stale"), Language.ENGLISH);
        Scene scene = Screen.scene(kiosk.view(), 1280, 800);
        Screen.fx(() -> kiosk.model().status(FooterExamples.gated()));
        assertThat(words(scene, ".instruction-title")).isEqualTo("Show your code");
        Screen.fx(() -> kiosk.model().barrier(Optional.of(Barrier.KEPT_CLOSED)));
        assertThat(words(scene, ".instruction-title")).isEqualTo("Please go to the staff");
        Screen.fx(() -> kiosk.model().barrier(Optional.of(Barrier.CLOSED)));
        assertThat(words(scene, ".instruction-title")).isEqualTo("Show your code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pass", "ask", "stop"})
    void theReasonIsLargerWhereTextIsLarger(String state) {
        double usual = reason(scene(state, TextSize.NORMAL, ScreenSize.USUAL));
        double larger = reason(scene(state, TextSize.LARGER, ScreenSize.USUAL));
        double largest = reason(scene(state, TextSize.LARGEST, ScreenSize.USUAL));
        assertThat(List.of(larger / usual, largest / larger)).allMatch(times -> times > 1.1);
    }

    private static double reason(Scene scene) {
        return Legibility.size((Text) node(scene, ".slip-reason .text"));
    }

    @Test
    void onAnUprightScreenTheFootIsNoColumnOfRaggedLines() {
        Scene scene = scene("pass-card", TextSize.NORMAL, ScreenSize.UPRIGHT);
        Region chips = (Region) node(scene, ".chips");
        assertThat(chips.getHeight()).isLessThan(chips.getWidth() / 5);
        assertThat(Legibility.bounds(node(scene, ".language")).getMinY())
                .isGreaterThan(Legibility.bounds(chips).getMaxY());
    }
}
