package org.greenlane.staff;

/// What became of a change to the staff book.
public sealed interface Act {
    /// It is done, and on the disk.
    record Done() implements Act {}

    /// It is not done.
    record Refused(Refusal why) implements Act {}

    /// The staff book cannot be read or written; nobody knows whether it is done.
    record Unavailable() implements Act {}
}
