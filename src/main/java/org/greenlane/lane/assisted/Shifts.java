package org.greenlane.lane.assisted;

import java.util.Optional;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.health.PinChange;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.health.Typed;
import org.greenlane.lane.assisted.AssistedView.MustChangePin;
import org.greenlane.lane.assisted.AssistedView.SignedOut;
import org.greenlane.lane.assisted.AssistedView.Waiting;
import org.greenlane.lane.assisted.AssistedView.Why;

/// Who works at the desk: signing in and out, handing over, the first PIN of one's own.
final class Shifts {
    private final Desk desk;
    private final SecondPerson people;

    Shifts(Desk desk, SecondPerson people) {
        this.desk = desk;
        this.people = people;
    }

    void signIn(String number, Typed pin) {
        if (desk.view() instanceof SignedOut(Why why, _)) {
            welcome(people.byPin(number, pin), why);
        }
    }

    /// A badge signs in; that of another at a desk that waits takes it over.
    void badge(String text) {
        switch (desk.view()) {
            case SignedOut(Why why, _) when desk.ports().colleagues().needsPin(text) ->
                desk.show(new SignedOut(why, Optional.of(new Objection.PinToo())));
            case SignedOut(Why why, _) -> welcome(desk.ports().colleagues().byBadge(text), why);
            case Waiting(OperatorId here, _, _) -> {
                SignIn end = desk.ports().colleagues().byBadge(text);
                if (end instanceof SignIn.Welcome(OperatorId next, Role role, _)
                        && role != Role.TECHNICIAN
                        && !next.equals(here)) {
                    end(Event.Staffing.Kind.HANDED_OVER, Why.HANDED_OVER);
                    welcome(end, Why.HANDED_OVER);
                }
            }
            default -> {
                // A badge is nothing to be answered, and signs nobody in over another's work.
            }
        }
    }

    private void welcome(SignIn end, Why why) {
        if (!(end instanceof SignIn.Welcome(OperatorId operator, Role role, boolean mustChangePin))) {
            desk.show(new SignedOut(why, Optional.of(new Objection.NotSignedIn(end))));
        } else if (role == Role.TECHNICIAN) {
            desk.show(new SignedOut(why, Optional.of(new Objection.WrongRole())));
        } else if (desk.record(new Event.Staffing(desk.now(), operator, Event.Staffing.Kind.SIGNED_IN))) {
            desk.begin(new Desk.Shift(operator, role, mustChangePin));
        }
    }

    void changePin(Typed old, Typed chosen) {
        if (!(desk.view() instanceof MustChangePin(OperatorId operator, _))) {
            return;
        }
        PinChange end = desk.ports().colleagues().changePin(operator, old.symbols(), chosen.symbols());
        if (end != PinChange.CHANGED) {
            desk.show(new MustChangePin(operator, Optional.of(end)));
            return;
        }
        desk.shift().ifPresent(shift -> desk.begin(new Desk.Shift(operator, shift.role(), false)));
        desk.record(new Event.StaffChanged(desk.now(), operator, operator, Event.StaffChanged.Kind.PIN_CHANGED));
    }

    void signOut() {
        end(Event.Staffing.Kind.SIGNED_OUT, Why.SIGNED_OUT);
    }

    void handOver() {
        end(Event.Staffing.Kind.HANDED_OVER, Why.HANDED_OVER);
    }

    void lock() {
        end(Event.Staffing.Kind.LOCKED_ITSELF, Why.LOCKED_ITSELF);
    }

    /// Ends even where it cannot be recorded: what takes rights away is never put off. Recorded before it is shown, so that
    /// whoever signs the log when they see it signs this too.
    private void end(Event.Staffing.Kind kind, Why why) {
        desk.shift().ifPresent(shift -> {
            try {
                desk.ports().log().record(new Event.Staffing(desk.now(), shift.operator(), kind));
            } finally {
                desk.end(why, Optional.empty());
            }
        });
    }
}
