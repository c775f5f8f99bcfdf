package org.greenlane.desk.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import org.greenlane.desk.Legibility;
import org.greenlane.desk.Screen;
import org.greenlane.desk.ScreenSize;
import org.greenlane.desk.Theme;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Tiles;
import org.greenlane.desk.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// That what belongs together at the supervisor's desk looks alike, and that no sign means two things.
class OfficeLooksTest {
    private static Scene scene(String state, Language language) {
        return OfficeExamples.scene(state, language, 1024, 600);
    }

    @ParameterizedTest
    @EnumSource
    void choicesThatStandTogetherAreWrittenInLettersOfOneSize(Language language) {
        List<Tiles> groups = Screen.all(scene("log-choose-REASON", language).getRoot())
                .filter(Tiles.class::isInstance)
                .map(Tiles.class::cast)
                .toList();
        assertThat(groups).as("the rail and the choices").hasSize(2);
        assertThat(groups).allSatisfy(group -> {
            DoubleSummaryStatistics sizes = Screen.all(group)
                    .filter(BigButton.class::isInstance)
                    .mapToDouble(OfficeLooksTest::letters)
                    .summaryStatistics();
            assertThat(sizes.getCount()).isGreaterThan(8);
            double readable = 1.15 * Theme.em(1024, 600);
            assertThat(sizes.getMax()).isLessThan(Math.max(sizes.getMin(), readable) + 0.3);
        });
    }

    private static double letters(Node button) {
        return Screen.all(button)
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> Screen.isShown(text) && !text.getText().isEmpty())
                .mapToDouble(Legibility::size)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"station, #station-undo", "staff-enrolled, #staff-undo", "log-cleared, #log-again"})
    void whatTakesSomethingBackHasAnotherSignThanWhatGoesBack(String state, String button) {
        Node undo = Objects.requireNonNull(scene(state, Language.ENGLISH).lookup(button), button);
        assertThat(((Pictogram) undo.lookup(".button-picture")).drawing()).isEqualTo(Sign.UNDO);
    }

    @Test
    void howADeviceStandsIsSaidInWordsToo() {
        List<String> said = new Legibility(scene("devices-faults", Language.ENGLISH))
                .texts().stream().map(Text::getText).toList();
        assertThat(said).anyMatch(text -> text.endsWith(" · OK")).anyMatch(text -> text.endsWith(" · not working"));
    }

    @ParameterizedTest
    @CsvSource({"station, .big-button, 5", "devices-faults, .card, 2"})
    void whatStandsSideBySideStandsOneBelowAnotherOnAnUprightScreen(String state, String parts, int many) {
        Scene scene = OfficeExamples.scene(state, Language.ENGLISH, 1080, 1920);
        assertThat(Objects.requireNonNull(scene.lookup(".sheet")).lookupAll(parts).stream()
                        .filter(part -> part.getLayoutBounds().getWidth() > scene.getWidth() / 2))
                .hasSize(many);
    }

    @ParameterizedTest
    @EnumSource
    void whatLeafsThroughTheLogIsWrittenInLettersOfOneSize(Language language) {
        for (ScreenSize size : List.of(ScreenSize.SMALLEST, ScreenSize.UPRIGHT)) {
            Scene scene = OfficeExamples.scene("log-cleared", language, size.width(), size.height());
            DoubleSummaryStatistics sizes = Stream.of("#log-newer", "#log-older", "#log-again", "#one-person")
                    .mapToDouble(button -> letters(Objects.requireNonNull(scene.lookup(button), button)))
                    .summaryStatistics();
            assertThat(sizes.getMax()).as(size.toString()).isLessThan(sizes.getMin() + 0.3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"devices-faults", "data-ended", "data-technician"})
    void fewRowsStandTogetherAtTheTopOfAnUprightScreen(String state) {
        Scene scene = OfficeExamples.scene(state, Language.ENGLISH, 1080, 1920);
        assertThat(Screen.all(scene.getRoot()).filter(BigButton.class::isInstance))
                .allMatch(button -> button.getLayoutBounds().getHeight() < scene.getHeight() / 8);
        List<Text> lines = Screen.all(Objects.requireNonNull(scene.lookup(".card")))
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(Screen::isShown)
                .toList();
        assertThat(lines).isNotEmpty().allMatch(line -> Legibility.bounds(line).getMaxY() < scene.getHeight() / 2);
    }
}
