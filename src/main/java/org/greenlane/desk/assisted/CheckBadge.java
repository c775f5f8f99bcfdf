package org.greenlane.desk.assisted;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.FitText;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.parts.Sign;

/// Whether a typed number can be right: a shape, a word, and then a colour.
final class CheckBadge extends Region {
    private final AssistedWords words;
    private final Pictogram shape = new Pictogram(Sign.KEYBOARD);
    private final FitText word = FitText.line(Pos.CENTER_LEFT, "check-word");

    CheckBadge(AssistedWords words) {
        this.words = words;
        getChildren().addAll(shape, word);
    }

    void show(NumberCheck.State state) {
        getStyleClass().setAll("check-badge", switch (state) {
            case UNFINISHED -> "check-unfinished";
            case RIGHT -> "check-right";
            case WRONG -> "check-wrong";
        });
        shape.draw(switch (state) {
            case UNFINISHED -> Sign.KEYBOARD;
            case RIGHT -> Drawing.GOOD;
            case WRONG -> Drawing.BAD;
        });
        word.setText(words.check(state));
        setAccessibleText(words.check(state));
    }

    @Override
    protected void layoutChildren() {
        double edge = getHeight() * 0.16;
        double inner = getHeight() - 2 * edge;
        shape.resizeRelocate(edge, edge, inner, inner);
        double x = inner + 3 * edge;
        word.resizeRelocate(x, edge, getWidth() - x - edge, inner * 0.9);
    }
}
