package org.greenlane;

import java.util.Optional;
import org.greenlane.health.Event.LaneTurned;
import org.greenlane.health.OperatorId;

/// Staff close the self-service lane and open it again, and the log says who. The gate's key names nobody, and never opens what
/// somebody closed who had signed in at the desk of staff or elsewhere.
final class LaneClosing {
    private final Turning turning;
    private final LaneThread lane;
    private final KeptClosed kept;

    /// @param kept how it was closed, over a restart too
    LaneClosing(Turning turning, LaneThread lane, KeptClosed kept) {
        this.turning = turning;
        this.lane = lane;
        this.kept = kept;
    }

    /// Closes a lane that was closed when the program ended. To be called before anything is brought to it.
    void begin() {
        if (kept.by().isPresent()) {
            lane.close(true, () -> true);
        }
    }

    /// By the gate's key. From any thread; never waits.
    void byKey(boolean closed) {
        lane.close(closed, () -> (closed || turning.isOpenedByKey(kept)) ? isTurned(closed, Optional.empty()) : turning.isRefused());
    }

    /// At the desk of staff, by whoever works there. From any thread; never waits.
    void atDesk(boolean closed) {
        lane.close(closed, () -> {
            Optional<OperatorId> who = turning.worker();
            return (closed || who.isPresent()) ? isTurned(closed, who) : turning.isRefused();
        });
    }

    /// By somebody who has signed in elsewhere. From any thread; never waits.
    void by(OperatorId who, boolean closed) {
        lane.close(closed, () -> isTurned(closed, Optional.of(who)));
    }

    private boolean isTurned(boolean closed, Optional<OperatorId> who) {
        return closed ? isClosed(who) : isOpened(who);
    }

    /// It is closed whatever the log says, so that is kept first. What a key closed, somebody who has signed in makes staff's.
    private boolean isClosed(Optional<OperatorId> who) {
        return !kept.closed(who) || turning.isRecorded(LaneTurned.Kind.CLOSED, who);
    }

    private boolean isOpened(Optional<OperatorId> who) {
        boolean recorded = turning.isRecorded(LaneTurned.Kind.OPENED, who);
        if (recorded) {
            kept.open();
        }
        return recorded;
    }
}
