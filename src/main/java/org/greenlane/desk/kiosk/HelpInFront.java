package org.greenlane.desk.kiosk;

import javafx.animation.PauseTransition;
import javafx.scene.layout.BorderPane;
import javafx.util.Duration;
import org.greenlane.desk.help.HelpPane;
import org.greenlane.lane.LaneView;

/// Help in front of the gate, until it is put away, left alone, or somebody is answered.
final class HelpInFront {
    /// So long help that nobody touches stays before those who come to the gate.
    private static final Duration LEFT_ALONE = Duration.seconds(30);

    private final KioskViewModel model;
    private final BorderPane whole;
    private final LanePane lane;
    private final Runnable gone;
    private final PauseTransition leftAlone = new PauseTransition(LEFT_ALONE);

    /// @param whole in whose middle the lane stands, or help
    /// @param gone called when the lane stands there again
    HelpInFront(KioskViewModel model, BorderPane whole, LanePane lane, Runnable gone) {
        this.model = model;
        this.whole = whole;
        this.lane = lane;
        this.gone = gone;
        leftAlone.setOnFinished(_ -> putAway());
    }

    boolean isShown() {
        return !lane.equals(whole.getCenter());
    }

    void toggle() {
        if (isShown()) {
            putAway();
            return;
        }
        if (model.laneProperty().get() instanceof LaneView.Answered answered && answered.acknowledgeable()) {
            return;
        }
        GateHelp topic = GateHelp.at(
                model.laneProperty().get(), !model.statusProperty().get().faults().isEmpty());
        HelpPane pane = new HelpPane(topic, model.languageProperty().get(), this::putAway);
        whole.setCenter(pane);
        pane.requestFocus();
        leftAlone.playFromStart();
    }

    /// At the latest when there is an answer: nothing lies over one that somebody must see to.
    void putAway() {
        leftAlone.stop();
        if (isShown()) {
            whole.setCenter(lane);
            gone.run();
        }
    }
}
