package org.greenlane.desk.kiosk;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;

/// One person of a group: shape, masked name, word, and the number of the reason.
final class PersonTile extends Region {
    private final Pictogram shape;
    private final FitText name = FitText.line(Pos.CENTER_LEFT, "tile-name");
    private final FitText word = FitText.line(Pos.CENTER_LEFT, "tile-word");
    private final FitText number = FitText.line(Pos.CENTER_LEFT, "tile-number");
    private final Pictogram travel = new Pictogram(Drawing.TRAVEL);

    PersonTile(Answer.Person person) {
        getStyleClass().addAll("person-tile", person.look().styleClass());
        shape = new Pictogram(person.look().shape());
        name.setText(person.name());
        word.setText(person.word());
        number.setText(person.travelMark().map(mark -> mark + " · ").orElse("") + person.number());
        travel.setVisible(person.travelMark().isPresent());
        getChildren().addAll(shape, name, word, number, travel);
    }

    @Override
    protected void layoutChildren() {
        double pad = getHeight() * 0.10;
        double inner = getHeight() - 2 * pad;
        double side = Math.min(inner * 0.46, getWidth() * 0.30);
        double top = inner * 0.46;
        boolean marked = travel.isVisible();
        shape.resizeRelocate(pad, pad + (top - side) / 2, side, side);
        double x = pad + side + pad * 0.8;
        double room = getWidth() - x - pad - (marked ? side * 0.8 : 0);
        name.resizeRelocate(x, pad, room, top);
        travel.resizeRelocate(x + room + side * 0.1, pad + (top - side * 0.7) / 2, side * 0.7, side * 0.7);
        double width = getWidth() - 2 * pad;
        word.resizeRelocate(pad, pad + inner * 0.50, width, inner * 0.30);
        number.resizeRelocate(pad, pad + inner * 0.82, width, inner * 0.18);
    }
}
