package org.greenlane.desk.assisted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.greenlane.desk.Screen;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.parts.EntryField;
import org.greenlane.desk.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How staff, or whoever is helped, come to larger text and plainer colours, and how it ends.
class AssistedTextSizeTest {
    private final Desks.Desk desk = Desks.of(AssistedExamples.state("signed-out"), Language.ENGLISH);
    private final Stage stage = Screen.show(desk.screen(), 1024, 600);

    @AfterEach
    void close() {
        Screen.fx(stage::close);
    }

    private TextSize textSize() {
        return Screen.fx(() -> desk.model().textSizeProperty().get());
    }

    private void touch() {
        Screen.click(Screen.fx(() -> desk.screen().lookup("#reading")));
    }

    private void show(String state) {
        Screen.fx(() -> desk.model().show(AssistedExamples.state(state).view()));
    }

    @Test
    void theButtonAndAKeyGoRoundAndWhatWasTypedStays() {
        Screen.type(KeyCode.G, KeyCode.DIGIT1);
        touch();
        assertThat(textSize()).isEqualTo(TextSize.LARGER);
        Screen.type(KeyCode.F3, KeyCode.F3);
        assertThat(desk.screen().getStyleClass()).contains("text-largest", "high-contrast");
        EntryField number = Screen.fx(() -> (EntryField) desk.screen().lookup(".entry"));
        assertThat(number.entry().shown()).isEqualTo("G1");
        touch();
        assertThat(desk.screen().getStyleClass()).doesNotContain("text-larger", "text-largest", "high-contrast");
    }

    @Test
    void theUsualKeysMakeItLargerAndSmaller() {
        Screen.chord(KeyCode.CONTROL, KeyCode.EQUALS);
        Screen.chord(KeyCode.CONTROL, KeyCode.PLUS);
        assertThat(textSize()).isEqualTo(TextSize.LARGEST);
        Screen.chord(KeyCode.CONTROL, KeyCode.MINUS);
        assertThat(textSize()).isEqualTo(TextSize.LARGER);
    }

    @Test
    void everySheetOffersIt() {
        for (String state : AssistedExamples.states().keySet()) {
            show(state);
            assertThat(Screen.fx(() -> desk.screen().lookup("#reading")))
                    .as(state)
                    .isInstanceOfSatisfying(Button.class, button ->
                            assertThat(button.getAccessibleText()).isEqualTo("Size and contrast of the text"));
        }
        assertThat(Desks.first(Language.ENGLISH, TextSize.NORMAL).lookup("#reading")).isNotNull();
    }

    /// From who it was changed for, through their own passage, to the next.
    @ParameterizedTest
    @CsvSource({
        "pass, waiting",
        "consent-zh, waiting",
        "refused, consent-ko",
        "pass, consent-zh",
        "slip, consent-zh",
        "settled-override, approval",
        "ask, pass",
        "slip, pass",
        "trouble-DEFECT, waiting",
        "waiting, signed-out",
        "consent-zh, signed-out",
    })
    void itIsAsUsualAgainForTheNext(String last, String next) {
        show(last);
        touch();
        show(next);
        assertThat(textSize()).isEqualTo(TextSize.NORMAL);
    }

    @Test
    void itStaysThroughAWholePassage() {
        show("waiting");
        touch();
        for (String state : List.of(
                "typing-kinds", "approval", "consent-zh", "refused", "question-origin", "confirming-SLIP", "slip")) {
            show(state);
            assertThat(textSize()).as(state).isEqualTo(TextSize.LARGER);
        }
        show("waiting");
        show("consent-ko");
        Screen.type(KeyCode.F3);
        for (String state : List.of("consent-zh", "ask", "overriding", "settled-override")) {
            show(state);
            assertThat(textSize()).as(state).isEqualTo(TextSize.LARGER);
        }
    }

    @Test
    void whoeverSignsInWithLargerTextWorksWithIt() {
        touch();
        show("change-pin");
        show("waiting");
        assertThat(textSize()).isEqualTo(TextSize.LARGER);
    }
}
