package org.greenlane.desk.supervisor;

import org.greenlane.health.PinChange;
import org.greenlane.health.SignIn;

/// Why something did not happen, or that it did.
sealed interface Notice {
    /// @param why never [SignIn.Welcome]
    record NotSignedIn(SignIn why) implements Notice {}

    record NotForGuards() implements Notice {}

    /// @param why never [PinChange#CHANGED]
    record PinRefused(PinChange why) implements Notice {}

    /// A fixed sentence.
    record Saying(SupervisorPhrase phrase, boolean good) implements Notice {}
}
