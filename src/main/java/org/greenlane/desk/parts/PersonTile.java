package org.greenlane.desk.parts;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import org.greenlane.desk.Theme;

/// One person of a group: shape, masked name, word, the number of the reason, and the travel mark, whose words stand
/// in the head of the group.
public final class PersonTile extends Region {
    /// The rim and a little air, in em.
    private static final double RIM = 0.28;

    private final Pictogram shape;
    private final FitText name = FitText.line(Pos.CENTER_LEFT, "tile-name");
    private final FitText word = FitText.line(Pos.CENTER_LEFT, "tile-word");
    private final FitText number = FitText.line(Pos.CENTER_RIGHT, "tile-number");
    private final Pictogram travel = new Pictogram(Drawing.TRAVEL);

    public PersonTile(Answer.Person person) {
        getStyleClass().addAll("person-tile", person.look().styleClass());
        shape = new Pictogram(person.look().shape());
        name.setText(ShortName.of(person));
        word.setText(person.word());
        number.setText(person.number());
        travel.setVisible(person.travelMark().isPresent());
        getChildren().addAll(shape, name, word, number, travel);
    }

    @Override
    protected void layoutChildren() {
        // Within the rim, however low the tile is.
        double em = Theme.em(getScene().getWidth(), getScene().getHeight());
        double pad = Math.max(getHeight() * 0.09, RIM * em);
        double inner = getHeight() - 2 * pad;
        double line = inner * 0.5;
        double side = Math.min(inner, getWidth() * 0.2);
        double mark = travel.isVisible() ? side * 0.75 : 0;
        double x = pad + side + pad;
        double end = getWidth() - 1.5 * pad - mark - (mark == 0 ? 0 : pad);
        double numberWidth = line * 1.5;
        shape.resizeRelocate(pad, pad + (inner - side) / 2, side, side);
        name.resizeRelocate(x, pad, end - x - numberWidth - pad * 0.5, line);
        word.resizeRelocate(x, pad + line, end - x, line);
        number.resizeRelocate(end - numberWidth, pad, numberWidth, line);
        travel.resizeRelocate(getWidth() - 1.5 * pad - mark, pad + (inner - mark) / 2, mark, mark);
    }
}
