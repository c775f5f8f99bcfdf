package org.greenlane.desk.parts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.greenlane.desk.Theme;

/// The travel mark: stands beside the verdict's shape, never in its place.
public final class TravelBadge extends Region {
    private static final double LEAST_EMS = 7.7;

    private final Pictogram mark = new Pictogram(Drawing.TRAVEL);
    private final FitText word = FitText.line(Pos.CENTER, "travel-word");

    public TravelBadge() {
        getStyleClass().add("travel-badge");
        getChildren().addAll(mark, word);
    }

    /// How small it may become before its words can no longer be read, in pixels.
    public static double leastSide(Node among) {
        return LEAST_EMS * Theme.em(among.getScene().getWidth(), among.getScene().getHeight());
    }

    public void say(String words) {
        word.setText(words);
    }

    @Override
    protected void layoutChildren() {
        double side = getWidth();
        double pad = side * 0.08;
        mark.resizeRelocate(pad, pad, side - 2 * pad, side * 0.58);
        word.resizeRelocate(pad, side * 0.70, side - 2 * pad, side * 0.22);
    }
}
