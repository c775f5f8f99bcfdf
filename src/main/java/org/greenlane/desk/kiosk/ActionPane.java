package org.greenlane.desk.kiosk;

import java.time.Clock;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.greenlane.desk.Theme;
import org.greenlane.desk.words.Phrase;
import org.greenlane.desk.words.Words;
import org.greenlane.lane.LaneView;
import org.jspecify.annotations.Nullable;

/// How an answer goes: by itself when the ring is empty, or by the button, large enough for gloves.
final class ActionPane extends Region {
    private final CountdownRing ring;
    private final Button button = new Button();
    private LaneView.@Nullable Answered answered;

    ActionPane(Clock clock, boolean still, Runnable acknowledge) {
        ring = new CountdownRing(clock, still);
        getStyleClass().add("action");
        button.getStyleClass().add("acknowledge");
        button.setWrapText(true);
        button.setTextAlignment(TextAlignment.CENTER);
        button.setOnAction(_ -> acknowledge.run());
        getChildren().addAll(ring, button);
    }

    void say(Words words) {
        button.setText(words.say(Phrase.NEXT_PERSON));
    }

    void show(LaneView.Answered view) {
        answered = view;
        view.until().ifPresentOrElse(until -> ring.count(view.since(), until), ring::rest);
        button.setVisible(view.acknowledgeable());
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
        ring.rest();
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
