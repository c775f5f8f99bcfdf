package org.greenlane.desk.assisted;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import org.greenlane.desk.parts.FitParagraph;
import org.greenlane.desk.parts.Pictogram;

/// Why something did not happen; not there while there is nothing to say.
public final class NoticeBox extends Region {
    private final Pictogram sign = new Pictogram(Sign.WARNING);
    private final FitParagraph words = new FitParagraph("", Pos.CENTER_LEFT, 1.5);

    public NoticeBox(String text) {
        getStyleClass().add("notice-box");
        getChildren().addAll(sign, words);
        say(text);
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
