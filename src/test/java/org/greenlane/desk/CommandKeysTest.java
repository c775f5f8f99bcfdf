package org.greenlane.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.greenlane.desk.parts.Wedge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Keys that do something are pressed by people, never by what a scanner types.
class CommandKeysTest {
    private static final int PACE_MILLISECONDS = 5;

    private final List<String> done = new ArrayList<>();
    private final Button focused = Screen.fx(() -> new Button("Seen to"));
    private long nanos;
    private final Stage stage = Screen.show(pane(), 640, 480);

    private StackPane pane() {
        StackPane pane = new StackPane(focused);
        focused.setOnAction(_ -> done.add("pressed"));
        new Wedge(code -> done.add("scanned " + code)).watch(pane);
        pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isConsumed()) {
                event.consume();
                focused.fire();
            }
            if (event.getCode().isFunctionKey() || event.getCode() == KeyCode.ESCAPE) {
                done.add(event.getCode() + (event.isShiftDown() ? " with shift" : ""));
            } else if (CommandKeys.isChord(event) && !event.getCode().isModifierKey()) {
                done.add(event.getCode() + " chord");
            }
        });
        return pane;
    }

    private CommandKeys watch() {
        // Until something in it has the focus, keys go to the window alone.
        Screen.until(() -> stage.getScene().getFocusOwner() != null);
        return Screen.fx(() -> CommandKeys.watch(stage, () -> nanos));
    }

    @AfterEach
    void close() {
        Screen.fx(stage::close);
    }

    /// As a scanner types: a few milliseconds from key to key.
    private void burst(KeyCode... keys) {
        nanos += TimeUnit.SECONDS.toNanos(3);
        Screen.fx(() -> {
            Robot robot = new Robot();
            for (KeyCode key : keys) {
                nanos += TimeUnit.MILLISECONDS.toNanos(PACE_MILLISECONDS);
                robot.keyType(key);
            }
        });
    }

    /// Whatever waited behind a burst has come by the time that a key pressed alone has.
    private void alone(KeyCode key) {
        nanos += TimeUnit.SECONDS.toNanos(3);
        Screen.type(key);
        Screen.until(() -> done.contains(key.toString()));
    }

    @Test
    void aKeyThatAPersonPressesCounts() {
        watch();
        alone(KeyCode.F9);
        alone(KeyCode.ESCAPE);
        nanos += TimeUnit.SECONDS.toNanos(3);
        Screen.chord(KeyCode.SHIFT, KeyCode.F5);
        Screen.until(() -> done.size() == 3);
        assertThat(done).containsExactly("F9", "ESCAPE", "F5 with shift");
    }

    @Test
    void oneWithinABurstDoesNothingAndTheCodeIsRead() {
        watch();
        burst(KeyCode.A, KeyCode.B, KeyCode.F9, KeyCode.C, KeyCode.D, KeyCode.ESCAPE, KeyCode.E, KeyCode.F, KeyCode.ENTER);
        alone(KeyCode.F6);
        assertThat(done).containsExactly("scanned abcdef", "F6");
    }

    @Test
    void oneThatBeginsABurstDoesNothing() {
        watch();
        burst(KeyCode.F9, KeyCode.A, KeyCode.B, KeyCode.C, KeyCode.D, KeyCode.E, KeyCode.F, KeyCode.ENTER);
        burst(KeyCode.F8, KeyCode.F9);
        alone(KeyCode.F6);
        assertThat(done).containsExactly("scanned abcdef", "F6");
    }

    @Test
    void theEnterBehindItPressesNothing() {
        watch();
        burst(KeyCode.F9, KeyCode.ENTER);
        burst(KeyCode.F9, KeyCode.SPACE, KeyCode.ENTER);
        alone(KeyCode.F6);
        assertThat(done).containsExactly("F6");
    }

    @Test
    void theEnterBehindAMomentOfKeysThatAreNoSymbolsPressesNothing() {
        watch();
        nanos += TimeUnit.SECONDS.toNanos(3);
        Screen.fx(() -> {
            Robot robot = new Robot();
            robot.keyType(KeyCode.A);
            // What waits for the end of a code counts real time, and must have given it up.
            for (long begun = System.nanoTime(); System.nanoTime() - begun < TimeUnit.MILLISECONDS.toNanos(150); ) {
                nanos += TimeUnit.MILLISECONDS.toNanos(PACE_MILLISECONDS);
                robot.keyType(KeyCode.BACK_SPACE);
            }
            robot.keyType(KeyCode.ENTER);
        });
        alone(KeyCode.F6);
        assertThat(done).containsExactly("F6");
    }

    @Test
    void anEnterIsNotLostWhereTheNextKeyComesWhenItHasBeenAlone() {
        watch();
        nanos += TimeUnit.SECONDS.toNanos(3);
        Screen.fx(() -> {
            Robot robot = new Robot();
            robot.keyType(KeyCode.ENTER);
            // The screen had no time for its pause to end.
            nanos += TimeUnit.MILLISECONDS.toNanos(105);
            robot.keyType(KeyCode.A);
        });
        assertThat(done).containsExactly("pressed");
    }

    @ParameterizedTest
    @EnumSource(names = {"ENTER", "SPACE"})
    void anEnterIsNotLostWhereTheNextFingerComesDownBeforeItIsLifted(KeyCode key) {
        watch();
        nanos += TimeUnit.SECONDS.toNanos(3);
        Screen.fx(() -> {
            Robot robot = new Robot();
            robot.keyPress(key);
            robot.keyPress(KeyCode.F6);
            robot.keyRelease(key);
            robot.keyRelease(KeyCode.F6);
        });
        alone(KeyCode.F7);
        Screen.fx(() -> {
            nanos += TimeUnit.SECONDS.toNanos(3);
            Robot robot = new Robot();
            robot.keyPress(key);
            nanos += TimeUnit.MILLISECONDS.toNanos(20);
            robot.keyPress(KeyCode.A);
            robot.keyRelease(key);
            robot.keyRelease(KeyCode.A);
        });
        assertThat(done).containsExactly("pressed", "F6", "F7", "pressed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TAB ENTER", "ENTER ENTER", "SPACE ENTER", "SPACE TAB", "ENTER SPACE", "BACK_SPACE ENTER"})
    void enterTabAndSpaceThatAScannerTypesPressNothing(String keys) {
        Button other = second();
        watch();
        burst(Stream.of(keys.split(" ")).map(KeyCode::valueOf).toArray(KeyCode[]::new));
        alone(KeyCode.F6);
        assertThat(done).containsExactly("F6");
        assertThat(Screen.fx(other::isFocused)).isFalse();
    }

    /// What Tab would lead to.
    private Button second() {
        return Screen.fx(() -> {
            Button made = new Button("Open");
            made.setOnAction(_ -> done.add("opened"));
            ((StackPane) stage.getScene().getRoot()).getChildren().add(made);
            return made;
        });
    }

    @Test
    void norDoThoseBehindTheEndOfACode() {
        watch();
        burst(KeyCode.A, KeyCode.B, KeyCode.C, KeyCode.D, KeyCode.E, KeyCode.F, KeyCode.ENTER, KeyCode.ENTER);
        burst(KeyCode.A, KeyCode.ENTER, KeyCode.ENTER);
        burst(KeyCode.A, KeyCode.TAB, KeyCode.SPACE, KeyCode.ENTER);
        alone(KeyCode.F6);
        assertThat(done).containsExactly("scanned abcdef", "F6");
    }

    @Test
    void enterAndSpaceThatAPersonPressesCountOnceHoweverLongTheyAreHeld() {
        watch();
        for (KeyCode key : List.of(KeyCode.ENTER, KeyCode.SPACE)) {
            nanos += TimeUnit.SECONDS.toNanos(3);
            Screen.type(key);
            Screen.until(() -> !done.isEmpty());
            nanos += TimeUnit.SECONDS.toNanos(3);
            Robot robot = Screen.fx(Robot::new);
            Screen.fx(() -> robot.keyPress(key));
            Screen.until(() -> done.size() == 2);
            nanos += TimeUnit.MILLISECONDS.toNanos(500);
            Screen.fx(() -> robot.keyPress(key));
            Screen.fx(() -> robot.keyRelease(key));
            alone(KeyCode.F6);
            assertThat(done).as(key.toString()).containsExactly("pressed", "pressed", "F6");
            done.clear();
        }
    }

    @Test
    void tabLeadsToTheNextButton() {
        Button other = second();
        watch();
        nanos += TimeUnit.SECONDS.toNanos(3);
        Screen.type(KeyCode.TAB);
        Screen.until(() -> other.isFocused());
        assertThat(done).isEmpty();
    }

    @Test
    void anEnterPressesNothingThatHasComeUpSince() {
        Button other = second();
        watch();
        nanos += TimeUnit.SECONDS.toNanos(3);
        Screen.fx(() -> {
            Event.fireEvent(focused, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            other.requestFocus();
        });
        alone(KeyCode.F6);
        assertThat(done).containsExactly("F6");
    }

    @Test
    void aBlankIsWrittenOnceAndAtOnce() {
        TextField field = textField("");
        watch();
        nanos += TimeUnit.SECONDS.toNanos(3);
        Screen.type(KeyCode.SPACE);
        assertThat(Screen.fx(() -> field.getText())).isEqualTo(" ");
        alone(KeyCode.F6);
        assertThat(Screen.fx(() -> field.getText())).isEqualTo(" ");
    }

    private TextField textField(String text) {
        TextField field = Screen.fx(() -> {
            TextField made = new TextField(text);
            ((StackPane) stage.getScene().getRoot()).getChildren().add(made);
            made.requestFocus();
            made.end();
            return made;
        });
        // It takes keys only once it has been drawn.
        Screen.drawn();
        return field;
    }

    /// As a scanner types control characters.
    private void chordInBurst(KeyCode held, KeyCode key, KeyCode next) {
        nanos += TimeUnit.SECONDS.toNanos(3);
        Screen.fx(() -> {
            Robot robot = new Robot();
            robot.keyPress(held);
            robot.keyType(key);
            robot.keyRelease(held);
            nanos += TimeUnit.MILLISECONDS.toNanos(PACE_MILLISECONDS);
            robot.keyType(next);
        });
    }

    @Test
    void aKeyWithControlOrAltIsOneThatOnlyAPersonPresses() {
        watch();
        chordInBurst(KeyCode.CONTROL, KeyCode.Q, KeyCode.A);
        chordInBurst(KeyCode.CONTROL, KeyCode.Q, KeyCode.ENTER);
        chordInBurst(KeyCode.ALT, KeyCode.X, KeyCode.A);
        alone(KeyCode.F6);
        nanos += TimeUnit.SECONDS.toNanos(3);
        Screen.chord(KeyCode.CONTROL, KeyCode.Q);
        Screen.until(() -> done.size() == 2);
        nanos += TimeUnit.SECONDS.toNanos(3);
        Screen.chord(KeyCode.CONTROL, KeyCode.PLUS);
        Screen.until(() -> done.size() == 3);
        assertThat(done).containsExactly("F6", "Q chord", "PLUS chord");
    }

    @Test
    void textIsMarkedAndWrittenOver() {
        TextField field = textField("before");
        watch();
        nanos += TimeUnit.SECONDS.toNanos(3);
        Screen.chord(KeyCode.CONTROL, KeyCode.A);
        Screen.until(() -> field.getSelectedText().equals("before"));
        nanos += TimeUnit.SECONDS.toNanos(3);
        Screen.type(KeyCode.Z);
        assertThat(Screen.fx(() -> field.getText())).isEqualTo("z");
    }

    @Test
    void aWishOfTheSystemCountsOnlyWhereNoScannerTypes() {
        CommandKeys keys = watch();
        burst(KeyCode.A);
        Screen.fx(() -> keys.ifAlone(() -> done.add("closed")));
        nanos += TimeUnit.SECONDS.toNanos(3);
        Screen.fx(() -> {
            keys.ifAlone(() -> done.add("closed"));
            nanos += TimeUnit.MILLISECONDS.toNanos(PACE_MILLISECONDS);
            new Robot().keyType(KeyCode.A);
        });
        alone(KeyCode.F6);
        nanos += TimeUnit.SECONDS.toNanos(3);
        Screen.fx(() -> {
            Robot robot = new Robot();
            robot.keyType(KeyCode.F4);
            keys.ifAlone(() -> done.add("closed once"));
        });
        Screen.until(() -> done.size() == 2);
        assertThat(done).containsExactly("F6", "closed once");
    }

    @Test
    void aKeyThatIsHeldDownCountsOnce() {
        watch();
        Robot robot = Screen.fx(Robot::new);
        nanos += TimeUnit.SECONDS.toNanos(3);
        Screen.fx(() -> robot.keyPress(KeyCode.F9));
        Screen.until(() -> done.contains("F9"));
        for (int again = 0; again < 3; again++) {
            nanos += TimeUnit.MILLISECONDS.toNanos(300);
            Screen.fx(() -> robot.keyPress(KeyCode.F9));
        }
        Screen.fx(() -> robot.keyRelease(KeyCode.F9));
        alone(KeyCode.F6);
        assertThat(done).containsExactly("F9", "F6");
    }
}
