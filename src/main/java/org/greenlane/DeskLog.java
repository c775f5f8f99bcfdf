package org.greenlane;

import java.util.Optional;
import org.greenlane.audit.AuditException;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Passage;
import org.greenlane.lane.assisted.Log;
import org.greenlane.staff.StaffBook;

/// What the desk does, in the station's log, once. Whoever comes and is refused, and whoever changes a PIN, the staff book
/// has recorded before the lane hears of it, and under `UNKNOWN` where nobody has such a number; whoever goes, it records.
record DeskLog(Station station, Optional<StaffBook> book) implements Log {
    @Override
    public boolean record(Event event) {
        return switch (event) {
            case Event.Staffing(_, OperatorId operator, Event.Staffing.Kind kind) -> {
                book.ifPresent(it -> end(it, operator, kind));
                yield true;
            }
            case Event.StaffChanged _ -> true;
            case Event.OfStaff act -> isRecorded(act);
            case Passage _ -> throw new IllegalArgumentException("passages are recorded where they are answered");
            case Event.OfStation _ -> throw new IllegalArgumentException("no desk does that");
        };
    }

    private static void end(StaffBook book, OperatorId operator, Event.Staffing.Kind kind) {
        switch (kind) {
            case SIGNED_OUT -> book.signOut(operator);
            case LOCKED_ITSELF -> book.lockItself(operator);
            case HANDED_OVER -> book.handOver(operator);
            case SIGNED_IN, REFUSED, LOCKED_OUT, NOT_INDEPENDENT -> {
                // It has been recorded.
            }
        }
    }

    private boolean isRecorded(Event.OfStaff act) {
        try {
            station.record(act);
            return true;
        } catch (AuditException _) { // The board says so.
            return false;
        }
    }
}
