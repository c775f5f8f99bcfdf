package org.greenlane.sight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.Hint;
import org.greenlane.sight.image.Corner;
import org.greenlane.sight.image.GreyImage;

/// What the frames of one camera say without being read: whether something moves, whether a frame is worth a look, what
/// the person before the camera should do, and whether the lens is in focus. One cheap pass over each frame, without new
/// memory. Belongs to the camera's thread.
final class Scenery {
    /// The part of a picture that must change for somebody to be there.
    private static final double MOVING = 0.02;

    private final Mosaic mosaic = new Mosaic();
    private final Movement movement = new Movement();
    private final Attention attention = new Attention();
    private final Guide guide = new Guide();
    private final Foreground foreground = new Foreground();
    private final Focus focus;
    private Optional<CodeArea> heldUp = Optional.empty();
    private Optional<Hint> hint = Optional.empty();
    private boolean worthALook;
    private boolean unfocused;

    Scenery(CameraTimes times) {
        focus = new Focus(times.blurred());
    }

    /// @param read whether something was read a moment ago
    void take(GreyImage frame, boolean read, Instant now) {
        mosaic.take(frame);
        movement.take(mosaic);
        hint = guide.take(mosaic, movement, read, now.toEpochMilli());
        heldUp = foreground.take(mosaic, guide.area(), now.toEpochMilli());
        worthALook = attention.wants(mosaic, guide.area().isPresent(), now.toEpochMilli());
        unfocused = focus.isLost(mosaic, movement, now);
    }

    boolean isMoving() {
        return movement.isMoreThan(MOVING, mosaic);
    }

    boolean isWorthALook() {
        return worthALook;
    }

    boolean hasSeveralCodes() {
        return guide.seesSeveral();
    }

    /// The outline of the largest thing that looks like a code, in pixels, if somebody holds it up.
    Optional<List<Corner>> heldUp() {
        return heldUp.map(area -> area.outline(mosaic.side()));
    }

    boolean isUnfocused() {
        return unfocused;
    }

    Optional<Hint> hint() {
        return hint;
    }
}
