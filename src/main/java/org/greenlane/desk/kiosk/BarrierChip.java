package org.greenlane.desk.kiosk;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.words.Phrase;
import org.greenlane.desk.words.Words;
import org.greenlane.health.Barrier;

/// How the barrier stands; pressed, it keeps it closed, or lets people pass again.
final class BarrierChip extends Button {
    private String styled = "barrier-closed";

    BarrierChip(Runnable toggle) {
        getStyleClass().addAll("barrier", styled);
        setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setOnAction(_ -> toggle.run());
    }

    void show(Barrier barrier, Words words) {
        setGraphic(new Pictogram(drawing(barrier), "chip-icon"));
        setText(words.barrier(barrier));
        setAccessibleText(words.barrier(barrier) + ". "
                + words.say(barrier == Barrier.KEPT_CLOSED ? Phrase.LET_PASS_AGAIN : Phrase.KEEP_CLOSED));
        getStyleClass().remove(styled);
        styled = styleClass(barrier);
        getStyleClass().add(styled);
    }

    private static Drawing drawing(Barrier barrier) {
        return switch (barrier) {
            case OPEN -> Drawing.BARRIER_OPEN;
            case CLOSED -> Drawing.BARRIER_CLOSED;
            case KEPT_CLOSED -> Drawing.BAD;
            case UNKNOWN -> Drawing.WARNING;
        };
    }

    private static String styleClass(Barrier barrier) {
        return switch (barrier) {
            case OPEN -> "barrier-open";
            case CLOSED -> "barrier-closed";
            case KEPT_CLOSED -> "barrier-kept";
            case UNKNOWN -> "barrier-unknown";
        };
    }
}
