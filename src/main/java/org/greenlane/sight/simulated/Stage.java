package org.greenlane.sight.simulated;

import java.util.Optional;

/// Who is before the camera, and who comes next when the place is free. Thread-safe.
final class Stage {
    private Optional<Optional<Actor>> wish = Optional.empty();
    private Optional<Appearance> there = Optional.empty();
    private Optional<Appearance> next = Optional.empty();

    /// From the next frame on; the newest wish counts.
    ///
    /// @param actor nobody if empty
    synchronized void enter(Optional<Actor> actor) {
        wish = Optional.of(actor);
    }

    /// Who is there.
    ///
    /// @param frame higher than at every call before
    synchronized Optional<Appearance> at(long frame) {
        wish.ifPresent(actor -> change(actor, frame));
        wish = Optional.empty();
        there = there.filter(it -> it.end() > frame);
        if (there.isEmpty()) {
            there = next;
            next = Optional.empty();
        }
        return there;
    }

    private void change(Optional<Actor> actor, long frame) {
        there = there.map(it -> it.leavingAt(frame));
        long free = there.map(Appearance::end).orElse(frame);
        next = actor.map(it -> new Appearance(it, Math.max(free, frame), Appearance.STAYING));
    }
}
