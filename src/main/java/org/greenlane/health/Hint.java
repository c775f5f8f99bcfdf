package org.greenlane.health;

/// What somebody can do who holds up a code that cannot be read.
public enum Hint {
    /// It is too small in the picture.
    COME_CLOSER,
    /// It is larger than the picture.
    MOVE_BACK,
    /// Only a part of it is in the picture.
    SHOW_ALL_OF_IT,
    /// It is too dark to be seen.
    MORE_LIGHT,
    /// Light is thrown back by it, or it shines too strongly.
    LESS_GLARE,
    /// It moves too fast.
    HOLD_STILL
}
