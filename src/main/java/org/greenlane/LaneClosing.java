package org.greenlane;

import java.util.Optional;
import org.greenlane.audit.AuditException;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.staff.StaffBook;
import org.greenlane.staff.StaffException;

/// Staff close the self-service lane and open it again, and the log says who. Anybody can press the gate's key: it names
/// nobody, never opens what somebody closed who had signed in, and opens nothing while nobody works at the desk. Where there
/// is no desk, it opens only while nobody is enrolled who could sign in elsewhere.
final class LaneClosing {
    private final Station station;
    private final LaneThread lane;
    private final Optional<AssistedDesk> desk;
    private final KeptClosed kept;
    private final Runnable refused;

    /// @param kept how it was closed, over a restart too
    /// @param refused told on the checkpoint thread that it was not opened
    LaneClosing(
            Station station, LaneThread lane, Optional<AssistedDesk> desk, KeptClosed kept, Runnable refused) {
        this.station = station;
        this.lane = lane;
        this.desk = desk;
        this.kept = kept;
        this.refused = refused;
    }

    /// Closes a lane that was closed when the program ended. To be called before anything is brought to it.
    void begin() {
        if (kept.by().isPresent()) {
            lane.close(true, () -> true);
        }
    }

    /// By the gate's key. From any thread; never waits.
    void byKey(boolean closed) {
        lane.close(closed, () -> (closed || isOpenedByKey()) ? isTurned(closed, Optional.empty()) : isRefused());
    }

    /// At the desk of staff, by whoever works there. From any thread; never waits.
    void atDesk(boolean closed) {
        lane.close(closed, () -> {
            Optional<OperatorId> who = desk.flatMap(AssistedDesk::worker);
            return (closed || who.isPresent()) ? isTurned(closed, who) : isRefused();
        });
    }

    /// By somebody who has signed in elsewhere. From any thread; never waits.
    void by(OperatorId who, boolean closed) {
        lane.close(closed, () -> isTurned(closed, Optional.of(who)));
    }

    private boolean isOpenedByKey() {
        return desk.map(at -> at.worker().isPresent() && kept.by().filter(KeptClosed.By.STAFF::equals).isEmpty())
                .orElseGet(this::isNobodyEnrolled);
    }

    /// In doubt somebody is.
    private boolean isNobodyEnrolled() {
        try {
            Optional<StaffBook> book = station.staff();
            return book.isPresent() && book.get().isEmpty();
        } catch (StaffException _) { // The board says so.
            return false;
        }
    }

    private boolean isRefused() {
        refused.run();
        return false;
    }

    /// It is closed whatever the log says, so that is kept first.
    private boolean isTurned(boolean closed, Optional<OperatorId> who) {
        if (closed) {
            kept.close(who.isPresent() ? KeptClosed.By.STAFF : KeptClosed.By.KEY);
        }
        boolean recorded = isRecorded(closed, who);
        if (recorded && !closed) {
            kept.open();
        }
        return recorded;
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
