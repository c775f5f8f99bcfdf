package org.greenlane.desk.parts;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import org.greenlane.desk.Theme;

/// Why something did not happen, or that it did; not there while there is nothing to say.
public final class NoticeBox extends Region {
    /// How far its words stand from its edge and how large its sign may be, in em.
    private static final double EDGE = 0.45;

    private static final double SIGN = 2.4;

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

    /// How high it must be for its words to stand in it as large as they are wanted. Only where it stands on a screen.
    double heightFor(double width) {
        double em = em();
        return words.heightAtLargest(width - (4 * EDGE + SIGN) * em) + 2 * EDGE * em;
    }

    private double em() {
        return Theme.em(getScene().getWidth(), getScene().getHeight());
    }

    @Override
    protected void layoutChildren() {
        double edge = Math.min(getHeight() * 0.12, EDGE * em());
        double inner = getHeight() - 2 * edge;
        double side = Math.min(inner, SIGN * em());
        sign.resizeRelocate(edge, (getHeight() - side) / 2, side, side);
        double x = edge * 3 + side;
        words.resizeRelocate(x, edge, getWidth() - x - edge, inner);
    }
}
