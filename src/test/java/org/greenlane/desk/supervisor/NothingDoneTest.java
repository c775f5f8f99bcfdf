package org.greenlane.desk.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import org.greenlane.desk.Screen;
import org.greenlane.desk.ScreenSize;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.words.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How long work ends on the screen.
class NothingDoneTest {
    private static List<String> buttons(String state) {
        Scene scene = OfficeExamples.scene(state, Language.ENGLISH, ScreenSize.USUAL.width(), ScreenSize.USUAL.height());
        return Screen.all(scene.getRoot())
                .filter(BigButton.class::isInstance)
                .filter(Screen::isShown)
                .map(button -> String.valueOf(button.getAccessibleText()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup-stopped", "backup-failed-DISK", "export-failed-FULL", "data-nothing", "data-ended", "shift-not-signed"})
    void whatFailedIsNotCalledDone(String state) {
        assertThat(buttons(state)).doesNotContain("Done").containsAnyOf("Back", "Close");
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup-made", "export-left", "shift-over"})
    void whatWasDoneIs(String state) {
        assertThat(buttons(state)).contains("Done");
    }
}
