package org.greenlane.health;

/// What became of the wish to have another PIN.
public enum PinChange {
    CHANGED,
    /// The old one was wrong.
    WRONG,
    TOO_SHORT,
    /// One that others would guess: a row, a repetition.
    TOO_EASY,
    SAME_AS_BEFORE,
    /// The staff book cannot be written.
    UNAVAILABLE
}
