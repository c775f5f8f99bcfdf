package org.greenlane;

import java.util.Optional;
import org.greenlane.health.OperatorId;
import org.greenlane.health.PinChange;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.health.Typed;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Colleagues;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.Step;
import org.greenlane.staff.Act;
import org.greenlane.staff.BadgeCode;
import org.greenlane.staff.Credential;
import org.greenlane.staff.Refusal;
import org.greenlane.staff.StaffBook;

/// The staff book as the lane asks it.
///
/// Looking at a PIN takes up to half a second, and the lane's thread is the gate's. So the desk first sees whether an input
/// has a PIN that the lane is going to ask for; if so [#look] is called on a thread of its own, and when the lane then takes
/// the input it finds the end here. To the lane it is one call like any other. Belongs to the lane's thread, but for
/// [#look].
final class DeskColleagues implements Colleagues {
    /// Whatever cannot be a staff number is looked at under one that nobody has: it costs and counts the same.
    private static final OperatorId NOBODY = new OperatorId("UNKNOWN");

    private final Optional<StaffBook> book;
    private Looked looked = new Looked.AtNothing();
    private Optional<OperatorId> here = Optional.empty();
    private Optional<OperatorId> worker = Optional.empty();

    /// What came of looking at a PIN.
    sealed interface Looked {
        record AtNothing() implements Looked {}

        record AtSignIn(SignIn end) implements Looked {}

        record AtPinChange(PinChange end) implements Looked {}
    }

    DeskColleagues(Optional<StaffBook> book) {
        this.book = book;
    }

    /// Whether the lane, showing this, is going to ask for the input's PIN.
    static boolean hasPin(Input input, AssistedView view) {
        return switch (input) {
            case Input.SignIn _ -> view.steps().contains(Step.SIGN_IN);
            case Input.ChangePin _ -> view.steps().contains(Step.CHANGE_PIN);
            case Input.Approve _ -> view.steps().contains(Step.APPROVE);
            case Input.LetThrough _ -> view.steps().contains(Step.OVERRIDE);
            default -> false;
        };
    }

    /// Hears what the lane shows now.
    void shows(AssistedView view) {
        switch (view) {
            case AssistedView.SignedOut _ -> here(Optional.empty(), false);
            case AssistedView.MustChangePin(OperatorId operator, _) -> here(Optional.of(operator), false);
            case AssistedView.Waiting(OperatorId operator, _, _) -> here(Optional.of(operator), true);
            default -> {
                // The same as before.
            }
        }
    }

    private void here(Optional<OperatorId> now, boolean works) {
        here = now;
        worker = now.filter(_ -> works);
    }

    /// Who has signed in at the desk.
    Optional<OperatorId> here() {
        return here;
    }

    /// Who works at the desk: nobody while they still have a PIN that somebody else gave them, nor once they are
    /// [gone][#isGone].
    Optional<OperatorId> worker() {
        return worker.filter(this::isSignedIn);
    }

    /// Whether the one who signed in at the desk has been signed out by somebody else: dismissed, or given another PIN.
    boolean isGone() {
        return here.filter(it -> !isSignedIn(it)).isPresent();
    }

    private boolean isSignedIn(OperatorId operator) {
        return book.filter(it -> it.isSignedIn(operator)).isPresent();
    }

    /// Looks at the input's PIN, and wipes it. Slow; on any thread.
    ///
    /// @param worker who works at the desk
    Looked look(Input input, Optional<OperatorId> worker) {
        return switch (input) {
            case Input.SignIn(String number, Typed pin) -> new Looked.AtSignIn(signIn(credential(number, pin)));
            case Input.Approve(String number, Typed pin) -> new Looked.AtSignIn(approval(credential(number, pin), worker));
            case Input.LetThrough(_, _, String number, Typed pin) ->
                new Looked.AtSignIn(approval(credential(number, pin), worker));
            case Input.ChangePin(Typed old, Typed chosen) ->
                new Looked.AtPinChange(worker.map(who -> changed(who, old, chosen)).orElse(PinChange.UNAVAILABLE));
            default -> new Looked.AtNothing();
        };
    }

    /// What the lane's next question finds.
    void found(Looked end) {
        looked = end;
    }

    static Credential credential(String number, Typed pin) {
        if (BadgeCode.looksLikeOne(number)) {
            return new Credential.BadgeAndPin(number, pin.symbols());
        }
        return new Credential.Pin(
                OperatorId.isOperatorId(number) ? new OperatorId(number) : NOBODY, pin.symbols());
    }

    private SignIn signIn(Credential credential) {
        return book.map(it -> atDesk(it, it.signIn(credential))).orElseGet(SignIn.Unavailable::new);
    }

    /// Technicians do not work at this desk, so nothing of theirs stays open.
    private static SignIn atDesk(StaffBook book, SignIn end) {
        if (end instanceof SignIn.Welcome(OperatorId operator, Role role, _) && role == Role.TECHNICIAN) {
            book.signOut(operator);
        }
        return end;
    }

    private SignIn approval(Credential credential, Optional<OperatorId> who) {
        return book.flatMap(it -> who.map(asking -> it.approve(credential, asking)))
                .orElseGet(SignIn.Unavailable::new);
    }

    private PinChange changed(OperatorId who, Typed old, Typed chosen) {
        return book.map(it -> pinChange(it.roster().changePin(who, old.symbols(), chosen.symbols())))
                .orElse(PinChange.UNAVAILABLE);
    }

    /// What became of a PIN, in the lane's words.
    static PinChange pinChange(Act act) {
        return switch (act) {
            case Act.Done() -> PinChange.CHANGED;
            case Act.Unavailable() -> PinChange.UNAVAILABLE;
            case Act.Refused(Refusal why) ->
                switch (why) {
                    case PIN_FORM -> PinChange.TOO_SHORT;
                    case PIN_TRIVIAL -> PinChange.TOO_EASY;
                    case PIN_SAME -> PinChange.SAME_AS_BEFORE;
                    default -> PinChange.WRONG;
                };
        };
    }

    @Override
    public SignIn byPin(String number, char[] pin) {
        return looked instanceof Looked.AtSignIn(SignIn end) ? end : new SignIn.Unavailable();
    }

    @Override
    public boolean isBadge(String text) {
        return BadgeCode.looksLikeOne(text);
    }

    @Override
    public boolean needsPin(String badge) {
        return book.filter(it -> it.needsPin(badge)).isPresent();
    }

    @Override
    public SignIn byBadge(String badge) {
        return book.map(it -> it.signInByBadge(badge)).orElseGet(SignIn.Unavailable::new);
    }

    @Override
    public PinChange changePin(OperatorId operator, char[] old, char[] chosen) {
        return looked instanceof Looked.AtPinChange(PinChange end) ? end : PinChange.UNAVAILABLE;
    }
}
