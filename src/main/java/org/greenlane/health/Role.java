package org.greenlane.health;

/// What somebody who works at a station may do.
public enum Role {
    /// Works at the gate: sees verdicts and masked names, helps people through the assisted lane.
    GUARD,
    /// Answers for the shift: overrides, approves, reports.
    SUPERVISOR,
    /// Sets the station up and mends it; sees nobody's verdict.
    TECHNICIAN
}
