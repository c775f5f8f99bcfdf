package org.greenlane.health;

/// How the barrier behind a gate stands, as far as the station moves it.
public enum Barrier {
    CLOSED,
    OPEN,
    /// Staff keep it closed, whoever may pass.
    KEPT_CLOSED,
    /// Its relay does not work.
    UNKNOWN
}
