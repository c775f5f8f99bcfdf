package org.greenlane;

import java.io.IOException;
import java.util.Optional;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.setup.Answers;
import org.greenlane.setup.SetupStep;
import org.greenlane.setup.Trouble;

/// A station that shall be something else.
///
/// @param change to which all have agreed who must, or do when it is finished
/// @param only what alone is asked, and so changed; empty for all that can be
public record SetupChange(StationChange change, Optional<SetupStep> only) {
    /// Changes it; it counts from the next start.
    ///
    /// @return what was in the way; nothing if it is changed
    Optional<Trouble> make(Answers answers) throws IOException {
        StationSettings after = SetupAnswers.over(change.before().orElseThrow(), answers, only);
        if (!change.opens(after)) {
            return Optional.of(new Trouble(Trouble.Kind.NO_GATE));
        }
        Optional<Trouble> refused = answers.supervisor()
                .flatMap(by -> refusal(change.signIn(by.number(), by.pin().symbols())));
        if (refused.isPresent()) {
            return refused;
        }
        try {
            change.to(after);
            return Optional.empty();
        } catch (SetupException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Optional<Trouble> refusal(SignIn answer) {
        return switch (answer) {
            case SignIn.Welcome(_, Role role, boolean mustChangePin) when role != Role.SUPERVISOR || mustChangePin ->
                Optional.of(new Trouble(Trouble.Kind.PIN_NOT_THEIR_OWN));
            case SignIn.Welcome _ -> Optional.empty();
            case SignIn.Wrong _, SignIn.NotIndependent _ -> Optional.of(new Trouble(Trouble.Kind.PIN_WRONG));
            case SignIn.LockedOut _ -> Optional.of(new Trouble(Trouble.Kind.PIN_LOCKED));
            case SignIn.Unavailable _ -> Optional.of(new Trouble(Trouble.Kind.NOT_WRITABLE));
        };
    }
}
