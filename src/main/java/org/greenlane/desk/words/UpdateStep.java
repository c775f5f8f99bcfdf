package org.greenlane.desk.words;

/// What the station does with new data.
public enum UpdateStep {
    /// It comes over the wire.
    RECEIVING,
    /// It is checked and taken in.
    TAKING,
    /// Damaged statuses are made again from what was kept.
    REBUILDING
}
