package org.greenlane.staff;

import java.util.Arrays;
import org.greenlane.health.OperatorId;

/// What somebody gives to be let to the desk. PINs are wiped when they have been looked at.
public sealed interface Credential {
    /// A staff number and its PIN.
    @SuppressWarnings("ArrayRecordComponent") // wiped, never compared
    record Pin(OperatorId number, char[] pin) implements Credential {
        @Override
        public String toString() {
            return "Pin[…]";
        }
    }

    /// A badge alone: enough for a guard.
    ///
    /// @param scanned as the scanner read it
    record Badge(String scanned) implements Credential {
        @Override
        public String toString() {
            return "Badge[…]";
        }
    }

    /// A badge and the PIN of whoever it was given to.
    @SuppressWarnings("ArrayRecordComponent") // wiped, never compared
    record BadgeAndPin(String scanned, char[] pin) implements Credential {
        @Override
        public String toString() {
            return "BadgeAndPin[…]";
        }
    }

    /// Leaves nothing of the PIN in memory.
    default void wipe() {
        switch (this) {
            case Pin(_, char[] pin) -> Arrays.fill(pin, '\0');
            case BadgeAndPin(_, char[] pin) -> Arrays.fill(pin, '\0');
            case Badge _ -> {
                // Has none.
            }
        }
    }
}
