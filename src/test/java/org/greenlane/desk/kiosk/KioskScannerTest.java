package org.greenlane.desk.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import org.greenlane.desk.CommandKeys;
import org.greenlane.desk.Screen;
import org.greenlane.desk.words.Language;
import org.greenlane.health.Barrier;
import org.greenlane.lane.LaneView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of the keys that a scanner types at the kiosk: a code, and nothing else.
class KioskScannerTest extends OpenKiosk {
    private static void scan(Kiosks.Kiosk kiosk, String text) {
        Screen.fx(() -> {
            Node focused = Objects.requireNonNull(kiosk.view().getScene().getFocusOwner());
            for (int at = 0; at < text.length(); at++) {
                String symbol = text.substring(at, at + 1);
                KeyCode code = symbol.equals(" ") ? KeyCode.SPACE : KeyCode.UNDEFINED;
                focused.fireEvent(key(KeyEvent.KEY_PRESSED, "", code));
                focused.fireEvent(key(KeyEvent.KEY_TYPED, symbol, KeyCode.UNDEFINED));
                focused.fireEvent(key(KeyEvent.KEY_RELEASED, "", code));
            }
            focused.fireEvent(key(KeyEvent.KEY_PRESSED, "", KeyCode.ENTER));
            focused.fireEvent(key(KeyEvent.KEY_TYPED, "\r", KeyCode.UNDEFINED));
            focused.fireEvent(key(KeyEvent.KEY_RELEASED, "", KeyCode.ENTER));
        });
    }

    private static KeyEvent key(EventType<KeyEvent> type, String symbol, KeyCode code) {
        return new KeyEvent(type, symbol, "", code, false, false, false, false);
    }

