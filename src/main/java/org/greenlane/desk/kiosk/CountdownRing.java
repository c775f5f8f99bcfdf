package org.greenlane.desk.kiosk;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import org.greenlane.desk.parts.FitText;
import org.greenlane.desk.parts.OnScreen;

/// How long something still stands: a ring that empties, and the seconds in its middle. It moves only while it has a time
/// and somebody can see it.
final class CountdownRing extends Region {
    private static final double LINE_PART = 0.11;

    private final Clock clock;
    private final boolean still;
    private final Circle track = new Circle();
    private final Arc rest = new Arc();
    private final FitText seconds = FitText.word(Pos.CENTER, "ring-seconds");
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            tick();
        }
    };
    private final ObservableValue<Boolean> onScreen = OnScreen.of(this);
    private Optional<Span> span = Optional.empty();

    private record Span(Instant since, Instant until) {}

    /// @param still true to move once a second only, for people whom motion disturbs
    CountdownRing(Clock clock, boolean still) {
        this.clock = clock;
        this.still = still;
        getStyleClass().add("ring");
        track.getStyleClass().add("ring-track");
        track.setManaged(false);
        rest.getStyleClass().add("ring-rest");
        rest.setManaged(false);
        rest.setType(ArcType.OPEN);
        rest.setStartAngle(90);
        getChildren().addAll(track, rest, seconds);
        setVisible(false);
        onScreen.addListener((_, _, _) -> run());
    }

    /// Counts from then until then.
    void count(Instant since, Instant until) {
        span = Optional.of(new Span(since, until));
        setVisible(true);
        tick();
        run();
    }

    /// There is nothing to count.
    void rest() {
        span = Optional.empty();
        setVisible(false);
        run();
    }

    private void run() {
        if (span.isPresent() && onScreen.getValue()) {
            timer.start();
        } else {
            timer.stop();
        }
    }

    private void tick() {
        span.ifPresent(it -> show(
                Countdown.between(it.since(), it.until(), clock.instant()),
                Countdown.between(it.since(), it.until(), it.since())));
    }

    private void show(Countdown left, Countdown whole) {
        double fraction = still ? (double) left.seconds() / Math.max(1, whole.seconds()) : left.fraction();
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
