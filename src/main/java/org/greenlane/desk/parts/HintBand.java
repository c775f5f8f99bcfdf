package org.greenlane.desk.parts;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import org.greenlane.desk.words.Words;
import org.greenlane.health.Hint;

/// What the person before the camera should do, over the lower part of the running picture: a drawing that needs no
/// reading, and a few words to be read from two metres.
final class HintBand extends Region {
    private static final double MARGIN = 0.12;

    private final Pictogram picture = new Pictogram(Drawing.COME_CLOSER, "hint-picture");
    private final FitText word = FitText.word(Pos.CENTER_LEFT, "hint-word");
    private final FitText companion = FitText.word(Pos.CENTER_LEFT, "hint-companion");

    HintBand() {
        getStyleClass().add("hint");
        setMouseTransparent(true);
        getChildren().addAll(picture, word, companion);
    }

    void say(Hint hint, Words words) {
        picture.draw(Drawing.of(hint));
        word.setText(words.hint(hint));
        companion.setText(Words.of(words.language().companion()).hint(hint));
        setAccessibleText(words.hint(hint));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double margin = height * MARGIN;
        double inner = height - 2 * margin;
        picture.resizeRelocate(margin, margin, inner * 1.2, inner);
        double x = 2 * margin + inner * 1.2;
        double width = Math.max(0, getWidth() - x - margin);
        double wordHeight = word.heightWithin(width, inner * 0.52);
        double companionHeight = companion.heightWithin(width, Math.min(inner * 0.28, wordHeight * 0.66));
        double gap = inner * 0.14;
        double y = (height - wordHeight - gap - companionHeight) / 2;
        word.resizeRelocate(x, y, width, wordHeight);
        companion.resizeRelocate(x, y + wordHeight + gap, width, companionHeight);
    }
}
