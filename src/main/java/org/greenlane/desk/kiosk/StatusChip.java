package org.greenlane.desk.kiosk;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.Pictogram;

/// One thing of the station and how it stands: a shape, words, and only then a colour.
final class StatusChip extends HBox {
    /// How a thing stands.
    enum State {
        GOOD("chip-good"),
        /// Soon, or in part.
        WARNING("chip-warning"),
        /// Not any more.
        BAD("chip-bad");

        private final String styleClass;

        State(String styleClass) {
            this.styleClass = styleClass;
        }
    }

    StatusChip(Drawing drawing, String words, State state) {
        getStyleClass().addAll("chip", state.styleClass);
        setAlignment(Pos.CENTER_LEFT);
        Label label = new Label(words);
        label.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(new Pictogram(drawing, "chip-icon"), label);
        setMinWidth(Region.USE_PREF_SIZE);
        setMaxHeight(Region.USE_PREF_SIZE);
    }
}
