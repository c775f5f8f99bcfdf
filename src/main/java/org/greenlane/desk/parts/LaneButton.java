package org.greenlane.desk.parts;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;
import org.greenlane.desk.words.Phrase;
import org.greenlane.desk.words.Words;

/// The button that closes the self-service lane and opens it again. While somebody is stopped there, it says so and does
/// nothing.
public final class LaneButton extends StackPane {
    private final Words words;
    private final Consumer<Boolean> close;
    private final String[] styleClasses;
    private boolean opens = true;
    private LaneDoor shown;
    private BigButton button;

    /// @param close takes true to close it
    public LaneButton(ObservableValue<LaneDoor> door, Words words, Consumer<Boolean> close, String... styleClasses) {
        this.words = words;
        this.close = close;
        this.styleClasses = styleClasses.clone();
        getStyleClass().add("lane-button");
        shown = door.getValue();
        button = buttonOf(shown);
        show(button);
        // Else whoever is told would keep every button that there ever was.
        door.when(OnScreen.of(this)).subscribe(now -> show(buttonOf(now)));
    }

    /// For somebody who may close it, and not open it.
    public LaneButton closingOnly() {
        opens = false;
        show(buttonOf(shown));
        return this;
    }

    /// What is pressed now.
    BigButton button() {
        return button;
    }

    private BigButton buttonOf(LaneDoor now) {
        shown = now;
        BigButton next = switch (now) {
            case OPEN -> new BigButton(Drawing.NO_ENTRY, words.say(Phrase.CLOSE_LANE), styleClasses).on(() -> close.accept(true));
            case HELD -> new BigButton(Drawing.ASK, words.say(Phrase.LANE_IS_HELD), styleClasses);
            case CLOSED -> new BigButton(Drawing.GOOD, words.say(Phrase.OPEN_LANE), styleClasses).on(() -> close.accept(false));
        };
        next.setDisable(now == LaneDoor.HELD || (now == LaneDoor.CLOSED && !opens));
        next.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return next.called("close-lane");
    }

    private void show(BigButton next) {
        button = next;
        getChildren().setAll(next);
    }
}
