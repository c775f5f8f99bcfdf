package org.greenlane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.greenlane.audit.AuditException;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Event;
import org.greenlane.health.Fault;

/// Puts into the log what staff did, and onto the board that it could not be.
final class StaffRecords implements Consumer<Event.OfStaff> {
    private final Recorder recorder;
    private final HealthBoard board;

    StaffRecords(Recorder recorder, HealthBoard board) {
        this.recorder = recorder;
        this.board = board;
    }

    /// @return its number in the log; 0 where nothing is recorded
    /// @throws AuditException if it is not sure to be on the disk; then it must not count
    long record(Event.OfStaff act) throws AuditException {
        return recorded(act);
    }

    /// Records any event that is no passage.
    long recorded(Event act) throws AuditException {
        try {
            long number = recorder.record(act);
            board.mended(Station.LOG_PART, Fault.Kind.LOG_NOT_WRITABLE);
            return number;
        } catch (AuditException e) {
            board.report(new Fault(
                    Fault.Kind.LOG_NOT_WRITABLE, Station.LOG_PART, e.kind() + ": " + e.getMessage(), act.at()));
            throw e;
        }
    }

    /// For the staff book.
    ///
    /// @throws UncheckedIOException if it must not count
    @Override
    public void accept(Event.OfStaff act) {
        try {
            record(act);
        } catch (AuditException e) {
            throw new UncheckedIOException(new IOException("the log does not take it", e));
        }
    }
}
