package org.greenlane.desk.assisted;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.greenlane.desk.parts.Answer;
import org.greenlane.desk.parts.PersonTile;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.parts.Sign;

/// One person of a group who passes, and whom a touch ticks to go through.
final class TickTile extends ToggleButton {
    private final Face face;

    TickTile(Answer.Person person, boolean ticked) {
        face = new Face(new PersonTile(person));
        getStyleClass().addAll("tick-tile", person.look().styleClass());
        setAccessibleText(person.called() + ", " + person.word());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(face);
        face.tick.visibleProperty().bind(selectedProperty());
        setSelected(ticked);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        face.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /// A box, ticked or not, and the person.
    private static final class Face extends Region {
        private final PersonTile person;
        private final Pictogram tick = new Pictogram(Sign.YES, "tick");
        private final Pane box = new Pane(tick);

        Face(PersonTile person) {
            this.person = person;
            box.getStyleClass().add("tick-box");
            tick.setManaged(false);
            setMouseTransparent(true);
            getChildren().addAll(box, person);
        }

        @Override
        protected void layoutChildren() {
            double side = Math.min(getHeight() * 0.7, getWidth() * 0.13);
            double y = (getHeight() - side) / 2;
            box.resizeRelocate(0, y, side, side);
            tick.resizeRelocate(side * 0.14, side * 0.14, side * 0.72, side * 0.72);
            person.resizeRelocate(side * 1.15, 0, getWidth() - side * 1.15, getHeight());
        }
    }
}
