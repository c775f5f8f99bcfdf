package org.greenlane.staff;

import java.time.Instant;
import org.greenlane.health.SignIn;

/// What came of looking at a credential.
sealed interface Checked {
    record Right(StaffRow who) implements Checked {}

    /// @param triesLeft before the next lock-out
    record Wrong(int triesLeft) implements Checked {}

    /// @param until on the wall clock
    /// @param begins true if this try has begun it
    record Locked(Instant until, boolean begins) implements Checked {}

    /// The same in the words of the field; somebody right is welcome.
    default SignIn signIn() {
        return switch (this) {
            case Right(StaffRow who) -> new SignIn.Welcome(who.number(), who.role(), who.mustChangePin());
            case Wrong(int triesLeft) -> new SignIn.Wrong(triesLeft);
            case Locked(Instant until, _) -> new SignIn.LockedOut(until);
        };
    }
}
