package org.greenlane.desk.supervisor;

import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;

/// What became of somebody's wish to come to the supervisor's desk.
public sealed interface Entrance {
    /// They are in.
    ///
    /// @param own whether they signed in here, and so lock the desk when they go
    record In(OperatorId operator, Role role, boolean own) implements Entrance {}

    /// The PIN was given by somebody else, and is changed first.
    record ChoosePin(OperatorId operator) implements Entrance {}

    /// Somebody must sign in.
    record Ask() implements Entrance {}

    /// A guard has no business here.
    record NotForGuards() implements Entrance {}

    /// @param why never [SignIn.Welcome]
    record Refused(SignIn why) implements Entrance {}
}
