package org.greenlane.staff;

import java.util.Optional;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;

/// One who works at the station, as the file holds it.
///
/// @param mustChangePin true where the PIN was given by somebody else
/// @param badge what is kept of the badge
record StaffRow(OperatorId number, Role role, PinHash pin, boolean mustChangePin, Optional<byte[]> badge) {
    StaffRow with(Role other) {
        return new StaffRow(number, other, pin, mustChangePin, badge);
    }

    StaffRow with(PinHash other, boolean givenByAnother) {
        return new StaffRow(number, role, other, givenByAnother, badge);
    }

    StaffRow withBadge(Optional<byte[]> other) {
        return new StaffRow(number, role, pin, mustChangePin, other);
    }

    @Override
    public String toString() {
        return "StaffRow[" + role + "]";
    }
}
