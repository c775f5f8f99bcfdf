package org.greenlane.lane.assisted;

/// The way through.
@FunctionalInterface
public interface Door {
    /// Lets that many people through, now.
    void open(int people);
}
