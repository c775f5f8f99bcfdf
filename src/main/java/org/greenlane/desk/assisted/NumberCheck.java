package org.greenlane.desk.assisted;

/// Tells while a number is being typed whether it can be one. Called on the screen's thread at every key.
@FunctionalInterface
public interface NumberCheck {
    /// @param number what stands there so far; must not be kept
    State of(NumberKind kind, char[] number);

    /// How a number stands.
    enum State {
        /// More is missing.
        UNFINISHED,
        /// Its check digit, or its form where it has none, is right.
        RIGHT,
        /// Something in it is mistyped.
        WRONG
    }
}
