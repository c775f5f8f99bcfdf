package org.greenlane;

import java.util.Optional;
import org.greenlane.audit.AuditException;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;

/// Staff close the self-service lane and open it again, and the log says who. Where there is a desk to sign in at, nobody
/// opens it by the gate's key while nobody works there.
final class LaneClosing {
    private final Station station;
    private final LaneThread lane;
    private final Optional<AssistedDesk> desk;
    private final Runnable refused;

    /// @param refused told on the checkpoint thread that nobody has signed in who could open it
    LaneClosing(Station station, LaneThread lane, Optional<AssistedDesk> desk, Runnable refused) {
        this.station = station;
        this.lane = lane;
        this.desk = desk;
        this.refused = refused;
    }

    /// By the gate's key, or at the desk of staff. From any thread; never waits.
    void byStaff(boolean closed) {
        lane.close(closed, () -> {
            Optional<OperatorId> who = desk.flatMap(AssistedDesk::here);
            if (!closed && desk.isPresent() && who.isEmpty()) {
                refused.run();
                return false;
            }
            return isRecorded(closed, who);
        });
    }

    /// By somebody who has signed in elsewhere. From any thread; never waits.
    void by(OperatorId who, boolean closed) {
        lane.close(closed, () -> isRecorded(closed, Optional.of(who)));
    }

    private boolean isRecorded(boolean closed, Optional<OperatorId> who) {
        Event.LaneTurned.Kind kind = closed ? Event.LaneTurned.Kind.CLOSED : Event.LaneTurned.Kind.OPENED;
        try {
            station.record(new Event.LaneTurned(station.clock().instant(), who, kind));
            return true;
        } catch (AuditException _) { // The board says so.
            return false;
        }
    }
}
