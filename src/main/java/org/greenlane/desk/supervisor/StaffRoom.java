package org.greenlane.desk.supervisor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.Typed;

/// Who works at the station, and changes to it. Never waits; answers come on any thread. PINs are wiped.
public interface StaffRoom {
    /// @param told empty where the staff book cannot be read
    void list(Consumer<Optional<List<Member>>> told);

    void enrol(OperatorId number, Role role, Typed pin, Consumer<StaffEnd> told);

    void changeRole(OperatorId number, Role role, Consumer<StaffEnd> told);

    void resetPin(OperatorId number, Typed pin, Consumer<StaffEnd> told);

    void dismiss(OperatorId number, Consumer<StaffEnd> told);

    /// @param told the badge's code, or why there is none
    void giveBadge(OperatorId number, Consumer<Badge> told);

    void withdrawBadge(OperatorId number, Consumer<StaffEnd> told);

    /// Waits for a document on the desk's reader, and notes it as somebody's own.
    void noteDocument(OperatorId number, Consumer<StaffEnd> told);

    /// Nobody waits for a document any more.
    void stopWaiting();

    /// @param lockedOutUntil when a PIN of this number counts again, where it does not now
    /// @param givers beside whom they are no second person yet, as they have PIN, role or badge from them
    /// @param daysLeft on how many more days they must be at work until they are
    record Member(
            OperatorId number,
            Role role,
            boolean mustChangePin,
            boolean hasBadge,
            Optional<Instant> lockedOutUntil,
            Set<OperatorId> givers,
            int daysLeft) {}

    /// A new badge.
    ///
    /// @param code what is printed as a QR code: the only copy; empty where none was given
    record Badge(StaffEnd end, String code) {
        /// Says nothing of the code.
        @Override
        public String toString() {
            return "Badge[" + end + "]";
        }
    }

    /// What came of a change.
    enum StaffEnd {
        DONE(""),
        NOT_A_SUPERVISOR("D-201"),
        NUMBER_TAKEN("D-202"),
        UNKNOWN_NUMBER("D-203"),
        OWN_NUMBER("D-204"),
        OWN_DOCUMENT("D-205"),
        LAST_SUPERVISOR("D-206"),
        FULL("D-207"),
        PIN_FORM("D-208"),
        PIN_TRIVIAL("D-209"),
        DOCUMENT_UNREADABLE("D-210"),
        NO_KEY("D-211"),
        NO_READER("D-212"),
        UNAVAILABLE("D-213");

        private final String code;

        StaffEnd(String code) {
            this.code = code;
        }

        /// Which of them it was, for the telephone; stays the same in all programs to come. Empty where all is well.
        public String code() {
            return code;
        }
    }
}
