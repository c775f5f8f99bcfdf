package org.greenlane.lane.assisted;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenlane.health.Typed;
import org.greenlane.lane.assisted.AssistedView.AskingConsent;
import org.greenlane.lane.assisted.AssistedView.Confirming;
import org.greenlane.lane.assisted.AssistedView.InProcedure;
import org.greenlane.lane.assisted.AssistedView.NeedsApproval;
import org.greenlane.lane.assisted.AssistedView.Overriding;
import org.greenlane.lane.assisted.AssistedView.Trouble;

/// The lane where staff help people through: who signs in, who agreed, what was answered, and what came of it.
///
/// `src/docs/assisted-lane.md` draws its states. Whoever is held is forgotten once on every way out. What was answered
/// and recorded is never undone: a correction is a new record.
///
/// Belongs to one thread, which calls [#take], with [Input.Tick] about once a second.
public final class AssistedLane {
    private final Desk desk;
    private final SecondPerson people;
    private final Shifts shifts;
    private final Asking asking;
    private final Answering answering;
    private final Deciding deciding;
    private final Following following;
    private Instant lastTouched;

    /// @param screen gets every change of the view, and first that nobody works here
    public AssistedLane(InstantSource clock, Ports ports, Settings settings, Consumer<AssistedView> screen) {
        desk = new Desk(clock, ports, settings, screen);
        people = new SecondPerson(desk);
        shifts = new Shifts(desk, people);
        answering = new Answering(desk);
        asking = new Asking(desk, people, answering);
        deciding = new Deciding(desk, people, answering);
        following = new Following(desk, answering);
        lastTouched = clock.instant();
    }

    public AssistedView view() {
        return desk.view();
    }

    /// Takes what happened. A defect on the way leaves nobody held and nobody through; it is thrown on.
    public void take(Input input) {
        try (Taken taken = new Taken(input, desk)) {
            pass(input instanceof Input.Tick);
            act(input, taken);
        } catch (RuntimeException defect) {
            desk.fail(Trouble.DEFECT);
            throw defect;
        }
    }

    /// Puts away what has stood long enough, and locks a desk that nobody has touched.
    private void pass(boolean untouched) {
        Instant now = desk.now();
        boolean putBack = now.isBefore(lastTouched);
        if (putBack) {
            // The time at the desk begins anew, and no answer's time is known any more.
            lastTouched = now;
        }
        boolean idle = !now.isBefore(lastTouched.plus(desk.settings().limits().idle()));
        if (idle && desk.shift().isPresent()) {
            shifts.lock();
        } else if (desk.view().ends().filter(end -> putBack || !now.isBefore(end)).isPresent()) {
            desk.rest();
        }
        if (!untouched) {
            lastTouched = now;
        }
    }

    private void act(Input input, Taken taken) {
        switch (input) {
            case Input.SignIn(String number, Typed pin) -> shifts.signIn(number, pin);
            case Input.ChangePin(Typed old, Typed chosen) -> shifts.changePin(old, chosen);
            case Input.Scan(String text) -> scanned(text, taken);
            case Input.Bring _, Input.TypeNumber _, Input.TypePrintedNumber _ ->
                taken.arriving().ifPresent(asking::bring);
            case Input.NothingToShow() -> asking.nothingToShow(taken.arrives(Optional.empty()));
            case Input.Agree(var way) -> asking.agree(way);
            case Input.Refuse() -> asking.refuse();
            case Input.Language(String tag) -> language(tag);
            case Input.Approve(String number, Typed pin) -> approve(number, pin);
            case Input.Compared() -> asking.compared();
            case Input.LetPartPass(var chosen) -> deciding.letPartPass(chosen);
            case Input.FollowProcedure() -> following.begin();
            case Input.Answer(String choice) -> following.answer(choice);
            case Input.Confirm() -> following.confirm();
            case Input.CallSupervisor() -> deciding.callSupervisor();
            case Input.LetThrough wish -> deciding.letThrough(wish);
            case Input.Back() -> back();
            case Input.Done() -> done();
            case Input.HandOver() -> shifts.handOver();
            case Input.SignOut() -> shifts.signOut();
            case Input.Tick(), Input.StillHere() -> {
                // Time has been seen to.
            }
        }
    }

    private void scanned(String text, Taken taken) {
        if (LaneCommand.looksLikeOne(text)) {
            Commands.meaning(desk.settings().commands().read(text), desk.view())
                    .ifPresent(input -> act(input, taken));
        } else if (!desk.ports().colleagues().isBadge(text)) {
            if (desk.offers(Step.BRING)) {
                asking.bring(taken.arrives(Optional.of(desk.ports().bringing().code(text))));
            }
        } else {
            badge(text);
        }
    }

    /// Nobody agrees to anything by a badge alone: one that was left lying would be a second person.
    private void badge(String text) {
        switch (desk.view()) {
            case NeedsApproval(var way, _) ->
                desk.show(new NeedsApproval(way, Optional.of(new Objection.PinToo())));
            case Overriding(var passage, var reasons, _) ->
                desk.show(new Overriding(passage, reasons, Optional.of(new Objection.PinToo())));
            default -> shifts.badge(text);
        }
    }

    private void approve(String number, Typed pin) {
        if (desk.view() instanceof NeedsApproval) {
            asking.approve(people.byPin(number, pin));
        }
    }

    private void language(String tag) {
        asking.language(tag);
        following.language(tag);
    }

    private void back() {
        switch (desk.view()) {
            case AskingConsent _, NeedsApproval _ -> desk.rest();
            case InProcedure _, Confirming _ -> following.back();
            case Overriding _ -> answering.show();
            default -> {
                // There is nothing that could be taken back.
            }
        }
    }

    private void done() {
        if (desk.offers(Step.DONE)) {
            desk.rest();
        }
    }
}
