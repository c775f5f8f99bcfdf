package org.greenlane.health;

import java.util.Optional;

/// What kind of thing happened at the gate. The numbers stand in the log and never change.
public enum IncidentKind {
    /// Somebody was ill or hurt.
    MEDICAL(1),
    /// Quarrel, threat, somebody forced a way through.
    DISPUTE(2),
    /// A forged, copied or lent code or document.
    FORGERY(3),
    /// A device or the station failed.
    DEVICE(4),
    /// Somebody's status, or what the station knows, seems wrong.
    DATA(5),
    /// Something else, which the note says.
    OTHER(6);

    private final int wire;

    IncidentKind(int wire) {
        this.wire = wire;
    }

    public int wire() {
        return wire;
    }

    public static Optional<IncidentKind> ofWire(int wire) {
        for (IncidentKind each : values()) {
            if (each.wire == wire) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
