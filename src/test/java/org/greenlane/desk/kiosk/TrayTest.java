package org.greenlane.desk.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.greenlane.desk.Screen;
import org.junit.jupiter.api.Test;

/// How the demo's travellers are shown to the camera.
class TrayTest extends OpenKiosk {
    @Test
    void enterPutsAnAnswerAwayEvenAfterATravellerWasClicked() {
        Kiosks.Kiosk kiosk = open("idle-tray");
        Screen.click(node(kiosk, "#traveller-red"));
        Screen.fx(() -> kiosk.model().show(LaneExamples.stop()));
        Screen.type(KeyCode.ENTER);
        assertThat(kiosk.acknowledged()).hasSize(1);
        assertThat(kiosk.shown()).containsExactly("red");
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
}
