package org.greenlane.health;

import java.util.Optional;

/// The national scheme, to which the colours of every region and country are transcoded.
///
/// There is deliberately no "unknown": a value that cannot be transcoded has no colour, and never passes.
public enum HealthColour {
    /// No abnormality.
    GREEN(0),
    YELLOW(1),
    RED(2);

    private final int wire;

    HealthColour(int wire) {
        this.wire = wire;
    }

    /// The number that stands for it in recognition tables. Codes and statuses carry their issuer's own numbers.
    public int wire() {
        return wire;
    }

    public static Optional<HealthColour> ofWire(long wire) {
        for (HealthColour colour : values()) {
            if (colour.wire == wire) {
                return Optional.of(colour);
            }
        }
        return Optional.empty();
    }

    /// The graver of two colours.
    public HealthColour or(HealthColour other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
