package org.greenlane.health;

/// What somebody can do at the reader for cards.
public enum CardCue {
    /// The reader waits for a card.
    LAY_DOWN,
    /// It reads: the card must stay where it is.
    LEAVE_IT,
    /// It could not read: lift the card and lay it down anew.
    LAY_DOWN_AGAIN,
    /// It has read all it needs.
    TAKE_IT
}
