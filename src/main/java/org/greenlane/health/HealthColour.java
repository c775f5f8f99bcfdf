package org.greenlane.health;

/// The national scheme, to which the colours of every region and country are transcoded.
///
/// There is deliberately no "unknown": a value that cannot be transcoded has no colour, and never passes.
public enum HealthColour {
    /// No abnormality.
    GREEN,
    YELLOW,
    RED;

    /// The graver of two colours.
    public HealthColour or(HealthColour other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
