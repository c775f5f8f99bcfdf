package org.greenlane.desk.assisted;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import org.greenlane.desk.parts.FitParagraph;
import org.greenlane.desk.parts.Pictogram;

/// Why something did not happen, or that it did; not there while there is nothing to say.
public final class NoticeBox extends Region {
    private final Pictogram sign;
    private final FitParagraph words = new FitParagraph("", Pos.CENTER_LEFT, 1.5);

    public NoticeBox(String text) {
        this(text, Sign.WARNING);
    }

    private NoticeBox(String text, Sign picture) {
        sign = new Pictogram(picture);
        getStyleClass().add("notice-box");
        getChildren().addAll(sign, words);
        say(text);
    }

    /// @param good whether it happened
    public static NoticeBox of(String text, boolean good) {
        NoticeBox box = new NoticeBox(text, good ? Sign.YES : Sign.WARNING);
        if (good) {
            box.getStyleClass().add("good");
        }
        return box;
    }

    public void say(String text) {
        words.setText(text);
        setAccessibleText(text);
        setVisible(!text.isEmpty());
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double inner = getHeight() * 0.76;
        double edge = (getHeight() - inner) / 2;
        sign.resizeRelocate(edge, edge, inner, inner);
        double x = edge * 3 + inner;
        words.resizeRelocate(x, edge, getWidth() - x - edge, inner);
    }
}
