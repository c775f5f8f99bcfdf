package org.greenlane.lane.assisted;

import java.util.Optional;
import java.util.Set;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.health.Typed;

/// Asks a colleague's number or badge, and PIN, and whether they may do what they are asked for.
final class SecondPerson {
    static final Set<Role> WHO_APPROVE = Set.of(Role.GUARD, Role.SUPERVISOR);
    static final Set<Role> WHO_OVERRIDE = Set.of(Role.SUPERVISOR);

    private final Desk desk;

    SecondPerson(Desk desk) {
        this.desk = desk;
    }

    /// What came of it.
    sealed interface End {
        record May(OperatorId colleague) implements End {}

        record MayNot(Objection objection) implements End {}
    }

    /// Asks for number and PIN. Wrong ones are in the log.
    SignIn byPin(String number, Typed pin) {
        SignIn end = desk.ports().colleagues().byPin(number, pin.symbols());
        if (OperatorId.isOperatorId(number)) {
            refusal(end).ifPresent(kind -> desk.ports()
                    .log()
                    .record(new Event.Staffing(desk.now(), new OperatorId(number), kind)));
        }
        return end;
    }

    /// A second person is another than the one whose desk it is, and not the one who is being helped.
    End judge(SignIn signedIn, Set<Role> roles) {
        if (signedIn instanceof SignIn.NotIndependent) {
            return new End.MayNot(new Objection.NotIndependent());
        }
        if (!(signedIn instanceof SignIn.Welcome(OperatorId colleague, Role role, boolean mustChangePin))) {
            return new End.MayNot(new Objection.NotSignedIn(signedIn));
        }
        if (!roles.contains(role)) {
            return new End.MayNot(new Objection.WrongRole());
        }
        if (colleague.equals(desk.operator())) {
            return new End.MayNot(new Objection.SamePerson());
        }
        if (mustChangePin) {
            return new End.MayNot(new Objection.PinNotTheirOwn());
        }
        return desk.person().isOf(colleague) ? new End.MayNot(new Objection.OwnDocument()) : new End.May(colleague);
    }

    private static Optional<Event.Staffing.Kind> refusal(SignIn end) {
        return switch (end) {
            case SignIn.Welcome _, SignIn.Unavailable _ -> Optional.empty();
            case SignIn.NotIndependent _ -> Optional.of(Event.Staffing.Kind.NOT_INDEPENDENT);
            case SignIn.Wrong _ -> Optional.of(Event.Staffing.Kind.REFUSED);
            case SignIn.LockedOut _ -> Optional.of(Event.Staffing.Kind.LOCKED_OUT);
        };
    }
}
