package org.greenlane.health;

import java.util.Optional;

/// The travel mark. It is shown beside the health colour, never instead of it.
public enum TravelRisk {
    /// Not been to a listed area.
    CLEAR(0),
    /// Been to a listed area within the scheme's days.
    MARKED(1),
    /// The issuer says nothing about travel.
    NOT_STATED(2);

    private final int wire;

    TravelRisk(int wire) {
        this.wire = wire;
    }

    /// The number that stands for it in codes and status records.
    public int wire() {
        return wire;
    }

    public static Optional<TravelRisk> ofWire(int wire) {
        for (TravelRisk risk : values()) {
            if (risk.wire == wire) {
                return Optional.of(risk);
            }
        }
        return Optional.empty();
    }

    /// What two sources say together: a mark counts wherever it stands.
    public TravelRisk or(TravelRisk other) {
        if (this == MARKED || other == MARKED) {
            return MARKED;
        }
        return this == CLEAR || other == CLEAR ? CLEAR : NOT_STATED;
    }
}
