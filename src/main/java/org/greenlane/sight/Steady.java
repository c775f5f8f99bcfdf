package org.greenlane.sight;

import java.util.Optional;
import org.greenlane.health.Hint;
import org.jspecify.annotations.Nullable;

/// Keeps hints from flickering: one is shown once it has been right for a while, stays long enough to be read, and goes
/// when it has been wrong for a while.
final class Steady {
    /// A code that is just brought up is read by itself before that.
    static final long SURE = 800;

    /// A hint that is missing for no longer than this was there all the time.
    static final long GAP = 250;

    /// Long enough to read it.
    static final long LEAST_SHOWN = 1_200;

    private @Nullable Hint coming;
    private long since;
    private long lastSeen;
    private @Nullable Hint shown;
    private long shownSince;
    private long shownLastSeen;

    /// @param hint what the newest picture alone says
    /// @param millis when
    Optional<Hint> take(Optional<Hint> hint, long millis) {
        Hint now = hint.orElse(null);
        if (now != null && now != coming && (coming == null || millis - lastSeen > GAP)) {
            coming = now;
            since = millis;
        }
        if (now != null && now == coming) {
            lastSeen = millis;
        }
        if (now != null && now == shown) {
            shownLastSeen = millis;
        }
        if (coming != null && millis - lastSeen > GAP) {
            coming = null;
        }
        boolean mayGo = shown == null || millis - shownSince >= LEAST_SHOWN;
        if (mayGo && coming != null && coming != shown && millis - since >= SURE) {
            show(coming, millis);
        } else if (mayGo && shown != null && millis - shownLastSeen > SURE) {
            shown = null;
        }
        return Optional.ofNullable(shown);
    }

    private void show(Hint next, long millis) {
        shown = next;
        shownSince = millis;
        shownLastSeen = millis;
    }

    /// Something was read: there is nothing to say.
    void forget() {
        coming = null;
        shown = null;
    }
}
