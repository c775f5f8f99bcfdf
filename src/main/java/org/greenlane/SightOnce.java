package org.greenlane;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.greenlane.lane.SelfServiceLane;
import org.greenlane.lane.Shown;

/// What stays in view of a camera comes once. Safe for all threads.
final class SightOnce {
    private final InstantSource clock;
    private final Map<Shown, Instant> lastSeen = new HashMap<>();

    SightOnce(InstantSource clock) {
        this.clock = clock;
    }

    /// @return false if it was in view a moment ago
    synchronized boolean isNew(Shown shown) {
        Instant now = clock.instant();
        lastSeen.values().removeIf(seen -> !now.isBefore(seen.plus(SelfServiceLane.SAME_CODE)));
        return lastSeen.put(shown, now) == null;
    }
}
