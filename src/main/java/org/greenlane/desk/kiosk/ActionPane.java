package org.greenlane.desk.kiosk;

import java.time.Clock;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.greenlane.desk.Theme;
import org.greenlane.desk.parts.OnScreen;
import org.greenlane.desk.words.Phrase;
import org.greenlane.desk.words.Words;
import org.greenlane.lane.LaneView;
import org.jspecify.annotations.Nullable;

/// How an answer goes: by itself when the ring is empty, or by the button, large enough for gloves.
final class ActionPane extends Region {
    private final CountdownRing ring = new CountdownRing();
    private final Button button = new Button();
    private final Clock clock;
    private final boolean still;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            tick();
        }
    };
    private final ObservableValue<Boolean> onScreen = OnScreen.of(this);
    private LaneView.@Nullable Answered answered;

    ActionPane(Clock clock, boolean still, Runnable acknowledge) {
        this.clock = clock;
        this.still = still;
        getStyleClass().add("action");
        button.getStyleClass().add("acknowledge");
        button.setWrapText(true);
        button.setTextAlignment(TextAlignment.CENTER);
        button.setOnAction(_ -> acknowledge.run());
        getChildren().addAll(ring, button);
        onScreen.addListener((_, _, _) -> run());
    }

    void say(Words words) {
        button.setText(words.say(Phrase.NEXT_PERSON));
    }

    void show(LaneView.Answered view) {
        answered = view;
        ring.setVisible(view.until().isPresent());
        button.setVisible(view.acknowledgeable());
        tick();
        run();
        requestLayout();
    }

    /// Takes the keyboard, where there is something to press.
    ///
    /// @return false if there is nothing
    boolean takeFocus() {
        if (answered != null && button.isVisible()) {
            button.requestFocus();
            return true;
        }
        return false;
    }

    void hide() {
        answered = null;
        run();
    }

    /// Moves the ring only while there is one and somebody can see it.
    private void run() {
        LaneView.Answered view = answered;
        if (view != null && view.until().isPresent() && onScreen.getValue()) {
            timer.start();
        } else {
            timer.stop();
        }
    }

    private void tick() {
        LaneView.Answered view = answered;
        if (view != null) {
            Countdown.of(view, clock.instant()).ifPresent(left -> Countdown.of(view, view.since())
                    .ifPresent(whole -> ring.show(left, whole, still)));
        }
    }

    @Override
    protected void layoutChildren() {
        double em = Theme.em(getScene().getWidth(), getScene().getHeight());
        double width = getWidth();
        double height = getHeight();
        if (!button.isVisible()) {
            double side = Math.min(Math.min(width, height), 11 * em);
            ring.resizeRelocate((width - side) / 2, (height - side) / 2, side, side);
            return;
        }
        double high = Math.min(height, 6.5 * em);
        double y = height - high;
        double ringSide = ring.isVisible() ? Math.min(high, width * 0.3) : 0;
        ring.resizeRelocate(0, y + (high - ringSide) / 2, ringSide, ringSide);
        double x = ringSide == 0 ? 0 : ringSide + em;
        button.resizeRelocate(x, y, width - x, high);
    }
}
