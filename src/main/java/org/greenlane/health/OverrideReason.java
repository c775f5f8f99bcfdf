package org.greenlane.health;

import java.util.Optional;

/// Why a supervisor let somebody through whom the station did not. The numbers stand in the log and never change.
public enum OverrideReason {
    /// Somebody's life or health is in danger.
    EMERGENCY(1),
    /// Proven otherwise: another document or an authority's word was seen.
    PROVEN_OTHERWISE(2),
    /// Escorted, for example to the fever clinic.
    ESCORTED(3),
    /// The station or its data failed.
    STATION_FAILED(4),
    /// Something else, which the note says.
    OTHER(5);

    private final int wire;

    OverrideReason(int wire) {
        this.wire = wire;
    }

    public int wire() {
        return wire;
    }

    public static Optional<OverrideReason> ofWire(int wire) {
        for (OverrideReason reason : values()) {
            if (reason.wire == wire) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
