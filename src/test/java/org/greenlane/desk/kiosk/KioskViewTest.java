package org.greenlane.desk.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Arc;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.scene.shape.Arc;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.greenlane.desk.Screen;
import org.greenlane.desk.parts.CommandKeys;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Words;
import org.greenlane.health.Barrier;
import org.greenlane.health.CardCue;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Fault;
import org.greenlane.lane.LaneView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jspecify.annotations.Nullable;

/// What a person at the gate can do and see, with the fast robot.
class KioskViewTest {
    private @Nullable Stage stage;

    @AfterEach
    void closeWindow() {
        Stage open = stage;
        if (open != null) {
            Screen.fx(open::close);
        }
    }

    private Kiosks.Kiosk open(String state) {
        Kiosks.Kiosk kiosk = Kiosks.of(Examples.state(state), Language.ENGLISH);
        stage = Screen.show(kiosk.view(), 1280, 800);
        return kiosk;
    }

    @Test
    void theButtonPutsAnAnswerAway() {
        Kiosks.Kiosk kiosk = open("stop");
        Screen.click(node(kiosk, ".acknowledge"));
        assertThat(kiosk.acknowledged()).hasSize(1);
    }

    @Test
    void enterAndSpacePutAnAnswerAway() {
        Kiosks.Kiosk stop = open("stop");
        Screen.type(KeyCode.ENTER);
        assertThat(stop.acknowledged()).hasSize(1);
        Screen.fx(() -> stop.model().show(new LaneView.Ready()));
        Screen.fx(() -> stop.model().show(Examples.ask()));
        Screen.type(KeyCode.SPACE);
        assertThat(stop.acknowledged()).hasSize(2);
    }

    @Test
    void helpLiesOverTheGateUntilItIsPutAwayOrSomebodyIsAnswered() {
        Kiosks.Kiosk kiosk = open("idle");
        Screen.type(KeyCode.F1);
        assertThat(isHelpShown(kiosk)).isTrue();
        Screen.type(KeyCode.ESCAPE);
        assertThat(isHelpShown(kiosk)).isFalse();

        Screen.click(node(kiosk, "#gate-help"));
        assertThat(isHelpShown(kiosk)).isTrue();
        Screen.fx(() -> kiosk.model().show(Examples.stop()));
        assertThat(isHelpShown(kiosk)).as("nothing lies over an answer").isFalse();

        Screen.type(KeyCode.F1);
        Screen.click(node(kiosk, "#gate-help"));
        assertThat(isHelpShown(kiosk)).as("who is stopped hides nothing from staff").isFalse();
        Screen.type(KeyCode.ENTER);
        assertThat(kiosk.acknowledged()).hasSize(1);
    }

    private static boolean isHelpShown(Kiosks.Kiosk kiosk) {
        return Screen.fx(() -> kiosk.view().lookup("#help-close") != null);
    }

    @Test
    void staffCloseTheLaneByAKeyAndOpenItByTheSame() {
        Kiosks.Kiosk kiosk = open("pass");
        List<Boolean> closing = new ArrayList<>();
        Screen.fx(() -> kiosk.model().onClosing(closing::add, _ -> {}));
        Screen.type(KeyCode.F9);
        Screen.fx(() -> kiosk.model().show(new LaneView.Closed()));
        assertThat(text(kiosk, ".instruction-title")).isEqualTo("Lane closed");
        assertThat(Screen.isShown(node(kiosk, ".camera"))).as("nothing to hold a code before").isFalse();
        assertThat(Screen.isShown(node(kiosk, ".giant"))).as("nobody's answer").isFalse();
        Screen.type(KeyCode.F9);
        assertThat(closing).containsExactly(true, false);
    }

    @Test
    void aLaneThatIsNotOpenedSaysWhy() {
        Kiosks.Kiosk kiosk = open("closed");
        assertThat(((Label) node(kiosk, ".instruction-hint")).getText()).startsWith("Please use another lane");
        Screen.fx(kiosk.model()::refuseOpening);
        assertThat(((Label) node(kiosk, ".instruction-hint")).getText())
                .isEqualTo("Staff open it at their own desk, once they have signed in.");
        Screen.fx(() -> kiosk.model().show(new LaneView.Ready()));
        assertThat(((Label) node(kiosk, ".instruction-hint")).getText()).startsWith("Phone or paper");
    }

