package org.greenlane;

import java.util.Optional;
import org.greenlane.audit.AuditException;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.staff.StaffBook;
import org.greenlane.staff.StaffException;

/// What holds for everything at a gate that is closed and opened again: who opens it by a key, and that the log says so.
/// Anybody can press the gate's keys: they open nothing while nobody works at the desk of staff. Where there is no desk, they
/// open only while nobody is enrolled who could sign in elsewhere. Of the checkpoint's thread.
final class Turning {
    private final Station station;
    private final Optional<AssistedDesk> desk;
    private final Runnable refused;

    /// @param refused told that something was not opened
    Turning(Station station, Optional<AssistedDesk> desk, Runnable refused) {
        this.station = station;
        this.desk = desk;
        this.refused = refused;
    }

    /// At a station with a desk a key opens nothing that somebody closed who had signed in.
    boolean isOpenedByKey(KeptClosed kept) {
        boolean ofStaff = kept.by().filter(KeptClosed.By.STAFF::equals).isPresent();
        return desk.isPresent() ? worker().isPresent() && !ofStaff : isNobodyEnrolled();
    }

    /// Whoever works at the desk of staff.
    Optional<OperatorId> worker() {
        return desk.flatMap(AssistedDesk::worker);
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

    /// @return false
    boolean isRefused() {
        refused.run();
        return false;
    }

    boolean isRecorded(Event.LaneTurned.Kind kind, Optional<OperatorId> who) {
        try {
            station.record(new Event.LaneTurned(station.clock().instant(), who, kind));
            return true;
        } catch (AuditException _) { // The board says so.
            return false;
        }
    }
}
