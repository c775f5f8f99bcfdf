package org.greenlane.bench.day;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.greenlane.health.OperatorId;
import org.greenlane.health.SignIn;
import org.greenlane.health.Typed;
import org.greenlane.lane.assisted.AssistedView.MustChangePin;
import org.greenlane.lane.assisted.AssistedView.SignedOut;
import org.greenlane.lane.assisted.AssistedView.Unavailable;
import org.greenlane.lane.assisted.AssistedView.Waiting;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.Objection;

/// Who works at the desk: signs in by badge or PIN, mistypes, waits out a lock-out, hands over.
final class Staffing {
    private static final int MOST_TRIES = 60;
    private static final int MISTYPES_ONE_IN = 6;
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Hands hands;
    private final Crew crew;
    private final SimulatedTime time;
    private final SplittableRandom random;
    private OperatorId guard = Crew.EARLY;
    private int wrongPins;

    Staffing(Hands hands, Crew crew, SimulatedTime time, SplittableRandom random) {
        this.hands = hands;
        this.crew = crew;
        this.time = time;
        this.random = random;
    }

    int wrongPins() {
        return wrongPins;
    }

    /// The next shift comes.
    void handOver() throws InterruptedException {
        if (hands.view() instanceof Waiting) {
            hands.touch(new Input.HandOver());
        }
        guard = Crew.LATE;
        signIn();
    }

    void signOut() throws InterruptedException {
        signIn();
        hands.touch(new Input.SignOut());
    }

    /// Until the desk waits for people.
    void signIn() throws InterruptedException {
        for (int tries = 0; !(hands.view() instanceof Waiting); tries++) {
            if (tries > MOST_TRIES) {
                throw new IllegalStateException("nobody can sign in: " + hands.view());
            }
            switch (hands.view()) {
                case SignedOut(_, Optional<Objection> objection) -> {
                    waitFor(objection);
                    signInOnce();
                }
                case MustChangePin _ -> changePin();
                case Unavailable _ -> hands.touch(new Input.Done());
                default -> throw new IllegalStateException("signing in over " + hands.view());
            }
        }
    }

    private void signInOnce() throws InterruptedException {
        if (random.nextInt(3) > 0) {
            hands.wait(Hands.SCAN);
            hands.take(new Input.Scan(crew.badge(guard)));
        } else {
            hands.takePin(new Input.SignIn(guard.text(), pin(guard)));
        }
    }

    private void changePin() throws InterruptedException {
        hands.type(12);
        hands.takePin(new Input.ChangePin(new Typed(crew.pin(guard)), new Typed(crew.nextPin(guard))));
        if (hands.view() instanceof Waiting) {
            crew.changed(guard);
        }
    }

    /// Sometimes a wrong one.
    Typed pin(OperatorId who) throws InterruptedException {
        char[] pin = crew.pin(who);
        hands.type(pin.length + who.text().length());
        if (random.nextInt(MISTYPES_ONE_IN) == 0) {
            wrongPins++;
            pin[0] = pin[0] == '9' ? '8' : '9';
        }
        return new Typed(pin);
    }

    /// Tries again when it may be worth it.
    void waitFor(Optional<Objection> objection) throws InterruptedException {
        if (objection.isPresent() && objection.get() instanceof Objection.NotSignedIn(SignIn end)) {
            switch (end) {
                case SignIn.LockedOut(Instant until) -> {
                    Duration rest = Duration.between(time.instant(), until);
                    hands.wait(rest.isNegative() ? SOON : rest.plusSeconds(1));
                }
                case SignIn.Unavailable _ -> hands.wait(SOON);
                case SignIn.Wrong _, SignIn.NotIndependent _, SignIn.Welcome _ -> {
                    // At once.
                }
            }
        }
    }
}
