package org.greenlane.delivery;

/// What of earlier deliveries is wanted once more.
public enum Again {
    /// Nothing.
    NOTHING,
    /// What was refused, because somebody asks.
    REFUSED,
    /// All, because the station has lost what it had.
    ALL
}
