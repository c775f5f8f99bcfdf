package org.greenlane.desk.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.greenlane.desk.Screen;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How people come to larger text and plainer colours.
class TextSizeTest {
    private final Kiosks.Kiosk kiosk = Kiosks.of(Examples.state("idle"), Language.KOREAN);
    private final Stage stage = Screen.show(kiosk.view(), 1024, 600);

    @BeforeEach
    void startsAsUsual() {
        assertThat(kiosk.model().textSizeProperty().get()).isEqualTo(TextSize.NORMAL);
    }

    @AfterEach
    void close() {
        Screen.fx(stage::close);
    }

    @Test
    void theButtonGoesRoundThroughSizesAndContrast() {
        double usual = heightOfTitle();
        press();
        assertThat(heightOfTitle()).isGreaterThan(usual);
        press();
        press();
        assertThat(kiosk.view().getStyleClass()).contains("text-largest", "high-contrast");
        press();
        assertThat(heightOfTitle()).isEqualTo(usual);
        assertThat(kiosk.view().getStyleClass()).doesNotContain("text-larger", "text-largest", "high-contrast");
    }

    @Test
    void theKeyboardMakesTextLargerAndSmallerAndStopsAtTheEnds() {
        for (int i = 0; i < 5; i++) {
            Screen.chord(KeyCode.CONTROL, KeyCode.PLUS);
        }
        assertThat(kiosk.model().textSizeProperty().get()).isEqualTo(TextSize.LARGEST_IN_CONTRAST);
        for (int i = 0; i < 5; i++) {
            Screen.chord(KeyCode.CONTROL, KeyCode.MINUS);
        }
        assertThat(kiosk.model().textSizeProperty().get()).isEqualTo(TextSize.NORMAL);
    }

    private void press() {
        Screen.fx(() -> {
            ((Button) kiosk.view().lookup(".reading")).fire();
            kiosk.view().applyCss();
            kiosk.view().layout();
        });
    }

    private double heightOfTitle() {
        return Screen.fx(() -> {
            Node title = kiosk.view().lookup(".instruction-title");
            return title.getLayoutBounds().getHeight();
        });
    }
}
