package org.greenlane.desk.assisted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.Screen;
import org.greenlane.desk.words.Language;
import org.greenlane.health.PinChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FirstSupervisorTest {
    private final List<String> set = new ArrayList<>();
    private final ObjectProperty<TextSize> textSize = new SimpleObjectProperty<>(TextSize.NORMAL);
    private final FirstSupervisor first = Screen.fx(() -> new FirstSupervisor(
            Fonts.find(),
            Language.ENGLISH,
            textSize,
            (number, pin) -> {
                set.add(number + " " + new String(pin.symbols()));
                pin.wipe();
            },
            Runnable::run));
    private final Stage stage = Screen.show(first, 1024, 600);

    @AfterEach
    void close() {
        Screen.fx(stage::close);
    }

    private String texts() {
        return Screen.fx(() -> String.join("\n", Screen.all(first)
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText())
                .toList()));
    }

    private void type(String again) {
        Screen.type(KeyCode.S, KeyCode.DIGIT1, KeyCode.ENTER);
        digits("258036");
        digits(again);
    }

    private static void digits(String pin) {
        pin.chars().forEach(digit -> Screen.type(KeyCode.valueOf("DIGIT" + (char) digit)));
        Screen.type(KeyCode.ENTER);
    }

    @Test
    void aNumberAndTheSamePinTwiceSetTheFirstSupervisor() {
        type("258036");
        assertThat(set).containsExactly("S1 258036");
        assertThat(texts()).doesNotContain("258036");
    }

    @Test
    void twoDifferentPinsSetNobody() {
        type("258037");
        assertThat(set).isEmpty();
        assertThat(texts()).contains("The two PINs differ").doesNotContain("●");
    }

    @Test
    void aPinThatIsNotTakenIsAskedForAgain() {
        type("258036");
        Screen.fx(() -> first.refuse(PinChange.TOO_EASY));
        assertThat(texts()).contains("Too easy to guess");
        digits("963214");
        digits("963214");
        assertThat(set).last().isEqualTo("S1 963214");
    }
}
