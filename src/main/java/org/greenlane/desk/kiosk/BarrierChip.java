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

    /// @param refused whether somebody has just wanted to let people pass who may not
    void show(Barrier barrier, boolean refused, Words words) {
        setGraphic(new Pictogram(drawing(barrier), "chip-icon"));
        boolean saysWhy = refused && barrier == Barrier.KEPT_CLOSED;
        setText(saysWhy ? words.say(Phrase.SIGN_IN_TO_RELEASE) : words.barrier(barrier));
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
