package org.greenlane.desk.assisted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import org.greenlane.desk.Legibility;
import org.greenlane.desk.Screen;
import org.greenlane.desk.ScreenSize;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.words.Language;
import org.junit.jupiter.api.Test;

/// What stands beside an answer at the desk of staff, and what stands out there.
class AnswerSheetTest {
    private static Scene scene(String state, TextSize textSize, ScreenSize size) {
        return Desks.scene(AssistedExamples.state(state), Language.ENGLISH, textSize, size);
    }

    private static List<String> said(Scene scene) {
        return new Legibility(scene).texts().stream().map(Text::getText).toList();
    }

    @Test
    void ofWhoeverWasLetThroughNothingIsLeftToBeDone() {
        assertThat(said(scene("ask", TextSize.NORMAL, ScreenSize.SMALLEST))).contains("Ask for a new declaration.");
        assertThat(said(scene("settled-override", TextSize.NORMAL, ScreenSize.SMALLEST)))
                .contains("The person's status has run out.")
                .doesNotContain("Ask for a new declaration.");
    }

    @Test
    void whereSomebodyIsToBeComparedNoButtonStandsOut() {
        Scene scene = scene("certificate", TextSize.NORMAL, ScreenSize.SMALLEST);
        assertThat(scene.lookup("#step-compared")).isNotNull();
        assertThat(scene.lookup(".plainest")).isNull();
        assertThat(scene("ask", TextSize.NORMAL, ScreenSize.SMALLEST).lookup(".plainest")).isNotNull();
    }

    @Test
    void buttonsInTwoColumnsAreAllOfOneSize() {
        Scene scene = scene("certificate", TextSize.LARGEST, ScreenSize.SMALLEST);
        double compared = width(scene, "#step-compared");
        assertThat(List.of(width(scene, "#step-procedure"), width(scene, "#step-supervisor"), width(scene, "#step-done")))
                .allMatch(wide -> Math.abs(wide - compared) < 1);
    }

    private static double width(Scene scene, String id) {
        return Objects.requireNonNull(scene.lookup(id), id).getLayoutBounds().getWidth();
    }

    @Test
    void staffAreNotLedToThemselves() {
        Pictogram guide = (Pictogram) scene("ask", TextSize.NORMAL, ScreenSize.USUAL).lookup(".giant-guide");
        assertThat(Optional.ofNullable(guide).filter(Screen::isShown)).isEmpty();
    }

    @Test
    void onAnUprightScreenNumbersToTypeStandTwoToARowInLettersOfOneSize() {
        Scene scene = scene("typing-kinds", TextSize.NORMAL, ScreenSize.UPRIGHT);
        List<BigButton> tiles = Screen.all(Objects.requireNonNull(scene.lookup(".sheet")))
                .filter(BigButton.class::isInstance)
                .map(BigButton.class::cast)
                .toList();
        assertThat(tiles).hasSize(8).allMatch(tile -> tile.getWidth() > scene.getWidth() * 0.4);
        DoubleSummaryStatistics sizes = tiles.stream().mapToDouble(AnswerSheetTest::letters).summaryStatistics();
        assertThat(sizes.getMax() - sizes.getMin()).isLessThan(0.3);
    }

    private static double letters(BigButton button) {
        return Screen.all(button)
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> Screen.isShown(text) && text.getText().length() > 1)
                .mapToDouble(Legibility::size)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whyNothingHappenedIsWrittenAsLargeAsWhatIsAskedFor() {
        Scene scene = scene("signed-out-locked", TextSize.LARGEST, ScreenSize.SMALLEST);
        double why = Legibility.size((Text) Objects.requireNonNull(scene.lookup(".notice-box .text")));
        double hint = Legibility.size((Text) Objects.requireNonNull(scene.lookup(".sheet-hint .text")));
        assertThat(why).isGreaterThan(hint * 0.95);
    }
}