    @Test
    void whileTheLaneWaitsForADocumentItSaysHowLong() {
        Kiosks.Kiosk kiosk = open("want-document");
        assertThat(Screen.isShown(node(kiosk, ".instruction .ring"))).isTrue();
        assertThat(text(kiosk, ".instruction .ring-seconds")).isEqualTo("20");
        assertThat(((Arc) node(kiosk, ".instruction .ring-rest")).getLength()).isCloseTo(240, within(0.1));
        Screen.fx(() -> kiosk.model().show(new LaneView.Ready()));
        assertThat(Screen.isShown(node(kiosk, ".instruction .ring"))).isFalse();
    }

    @Test
    void whatIsOutOfDateIsSaidInWordsThoughNothingIsBroken() {
        Kiosks.Kiosk kiosk = open("statuses-stale");
        assertThat(Screen.isShown(node(kiosk, ".fault"))).isTrue();
        assertThat(((Label) node(kiosk, ".fault-what")).getText()).isEqualTo("The statuses are out of date.");
        assertThat(((Label) node(kiosk, ".fault-code")).getText()).isEqualTo("302");
        Screen.fx(() -> kiosk.model().status(Examples.healthy()));
        assertThat(Screen.isShown(node(kiosk, ".fault"))).isFalse();
    }

    @Test
    void aLaneThatCannotReadLeadsToTheStaffOverTheWholeStage() {
        Kiosks.Kiosk kiosk = open("camera-lost");
        assertThat(Screen.isShown(node(kiosk, ".camera"))).isFalse();
        assertThat(node(kiosk, ".instruction").getLayoutBounds().getWidth()).isGreaterThan(kiosk.view().getWidth() * 0.9);
    }

    @Test
    void enterPutsAnAnswerAwayEvenAfterATravellerWasClicked() {
        Kiosks.Kiosk kiosk = open("idle-tray");
        Screen.click(node(kiosk, "#traveller-red"));
        Screen.fx(() -> kiosk.model().show(Examples.stop()));
        Screen.type(KeyCode.ENTER);
        assertThat(kiosk.acknowledged()).hasSize(1);
        assertThat(kiosk.shown()).containsExactly("red");
    }

    @Test
    void enterPressesNothingAfterTheAnswerHasGone() {
        Kiosks.Kiosk kiosk = open("stop");
        Screen.fx(() -> kiosk.model().show(new LaneView.Ready()));
        Screen.type(KeyCode.ENTER, KeyCode.ENTER);
        assertThat(kiosk.acknowledged()).isEmpty();
        assertThat(text(kiosk, ".instruction-title")).isEqualTo("Show your code");
    }

    @Test
    void aPassHasARingAndNoButton() {
        Kiosks.Kiosk kiosk = open("pass");
        assertThat(Screen.isShown(node(kiosk, ".acknowledge"))).isFalse();
        assertThat(Screen.isShown(node(kiosk, ".action .ring"))).isTrue();
        assertThat(((Arc) node(kiosk, ".action .ring-rest")).getLength()).isBetween(230.0, 250.0);
    }

    @Test
    void theLanguageButtonNamesTheOtherLanguageInItselfAndChangesEverything() {
        Kiosks.Kiosk kiosk = open("idle");
        Button button = (Button) node(kiosk, ".language");
        assertThat(button.getText()).isEqualTo("中文");
        Screen.click(button);
        assertThat(button.getText()).isEqualTo("한국어");
        assertThat(text(kiosk, ".instruction-title")).isEqualTo("请出示健康码");
        assertThat(text(kiosk, ".instruction-companion")).isEqualTo("Show your code");
        assertThat(((Label) node(kiosk, ".chip .label")).getText()).startsWith("状态数据");
        Screen.click(button);
        assertThat(button.getText()).isEqualTo("English");
        assertThat(text(kiosk, ".instruction-title")).isEqualTo("코드를 보여 주세요");
        assertThat(text(kiosk, ".instruction-companion")).isEqualTo("请出示健康码");
    }

    @Test
    void theRunningPictureStaysWhileAnAnswerShows() {
        Kiosks.Kiosk kiosk = open("idle");
        double before = width(kiosk, ".camera");
        Screen.fx(() -> kiosk.model().show(Examples.stop()));
        assertThat(Screen.isShown(node(kiosk, ".camera"))).isTrue();
        assertThat(width(kiosk, ".camera")).isBetween(300.0, before * 0.8);
        Screen.fx(() -> kiosk.model().show(new LaneView.Ready()));
        assertThat(width(kiosk, ".camera")).isEqualTo(before);
    }

