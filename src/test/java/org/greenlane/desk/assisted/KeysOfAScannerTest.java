package org.greenlane.desk.assisted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.greenlane.desk.CommandKeys;
import org.greenlane.desk.Screen;
import org.greenlane.desk.words.Language;
import org.greenlane.lane.assisted.Input;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Nobody agrees by a code that presses keys; staff do, by the keys themselves.
class KeysOfAScannerTest {
    private final Desks.Desk desk = Desks.of(AssistedExamples.state("consent-zh"), Language.ENGLISH);
    private final Stage stage = Screen.show(desk.screen(), 1024, 600);

    @AfterEach
    void close() {
        Screen.fx(stage::close);
    }

    private void watch() {
        Screen.until(() -> stage.getScene().getFocusOwner() != null);
        Screen.fx(() -> CommandKeys.watch(stage));
    }

    private static void untilAlone() {
        long later = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(300);
        Screen.until(() -> System.nanoTime() > later);
    }

    @Test
    void aCodeOfKeysThatPressButtonsAgreesToNothing() {
        watch();
        for (KeyCode key : new KeyCode[] {KeyCode.ENTER, KeyCode.TAB, KeyCode.SPACE}) {
            Screen.fx(() -> {
                Robot robot = new Robot();
                robot.keyType(key);
                robot.keyType(KeyCode.ENTER);
            });
            untilAlone();
            assertThat(desk.inputs()).as(key.toString()).isEmpty();
        }
    }

    @Test
    void anEnterCountsHoweverLongItAndTheOneBeforeWereHeld() {
        watch();
        Screen.type(KeyCode.ENTER);
        Screen.until(() -> desk.inputs().size() == 1);
        untilAlone();
        Robot robot = Screen.fx(Robot::new);
        Screen.fx(() -> robot.keyPress(KeyCode.ENTER));
        Screen.until(() -> desk.inputs().size() == 2);
        Screen.fx(() -> robot.keyRelease(KeyCode.ENTER));
        assertThat(desk.inputs()).hasOnlyElementsOfType(Input.Agree.class);
    }
}
