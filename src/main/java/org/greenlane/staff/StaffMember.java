package org.greenlane.staff;

import java.time.Instant;
import java.util.Optional;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;

/// Somebody who works at the station, as supervisors see it.
///
/// @param mustChangePin true where the PIN was given by somebody else
/// @param hasBadge whether a badge was given out and not withdrawn
/// @param lockedOutUntil when a PIN of this number counts again, where it does not now
public record StaffMember(
        OperatorId number, Role role, boolean mustChangePin, boolean hasBadge, Optional<Instant> lockedOutUntil) {}