    @Test
    void everyFrameIsDrawnAndNoneIsTransparent() {
        Kiosks.Kiosk kiosk = open("idle");
        int[] red = new int[64 * 48];
        java.util.Arrays.fill(red, 0x00C02010);
        Screen.fx(() -> kiosk.model().frame(new PreviewFrame(64, 48, red)));
        ImageView picture = (ImageView) node(kiosk, ".camera .image-view");
        Color colour = Screen.fx(() -> picture.getImage().getPixelReader().getColor(10, 10));
        assertThat(colour).isEqualTo(Color.rgb(0xC0, 0x20, 0x10));
        assertThat(Screen.fx(() -> picture.getImage().getWidth())).isEqualTo(64);
    }

    @Test
    void aLostCameraSendsPeopleToTheStaffAndAFoundOneBack() {
        Kiosks.Kiosk kiosk = open("camera-lost");
        assertThat(text(kiosk, ".instruction-title")).isEqualTo("Please go to the staff");
        assertThat(Screen.isShown(node(kiosk, ".camera .image-view"))).isFalse();
        assertThat(Screen.isShown(node(kiosk, ".fault"))).isTrue();
        Screen.fx(() -> kiosk.model().status(Examples.healthy()));
        assertThat(text(kiosk, ".instruction-title")).isEqualTo("Show your code");
        assertThat(Screen.isShown(node(kiosk, ".camera .image-view"))).isTrue();
        assertThat(Screen.isShown(node(kiosk, ".fault"))).isFalse();
    }

    @Test
    void theGravestFaultIsShownWithRemedyAndCode() {
        Kiosks.Kiosk kiosk = open("stop-faults-tray");
        assertThat(((Label) node(kiosk, ".fault-what")).getText()).isEqualTo("Passages cannot be recorded");
        assertThat(((Label) node(kiosk, ".fault-remedy")).getText()).startsWith("Free disk space");
        assertThat(((Label) node(kiosk, ".fault-code")).getText()).isEqualTo("F-401");
        assertThat(((Label) node(kiosk, ".fault-more")).getText()).isEqualTo("+1 more");
    }

    @Test
    void theClockStandsInTheLanesOwnZone() {
        Kiosks.Kiosk kiosk = open("idle");
        assertThat(((Label) node(kiosk, ".clock")).getText()).isEqualTo("14:32");
    }

    @Test
    void aTravellerIsShownByAClick() {
        Kiosks.Kiosk kiosk = open("idle-tray");
        Screen.click(node(kiosk, "#traveller-paper"));
        assertThat(kiosk.shown()).containsExactly("paper");
    }

