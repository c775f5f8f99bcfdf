package org.greenlane;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.greenlane.desk.supervisor.Door;
import org.greenlane.desk.supervisor.Entrance;
import org.greenlane.desk.supervisor.ShiftEnd;
import org.greenlane.health.OperatorId;
import org.greenlane.health.PinChange;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.health.Typed;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.Limits;
import org.greenlane.staff.StaffBook;
import org.greenlane.staff.StaffException;
import org.greenlane.staff.StaffMember;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who works at the supervisor's desk. A supervisor who works at the desk of staff need not sign in a second time; then both
/// desks lock themselves together.
final class OfficeDoor implements Door {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeDoor.class);
    private static final Duration IDLE = Limits.USUAL.idle();

    private final SupervisorDesk.Means means;
    private final Executor thread;
    private final ShiftSigning signing;
    private volatile Instant touched;
    private volatile boolean inFront;
    private volatile Optional<Visitor> visitor = Optional.empty();
    private volatile Instant shiftBegan;
    // Of the thread.
    private Optional<OperatorId> atStaffDesk = Optional.empty();
    private Optional<OperatorId> ending = Optional.empty();

    /// @param own whether they signed in here, and so are signed out here
    record Visitor(OperatorId operator, Role role, boolean own) {}

    OfficeDoor(SupervisorDesk.Means means, Executor thread) {
        this.means = means;
        this.thread = thread;
        this.signing = new ShiftSigning(means.station());
        this.touched = means.station().clock().instant();
        this.shiftBegan = touched;
    }

    /// Who is here; empty if their time here has ended otherwise, too, or they have another role now. From any thread.
    Optional<Visitor> visitor() {
        return visitor.filter(it -> isSignedIn(it.operator(), it.role()));
    }

    private boolean isSignedIn(OperatorId operator, Role role) {
        return book().filter(book -> book.isSignedInAs(operator, role)).isPresent();
    }

    /// When the last shift ended, or the station was opened. From any thread.
    Instant shiftBegan() {
        return shiftBegan;
    }

    /// The supervisor who is here. From any thread.
    Optional<OperatorId> supervisor() {
        return visitor().filter(it -> it.role() == Role.SUPERVISOR).map(Visitor::operator);
    }

    private Optional<StaffBook> book() {
        return means.station().staff();
    }

    void inFront(boolean now) {
        inFront = now;
        touched = now();
        means.desk().ifPresent(it -> it.inFront(!now));
    }

    private Instant now() {
        return means.station().clock().instant();
    }

    @Override
    public void touched() {
        touched = now();
        if (visitor.filter(it -> !it.own()).isPresent()) {
            means.desk().ifPresent(it -> it.take(new Input.StillHere()));
        }
    }

    /// Locks what nobody touches, and what belongs to somebody who has gone elsewhere.
    void tick() {
        boolean idle = Duration.between(touched, now()).abs().compareTo(IDLE) > 0;
        boolean gone = visitor.isPresent() && visitor().isEmpty();
        if (inFront && (idle || gone)) {
            visitor.filter(Visitor::own)
                    .ifPresent(it -> book().ifPresent(book -> book.lockItself(it.operator())));
            visitor = Optional.empty();
            means.screen().lock();
        }
    }

    @Override
    public void arrive(Consumer<Entrance> told) {
        touched = now();
        thread.execute(() -> {
            if (visitor().isEmpty()) {
                visitor = atStaffDesk
                        .flatMap(this::member)
                        .filter(it -> isSignedIn(it.number(), it.role()))
                        .filter(it -> it.role() != Role.GUARD && !it.mustChangePin())
                        .map(it -> new Visitor(it.number(), it.role(), false));
            }
            told.accept(visitor()
                    .<Entrance>map(it -> new Entrance.In(it.operator(), it.role(), it.own()))
                    .orElseGet(Entrance.Ask::new));
        });
    }

    private Optional<StaffMember> member(OperatorId number) {
        try {
            return book().isPresent()
                    ? book().get().roster().members().stream()
                            .filter(it -> it.number().equals(number))
                            .findFirst()
                    : Optional.empty();
        } catch (StaffException e) {
            LOG.warn("Nobody knows who works here: {}", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void enter(String who, Typed pin, Consumer<Entrance> told) {
        thread.execute(() -> {
            Optional<OperatorId> working = atStaffDesk;
            Told.surely(told, new Entrance.Refused(new SignIn.Unavailable()), () -> looked(who, pin, working));
        });
    }

    private Entrance looked(String who, Typed pin, Optional<OperatorId> working) {
        try {
            SignIn end = book().map(it -> it.signIn(DeskColleagues.credential(who, pin))).orElseGet(SignIn.Unavailable::new);
            return end instanceof SignIn.Welcome welcome ? entered(welcome, working) : new Entrance.Refused(end);
        } finally {
            pin.wipe();
        }
    }

    private Entrance entered(SignIn.Welcome welcome, Optional<OperatorId> working) {
        boolean own = working.filter(welcome.operator()::equals).isEmpty();
        if (welcome.role() == Role.GUARD) {
            if (own) {
                book().ifPresent(it -> it.signOut(welcome.operator()));
            }
            return new Entrance.NotForGuards();
        }
        visitor = Optional.of(new Visitor(welcome.operator(), welcome.role(), own));
        return welcome.mustChangePin()
                ? new Entrance.ChoosePin(welcome.operator())
                : new Entrance.In(welcome.operator(), welcome.role(), own);
    }

    @Override
    public void choosePin(Typed old, Typed chosen, Consumer<PinChange> told) {
        thread.execute(() -> Told.surely(told, PinChange.UNAVAILABLE, () -> chosen(old, chosen)));
    }

    private PinChange chosen(Typed old, Typed chosen) {
        try {
            Optional<Visitor> who = visitor();
            return book().isPresent() && who.isPresent()
                    ? DeskColleagues.pinChange(
                            book().get().roster().changePin(who.get().operator(), old.symbols(), chosen.symbols()))
                    : PinChange.UNAVAILABLE;
        } finally {
            old.wipe();
            chosen.wipe();
        }
    }

    @Override
    public void closeLane(boolean closed) {
        turning(closed).ifPresent(it -> means.closing().by(it, closed));
    }

    @Override
    public void keepBarrier(boolean closed) {
        turning(closed).ifPresent(it -> means.barrier().by(it, closed));
    }

    /// Whoever is here closes; a technician opens nothing that others have closed.
    private Optional<OperatorId> turning(boolean closed) {
        return closed ? visitor().map(Visitor::operator) : supervisor();
    }

    @Override
    public void leave() {
        thread.execute(() -> {
            visitor.filter(Visitor::own).ifPresent(it -> book().ifPresent(book -> book.lockItself(it.operator())));
            visitor = Optional.empty();
        });
    }

    /// The program ends: whoever signed in here is signed out, and where the log stands is signed.
    void close() {
        thread.execute(() -> {
            boolean atWork = visitor().filter(Visitor::own).isPresent();
            signOut();
            if (atWork) {
                signing.alone();
            }
        });
    }

    private void signOut() {
        visitor.filter(Visitor::own).ifPresent(it -> book().ifPresent(book -> book.signOut(it.operator())));
        visitor = Optional.empty();
    }

    /// Whoever works at the desk of staff ends the shift there, and is told from there. Where it has ended meanwhile, there is
    /// nothing to end, and nobody else's is.
    @Override
    public void endShift(Consumer<ShiftEnd> told) {
        thread.execute(() -> {
            Optional<Visitor> here = visitor();
            Optional<OperatorId> elsewhere = here.filter(it -> !it.own()).map(Visitor::operator);
            if (elsewhere.isPresent() && elsewhere.equals(atStaffDesk)) {
                ending = elsewhere;
                means.desk().ifPresent(it -> it.take(new Input.SignOut()));
            } else if (here.filter(Visitor::own).isPresent()) {
                signOut();
                told.accept(signed());
            } else {
                visitor = Optional.empty();
                means.screen().lock();
            }
        });
    }

    void deskShows(AssistedView view) {
        thread.execute(() -> {
            switch (view) {
                case AssistedView.SignedOut(AssistedView.Why why, _) -> staffWent(why);
                case AssistedView.MustChangePin(OperatorId operator, _) -> staffCame(operator);
                case AssistedView.Waiting(OperatorId operator, _, _) -> staffCame(operator);
                default -> {
                    // The same as before.
                }
            }
        });
    }

    /// A wish of before ends no shift that begins. Whoever signed in here first works there now: that this desk locks itself
    /// ends nothing there.
    private void staffCame(OperatorId operator) {
        visitor = visitor.map(it -> it.operator().equals(operator) ? new Visitor(operator, it.role(), false) : it);
        if (atStaffDesk.isEmpty()) {
            ending = Optional.empty();
        }
        atStaffDesk = Optional.of(operator);
    }

    /// A supervisor who only signs out may be back in a minute, and what the end of a shift destroys does not come back: the log
    /// is signed alone.
    private void staffWent(AssistedView.Why why) {
        Optional<OperatorId> before = atStaffDesk;
        boolean asked = before.isPresent() && before.equals(ending);
        atStaffDesk = Optional.empty();
        ending = Optional.empty();
        if (before.flatMap(this::member).filter(it -> it.role() == Role.SUPERVISOR).isEmpty()) {
            return;
        }
        if (asked || why == AssistedView.Why.HANDED_OVER) {
            visitor = visitor.filter(Visitor::own);
            means.screen().shiftEnded(signed());
        } else if (why == AssistedView.Why.SIGNED_OUT) {
            signing.alone();
        }
    }

    private ShiftEnd signed() {
        ShiftEnd end = signing.atTheEnd();
        shiftBegan = now();
        return end;
    }
}
