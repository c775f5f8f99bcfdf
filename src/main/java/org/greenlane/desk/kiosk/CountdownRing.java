package org.greenlane.desk.kiosk;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import org.greenlane.desk.parts.FitText;

/// How long the answer still stands: a ring that empties, and the seconds in its middle.
final class CountdownRing extends Region {
    private static final double LINE_PART = 0.11;

    private final Circle track = new Circle();
    private final Arc rest = new Arc();
    private final FitText seconds = FitText.word(Pos.CENTER, "ring-seconds");

    CountdownRing() {
        getStyleClass().add("ring");
        track.getStyleClass().add("ring-track");
        track.setManaged(false);
        rest.getStyleClass().add("ring-rest");
        rest.setManaged(false);
        rest.setType(ArcType.OPEN);
        rest.setStartAngle(90);
        getChildren().addAll(track, rest, seconds);
    }

    /// @param stepwise true to move once a second only, for people whom motion disturbs
    void show(Countdown left, Countdown whole, boolean stepwise) {
        double fraction = stepwise ? (double) left.seconds() / Math.max(1, whole.seconds()) : left.fraction();
        rest.setLength(360 * fraction);
        seconds.setText(String.valueOf(left.seconds()));
    }

    @Override
    protected void layoutChildren() {
        double side = Math.min(getWidth(), getHeight());
        double line = side * LINE_PART;
        double radius = Math.max(0, (side - line) / 2);
        double x = getWidth() / 2;
        double y = getHeight() / 2;
        track.setCenterX(x);
        track.setCenterY(y);
        track.setRadius(radius);
        track.setStrokeWidth(line);
        rest.setCenterX(x);
        rest.setCenterY(y);
        rest.setRadiusX(radius);
        rest.setRadiusY(radius);
        rest.setStrokeWidth(line);
        double room = side * 0.44;
        seconds.resizeRelocate(x - room / 2, y - room * 0.38, room, room * 0.76);
    }
}