    @Test
    void aTravellerIsShownByTheKeyboard() {
        Kiosks.Kiosk kiosk = open("idle-tray");
        Screen.fx(() -> node(kiosk, "#traveller-green").requestFocus());
        Screen.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.SPACE, KeyCode.LEFT, KeyCode.ENTER);
        assertThat(kiosk.shown()).containsExactly("yellow", "paper");
    }

    @Test
    void aTravellerIsShownByDraggingItOntoTheCamera() {
        Kiosks.Kiosk kiosk = open("idle-tray");
        Screen.drag(node(kiosk, "#traveller-yellow"), node(kiosk, ".camera"));
        assertThat(kiosk.shown()).containsExactly("yellow");
    }

    @Test
    void aTravellerDroppedElsewhereIsNotShown() {
        Kiosks.Kiosk kiosk = open("idle-tray");
        Screen.drag(node(kiosk, "#traveller-yellow"), node(kiosk, ".instruction-title"));
        assertThat(kiosk.shown()).isEmpty();
    }

    @Test
    void withoutADemoThereIsNoTray() {
        Kiosks.Kiosk kiosk = open("idle");
        assertThat(Screen.fx(() -> kiosk.view().lookupAll(".tray"))).isEmpty();
    }

    @Test
    void aClosedScreenIsForgotten() {
        java.lang.ref.WeakReference<Scene> scene = new java.lang.ref.WeakReference<>(openAndClose());
        Screen.until(() -> {
            System.gc();
            return scene.get() == null;
        });
        assertThat(scene.get()).isNull();
    }

    private static Scene openAndClose() {
        Kiosks.Kiosk kiosk = Kiosks.of(Examples.state("stop"), Language.ENGLISH);
        Stage window = Screen.show(kiosk.view(), 1024, 600);
        Scene scene = window.getScene();
        Screen.fx(window::close);
        return scene;
    }

    private static Node node(Kiosks.Kiosk kiosk, String selector) {
        return Objects.requireNonNull(Screen.fx(() -> kiosk.view().lookup(selector)), selector);
    }

    private static double width(Kiosks.Kiosk kiosk, String selector) {
        Region region = (Region) node(kiosk, selector);
        return Screen.fx(() -> {
            kiosk.view().applyCss();
            kiosk.view().layout();
            return region.getWidth();
        });
    }

    private static String text(Kiosks.Kiosk kiosk, String fitText) {
        return ((Text) node(kiosk, fitText + " .text")).getText();
    }

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
    void theBarrierIsKeptClosedByAButtonAndByAKey() {
        Kiosks.Kiosk kiosk = open("pass-card");
        List<String> toggled = new ArrayList<>();
        Screen.fx(() -> kiosk.model().onBarrier(() -> toggled.add("once"), _ -> {}));

        Screen.click(node(kiosk, ".barrier"));
        Screen.type(KeyCode.F8);

        assertThat(toggled).hasSize(2);
    }

    @Test
    void whereTheBarrierMayNotBeReleasedItSaysWhoMay() {
        Kiosks.Kiosk kiosk = open("barrier-kept");
        Screen.until(() -> text(kiosk).contains("Barrier kept closed"));
        kiosk.model().refuseOpening();
        Screen.until(() -> text(kiosk).contains("Staff release it at their desk"));
        Screen.fx(() -> kiosk.model().barrier(Optional.of(Barrier.CLOSED)));
        Screen.until(() -> text(kiosk).contains("Barrier closed"));
        assertThat(text(kiosk)).doesNotContain("Staff release it at their desk");
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
    void whatToDoWithACardIsSaidWhileTheReaderReadsIt() {
        Kiosks.Kiosk kiosk = open("idle-card");
        assertThat(text(kiosk)).contains("Show your code");
        Screen.fx(() -> kiosk.model().cue(Optional.of(CardCue.LEAVE_IT)));
        assertThat(text(kiosk)).contains("Leave the card there");
        Screen.fx(() -> kiosk.model().cue(Optional.of(CardCue.LAY_DOWN_AGAIN)));
        assertThat(text(kiosk)).contains("Lay it down again");
        Screen.fx(() -> kiosk.model().cue(Optional.empty()));
        assertThat(text(kiosk)).contains("Show your code");
    }

    private static List<String> text(Kiosks.Kiosk kiosk) {
        return Screen.fx(() -> kiosk.view().lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText())
                .toList());
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

    @Test
    void withoutACameraPeopleAreAskedForWhatCanStillBeRead() {
        Kiosks.Kiosk kiosk = open("camera-lost");
        Screen.fx(() -> kiosk.model().cue(Optional.of(CardCue.LAY_DOWN)));
        assertThat(text(kiosk, ".instruction-title")).isEqualTo("Lay the ID card down");

        FooterView lost = Examples.broken(Fault.Kind.CAMERA_LOST);
        List<DeviceState> devices = new ArrayList<>(lost.devices());
        devices.add(new DeviceState("Scanner", DeviceState.Kind.SCANNER, true));
        Screen.fx(() -> kiosk.model().cue(Optional.empty()));
        Screen.fx(() -> kiosk.model().status(new FooterView(lost.statuses(), lost.trustList(), devices, lost.faults())));

        assertThat(text(kiosk, ".instruction-title")).isEqualTo("Show your code");
        assertThat(Screen.isShown(node(kiosk, ".camera .image-view"))).as("no old picture").isFalse();
    }

    @Test
    void everyKindOfDeviceHasAChipWithItsNameAndASymbolThatTellsHowItStands() {
        Words words = Words.of(Language.ENGLISH);
        for (DeviceState.Kind kind : DeviceState.Kind.values()) {
            FooterChips.Chip broken = chip(kind, false, words);
            assertThat(broken.words()).startsWith(words.device(kind));
            assertThat(broken.drawing()).isEqualTo(Drawing.BAD);
            if (kind != DeviceState.Kind.STATUSES && kind != DeviceState.Kind.TRUST_LIST) {
                assertThat(chip(kind, true, words).drawing()).isEqualTo(Drawing.GOOD);
                assertThat(chip(kind, true, words).words()).startsWith(words.device(kind)).isNotEqualTo(broken.words());
            }
        }
    }

    private static FooterChips.Chip chip(DeviceState.Kind kind, boolean works, Words words) {
        FooterView view = new FooterView(
                Optional.empty(), Optional.empty(), List.of(new DeviceState("it", kind, works)), List.of());
        return FooterChips.of(view, words, Examples.NOW).getLast();
    }
}
