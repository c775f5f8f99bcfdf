package org.greenlane.desk.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.greenlane.desk.Screen;
import org.greenlane.desk.words.Language;
import org.greenlane.lane.LaneView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Whole journeys, by TestFX's slower hands.
class KioskJourneyTest {
    private final FxRobot hands = new FxRobot();

    @Test
    void aDayAtTheGate() {
        Kiosks.Kiosk kiosk = Kiosks.of(Examples.state("idle-tray"), Language.ENGLISH);
        Stage stage = Screen.show(kiosk.view(), 1000, 800);

        hands.clickOn("#traveller-green");
        assertThat(kiosk.shown()).containsExactly("green");
        hands.interact(() -> kiosk.model().show(LaneExamples.pass()));
        assertThat(hands.lookup("PASS").tryQuery()).isPresent();

        hands.interact(() -> kiosk.model().show(new LaneView.Ready()));
        hands.clickOn("#traveller-red");
        hands.interact(() -> kiosk.model().show(LaneExamples.stop()));
        hands.clickOn("中文");
        assertThat(hands.lookup("禁止通行").tryQuery()).isPresent();
        assertThat(hands.lookup("Keep distance. Call the supervisor.").tryQuery()).isEmpty();

        hands.clickOn("下一位");
        assertThat(kiosk.acknowledged()).hasSize(1);
        hands.interact(() -> kiosk.model().show(LaneExamples.ask()));
        hands.type(KeyCode.ENTER);
        assertThat(kiosk.acknowledged()).hasSize(2);
        hands.interact(stage::close);
    }
}
