package org.greenlane.desk.assisted;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.LaneDoor;
import org.greenlane.desk.parts.OnScreen;
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

    /// @param close takes true to close it
    public LaneButton(ObservableValue<LaneDoor> door, Words words, Consumer<Boolean> close, String... styleClasses) {
        this.words = words;
        this.close = close;
        this.styleClasses = styleClasses.clone();
        getStyleClass().add("lane-button");
        shown = door.getValue();
        show(shown);
        // Else whoever is told would keep every button that there ever was.
        door.when(OnScreen.of(this)).subscribe(this::show);
    }

    /// For somebody who may close it, and not open it.
    public LaneButton closingOnly() {
        opens = false;
        show(shown);
        return this;
    }

    private void show(LaneDoor now) {
        shown = now;
        BigButton button = switch (now) {
            case OPEN -> new BigButton(Drawing.NO_ENTRY, words.say(Phrase.CLOSE_LANE), styleClasses).on(() -> close.accept(true));
            case HELD -> new BigButton(Drawing.ASK, words.say(Phrase.LANE_IS_HELD), styleClasses);
            case CLOSED -> new BigButton(Drawing.GOOD, words.say(Phrase.OPEN_LANE), styleClasses).on(() -> close.accept(false));
        };
        button.setDisable(now == LaneDoor.HELD || (now == LaneDoor.CLOSED && !opens));
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        getChildren().setAll(button.called("close-lane"));
    }
}
