package org.greenlane.staff;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.greenlane.health.OperatorId;

/// Who counts as a second person beside whom: nobody whom the first may have made.
final class Independence {
    private Independence() {}

    /// Whether they are two people as far as the book can tell. Not where one of them may come under the number of the other,
    /// nor where the same third may come under both.
    static boolean areTwo(StaffTables tables, OperatorId one, OperatorId other) throws SQLException {
        Set<OperatorId> both = behind(tables, one);
        both.retainAll(behind(tables, other));
        return both.isEmpty();
    }

    /// Whether who answers for something cannot be a number that the asking has made. Both may have been taken on by a third:
    /// else nobody could help at a new gate.
    static boolean answersFor(StaffTables tables, OperatorId approver, OperatorId asking) throws SQLException {
        return !behind(tables, approver).contains(asking);
    }

    /// Everybody who may come under this number, themselves too: its givers, theirs, and so on.
    static Set<OperatorId> behind(StaffTables tables, OperatorId number) throws SQLException {
        Set<OperatorId> found = new HashSet<>();
        Deque<OperatorId> open = new ArrayDeque<>(Set.of(number));
        while (!open.isEmpty()) {
            OperatorId next = open.remove();
            if (found.add(next) && tables.byNumber(next).isPresent()) {
                open.addAll(tables.hand(next).holders());
            }
        }
        return found;
    }
}