    @Test
    void aCodeThatAScannerTypesIsTakenAndPressesNothingWhateverHasTheFocus() {
        Kiosks.Kiosk kiosk = open("stop");
        List<String> scanned = new ArrayList<>();
        Screen.fx(() -> kiosk.model().onScan(scanned::add));
        Screen.fx(() -> node(kiosk, ".acknowledge").requestFocus());

        scan(kiosk, "PHI1:6BF  OXN TS3");

        assertThat(scanned).containsExactly("PHI1:6BF  OXN TS3");
        assertThat(kiosk.acknowledged()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1 ", "1 2", "PHI"})
    void aLabelOfFewSymbolsThatAScannerTypesPutsNoAnswerAway(String label) {
        Kiosks.Kiosk kiosk = open("stop");
        List<String> scanned = new ArrayList<>();
        Screen.fx(() -> kiosk.model().onScan(scanned::add));
        Screen.fx(() -> node(kiosk, ".acknowledge").requestFocus());

        scan(kiosk, label);

        assertThat(kiosk.acknowledged()).isEmpty();
        assertThat(scanned).isEmpty();
    }

    @Test
    void aCodeOfEnterTabAndSpaceReleasesNoBarrierAndPutsNoAnswerAway() {
        Kiosks.Kiosk kiosk = open("stop");
        List<String> toggled = new ArrayList<>();
        Screen.fx(() -> {
            kiosk.model().barrier(Optional.of(Barrier.KEPT_CLOSED));
            kiosk.model().onBarrier(() -> toggled.add("once"), _ -> {});
            CommandKeys.watch(Objects.requireNonNull(stage));
        });
        Screen.until(() -> node(kiosk, ".acknowledge").isFocused());
        for (KeyCode key : List.of(KeyCode.TAB, KeyCode.ENTER, KeyCode.SPACE)) {
            Screen.fx(() -> {
                Robot robot = new Robot();
                robot.keyType(key);
                robot.keyType(KeyCode.ENTER);
            });
            long later = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(300);
            Screen.until(() -> System.nanoTime() > later);
            assertThat(Screen.fx(() -> node(kiosk, ".acknowledge").isFocused())).as(key.toString()).isTrue();
        }
        assertThat(kiosk.acknowledged()).isEmpty();
        assertThat(toggled).isEmpty();

        Screen.type(KeyCode.ENTER);
        Screen.until(() -> !kiosk.acknowledged().isEmpty());
        assertThat(kiosk.acknowledged()).as("pressed by a person").hasSize(1);
    }

    @Test
    void aCodeIsTakenByTheRealKeysOfTheWindowInEveryStateOfTheScreen() {
        for (String state : List.of("idle", "idle-tray", "stop", "ask", "pass-card", "barrier-kept")) {
            Kiosks.Kiosk kiosk = open(state);
            List<String> done = new ArrayList<>();
            Screen.fx(() -> {
                kiosk.model().onScan(code -> done.add("scanned " + code.length()));
                kiosk.model().onBarrier(() -> done.add("barrier"), _ -> {});
                kiosk.model().onUpdate(() -> done.add("update"), () -> done.add("stopped"));
            });
            typeTenKeys();
            assertThat(done).as(state).containsExactly("scanned 10");
            Screen.fx(() -> kiosk.model().show(new LaneView.Ready()));
            Screen.fx(() -> kiosk.model().barrier(Optional.empty()));
            typeTenKeys();
            assertThat(done).as(state + ", after what had the focus has gone").containsExactly("scanned 10", "scanned 10");
            assertThat(kiosk.acknowledged()).as(state).isEmpty();
            assertThat(kiosk.shown()).as(state).isEmpty();
            assertThat(Screen.fx(() -> kiosk.model().languageProperty().get())).isEqualTo(Language.ENGLISH);
            closeWindow();
        }
    }

    /// All in one go of the screen's thread, as fast as a scanner.
    private static void typeTenKeys() {
        Screen.fx(() -> {
            Robot robot = new Robot();
            for (int key = 0; key < 10; key++) {
                robot.keyType(KeyCode.DIGIT1);
            }
            robot.keyType(KeyCode.ENTER);
        });
    }

    @Test
    void whateverTheKeyboardsLayoutAndCapsLockMakeOfACodeItIsTheSame() {
        Kiosks.Kiosk kiosk = open("stop");
        List<String> scanned = new ArrayList<>();
        Screen.fx(() -> kiosk.model().onScan(scanned::add));
        Map<String, String> layouts = new LinkedHashMap<>();
        layouts.put("American, and Chinese with its input method off", "PHI1:6BF/&(Y*Z");
        layouts.put("American, caps lock", "phi1:6bf/&(y*z");
        layouts.put("German", "PHI1Ö6BF-/)Z(Y");
        layouts.put("German, caps lock", "phi1ö6bf-/)z(y");
        layouts.put("French", "PHI&M-BF!79Y8W");
        layouts.forEach((layout, typed) -> {
            scan(kiosk, typed);
            assertThat(scanned).as(layout).containsExactly("PHI1:6BF/&(Y*Z");
            scanned.clear();
        });
        assertThat(kiosk.acknowledged()).isEmpty();
    }

    @Test
    void noPartOfTheScreenLetsAnInputMethodComposeWhatAScannerTypes() {
        Kiosks.Kiosk kiosk = open("idle-tray");
        assertThat(Screen.fx(() -> Screen.all(kiosk.view()).toList()))
                .allMatch(node -> node.getInputMethodRequests() == null);
    }

    @Test
    void keysThatMeanSomethingToPeopleAreLeftToThemWhileAScannerTypes() {
        Kiosks.Kiosk kiosk = open("stop");
        List<KeyCode> heard = new ArrayList<>();
        Screen.fx(() -> {
            kiosk.view().addEventHandler(KeyEvent.KEY_PRESSED, event -> heard.add(event.getCode()));
            Node focused = Objects.requireNonNull(kiosk.view().getScene().getFocusOwner());
            for (String symbol : List.of("P", "H", "I", "1", ":")) {
                focused.fireEvent(key(KeyEvent.KEY_TYPED, symbol, KeyCode.UNDEFINED));
            }
            focused.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Q, false, true, false, false));
            focused.fireEvent(key(KeyEvent.KEY_PRESSED, "", KeyCode.ESCAPE));
            focused.fireEvent(key(KeyEvent.KEY_PRESSED, "", KeyCode.SPACE));
        });
        assertThat(heard).containsExactly(KeyCode.Q, KeyCode.ESCAPE);
    }
}
