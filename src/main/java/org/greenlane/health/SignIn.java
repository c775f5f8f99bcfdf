package org.greenlane.health;

import java.time.Instant;

/// What became of somebody's wish to work at the desk.
public sealed interface SignIn {
    /// The number and the PIN, or the badge, are right.
    ///
    /// @param mustChangePin true where the PIN was given by somebody else
    record Welcome(OperatorId operator, Role role, boolean mustChangePin) implements SignIn {}

    /// One of them is wrong; which one is not told.
    ///
    /// @param triesLeft how often it may be tried before the next lock-out
    record Wrong(int triesLeft) implements SignIn {}

    /// Number and PIN are right, but they count as no second person beside who asks: one may have made the other.
    record NotIndependent() implements SignIn {}

    /// Too many wrong PINs: not even the right one counts before then.
    record LockedOut(Instant until) implements SignIn {}

    /// The staff book cannot be read or written: nobody can sign in.
    record Unavailable() implements SignIn {}
}
