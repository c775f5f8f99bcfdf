package org.greenlane.desk.parts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.greenlane.desk.Theme;

/// The travel mark: stands beside the verdict's shape, never in its place.
public final class TravelBadge extends Region {
    private static final double LEAST_EMS = 7.7;
    private static final double WIDE_EMS = 11.8;
    private static final double WIDE_HIGH_EMS = 4.6;

    /// From so many times its height in width on its words stand beside the mark.
    private static final double WIDE = 1.5;

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

    /// How wide it is, in pixels, where its words stand beside the mark.
    static double leastWidth(Node among) {
        return WIDE_EMS / LEAST_EMS * leastSide(among);
    }

    /// How high it is then, in pixels.
    static double leastHeight(Node among) {
        return WIDE_HIGH_EMS / LEAST_EMS * leastSide(among);
    }

    public void say(String words) {
        word.setText(words);
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() > getHeight() * WIDE) {
            double pad = getHeight() * 0.12;
            double high = getHeight() - 2 * pad;
            mark.resizeRelocate(pad, pad, high, high);
            word.resizeRelocate(2 * pad + high, pad, getWidth() - high - 3 * pad, high);
            return;
        }
        double side = getWidth();
        double pad = side * 0.08;
        mark.resizeRelocate(pad, pad, side - 2 * pad, side * 0.58);
        word.resizeRelocate(pad, side * 0.70, side - 2 * pad, side * 0.22);
    }
}
