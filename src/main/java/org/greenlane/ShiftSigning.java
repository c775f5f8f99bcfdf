package org.greenlane;

import java.util.Optional;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.desk.supervisor.ShiftEnd;
import org.greenlane.proof.NoteException;
import org.greenlane.proof.TreeCheckpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Signs where the log of a station stands when a shift ends.
final class ShiftSigning {
    private static final Logger LOG = LoggerFactory.getLogger(ShiftSigning.class);

    private final Station station;

    ShiftSigning(Station station) {
        this.station = station;
    }

    /// What has been kept long enough is destroyed before. The end of a shift is signed even where that cannot be done now.
    ShiftEnd atTheEnd() {
        return station.log().map(this::atTheEnd).orElseGet(ShiftEnd.NotSigned::new);
    }

    private ShiftEnd atTheEnd(AuditLog log) {
        try {
            Optional<String> note = station.endShift();
            return note.map(it -> read(it, log, true)).orElseGet(ShiftEnd.NotSigned::new);
        } catch (AuditException e) {
            LOG.warn("The shift's end: {}", e.getMessage());
            return alone(log);
        }
    }

    /// Nothing is destroyed.
    ShiftEnd alone() {
        return station.log().map(this::alone).orElseGet(ShiftEnd.NotSigned::new);
    }

    private ShiftEnd alone(AuditLog log) {
        try {
            return read(log.checkpoint(), log, false);
        } catch (AuditException e) {
            return new ShiftEnd.NotSigned();
        }
    }

    private ShiftEnd read(String note, AuditLog log, boolean purged) {
        try {
            TreeCheckpoint at = TreeCheckpoint.open(note, log.verifier());
            return new ShiftEnd.Signed(station.clock().instant(), at.size(), at.root(), note, purged);
        } catch (NoteException e) {
            LOG.error("The station's own checkpoint cannot be read", e);
            return new ShiftEnd.NotSigned();
        }
    }
}
