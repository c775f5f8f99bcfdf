package org.greenlane.staff;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;

/// Somebody who works at the station, as supervisors see it.
///
/// @param mustChangePin true where the PIN was given by somebody else
/// @param hasBadge whether a badge was given out and not withdrawn
/// @param lockedOutUntil when a PIN of this number counts again, where it does not now
/// @param givers beside whom they are no second person yet: who gave them PIN, role or badge, and who stood
///     behind those; `UNKNOWN` where nobody noted it
/// @param daysLeft on how many more days they must be at work until they are
public record StaffMember(
        OperatorId number,
        Role role,
        boolean mustChangePin,
        boolean hasBadge,
        Optional<Instant> lockedOutUntil,
        Set<OperatorId> givers,
        int daysLeft) {}
