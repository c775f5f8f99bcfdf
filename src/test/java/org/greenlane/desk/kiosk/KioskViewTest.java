package org.greenlane.desk.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.stage.Stage;
import org.greenlane.desk.Screen;
import org.greenlane.desk.words.Language;
import org.greenlane.health.Barrier;
import org.greenlane.health.CardCue;
import org.greenlane.lane.LaneView;
import org.junit.jupiter.api.Test;

/// What a person at the gate, and staff beside it, can do and see.
class KioskViewTest extends OpenKiosk {
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
        Screen.fx(() -> stop.model().show(LaneExamples.ask()));
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
        Screen.fx(() -> kiosk.model().show(LaneExamples.stop()));
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
        Screen.fx(() -> kiosk.model().show(LaneExamples.stop()));
        assertThat(Screen.isShown(node(kiosk, ".camera"))).isTrue();
        assertThat(width(kiosk, ".camera")).isBetween(300.0, before * 0.8);
        Screen.fx(() -> kiosk.model().show(new LaneView.Ready()));
        assertThat(width(kiosk, ".camera")).isEqualTo(before);
    }

    @Test
    void theClockStandsInTheLanesOwnZone() {
        Kiosks.Kiosk kiosk = open("idle");
        assertThat(((Label) node(kiosk, ".clock")).getText()).isEqualTo("14:32");
    }

    @Test
    void aClosedScreenIsForgotten() {
        WeakReference<Scene> scene = new WeakReference<>(openAndClose());
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

    private static double width(Kiosks.Kiosk kiosk, String selector) {
        Region region = (Region) node(kiosk, selector);
        return Screen.fx(() -> {
            kiosk.view().applyCss();
            kiosk.view().layout();
            return region.getWidth();
        });
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
}
