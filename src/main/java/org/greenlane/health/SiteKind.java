package org.greenlane.health;

/// The kind of place behind the gate. Each kind has its own site rule.
public enum SiteKind {
    HOSPITAL,
    STATION,
    PORT,
    RESIDENTIAL,
    PARK
}
