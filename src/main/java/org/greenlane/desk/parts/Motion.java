package org.greenlane.desk.parts;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.scene.transform.Translate;
import javafx.util.Duration;

/// How a part of a drawing moves, to show people who do not read what to do: it comes to its place, rests there, goes, and
/// comes again.
///
/// @param first the lowest layer that moves
/// @param last the uppermost that moves
/// @param x where it comes from, beside its place, in units of the drawing
/// @param y the same downwards
record Motion(int first, int last, double x, double y) {
    /// Frames a second: smooth enough for a slow movement, and little work beside the running picture.
    private static final double FRAMES = 20;

    private static final Duration COMES = Duration.seconds(0.9);
    private static final Duration RESTS = Duration.seconds(2.8);
    private static final Duration GONE = Duration.seconds(3.4);

    /// Nothing for drawings that stand still, as what must be left where it is.
    static Optional<Motion> of(Picture drawing) {
        if (!(drawing instanceof Drawing known)) {
            return Optional.empty();
        }
        return switch (known) {
            // The hand and the phone, from below into the frame.
            case PHONE_IN_FRAME -> Optional.of(new Motion(1, known.layers().size() - 1, 0, 42));
            // The card, from above onto the plate.
            case PHONE_OR_CARD -> Optional.of(new Motion(2, 6, 0, -24));
            // The card, off the plate.
            case CARD_TAKEN -> Optional.of(new Motion(1, 6, 0, 22));
            // The arrow, towards the staff.
            case STAFF -> Optional.of(new Motion(known.layers().size() - 1, known.layers().size() - 1, -10, 0));
            default -> Optional.empty();
        };
    }

    boolean moves(int layer) {
        return layer >= first && layer <= last;
    }

    /// Moves the place until it is stopped.
    Animation on(Translate place) {
        Timeline round = new Timeline(
                FRAMES,
                frame(Duration.ZERO, place, x, y, Interpolator.LINEAR),
                frame(COMES, place, 0, 0, Interpolator.EASE_OUT),
                frame(RESTS, place, 0, 0, Interpolator.LINEAR),
                frame(GONE, place, x, y, Interpolator.EASE_IN));
        round.setCycleCount(Animation.INDEFINITE);
        return round;
    }

    private static KeyFrame frame(Duration at, Translate place, double x, double y, Interpolator way) {
        return new KeyFrame(at, new KeyValue(place.xProperty(), x, way), new KeyValue(place.yProperty(), y, way));
    }
}
