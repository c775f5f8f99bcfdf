package org.greenlane.health;

import java.util.Optional;

/// What the code stands on. A phone code lives minutes; a paper code lives days and only refers to a status.
public enum Medium {
    PHONE(1),
    PAPER(2);

    private final int wire;

    Medium(int wire) {
        this.wire = wire;
    }

    /// The number that stands for it in codes.
    public int wire() {
        return wire;
    }

    public static Optional<Medium> ofWire(int wire) {
        for (Medium medium : values()) {
            if (medium.wire == wire) {
                return Optional.of(medium);
            }
        }
        return Optional.empty();
    }
}
