package org.greenlane.lane.assisted;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.lane.assisted.AssistedView.SignedOut;
import org.greenlane.lane.assisted.AssistedView.Trouble;
import org.greenlane.lane.assisted.AssistedView.Why;

/// What all parts of the lane share: who works here, who is being helped, and what the screen shows.
final class Desk {
    private final InstantSource clock;
    private final Ports ports;
    private final Settings settings;
    private final Consumer<AssistedView> screen;
    private final DayCount day;
    private AssistedView view = new SignedOut(Why.NOT_YET, Optional.empty());
    private Optional<Shift> shift = Optional.empty();
    private Optional<Visit> visit = Optional.empty();

    /// Who works here.
    record Shift(OperatorId operator, Role role, boolean mustChangePin) {}

    Desk(InstantSource clock, Ports ports, Settings settings, Consumer<AssistedView> screen) {
        this.clock = clock;
        this.ports = ports;
        this.settings = settings;
        this.screen = screen;
        this.day = new DayCount(settings.zone(), settings.soFar(), clock.instant());
        screen.accept(view);
    }

    Instant now() {
        return clock.instant();
    }

    Ports ports() {
        return ports;
    }

    Settings settings() {
        return settings;
    }

    AssistedView view() {
        return view;
    }

    boolean offers(Step step) {
        return view.steps().contains(step);
    }

    void show(AssistedView next) {
        view = next;
        screen.accept(next);
    }

    Optional<Shift> shift() {
        return shift;
    }

    OperatorId operator() {
        return shift.orElseThrow(() -> new IllegalStateException("nobody works here")).operator();
    }

    void begin(Shift next) {
        shift = Optional.of(next);
        rest();
    }

    /// Ends the work of whoever works here; the person who is being helped is forgotten.
    void end(Why why, Optional<Objection> objection) {
        shift = Optional.empty();
        forget();
        show(new SignedOut(why, objection));
    }

    Optional<Visit> visit() {
        return visit;
    }

    /// The person who is being helped.
    Visit person() {
        return visit.orElseThrow(() -> new IllegalStateException("nobody is here"));
    }

    /// The next person takes the place of the one before.
    void receive(Visit next) {
        Optional<Visit> before = visit;
        visit = Optional.of(next);
        before.ifPresent(Visit::forget);
    }

    void forget() {
        Optional<Visit> before = visit;
        visit = Optional.empty();
        before.ifPresent(Visit::forget);
    }

    /// Forgets the person and waits for the next.
    void rest() {
        forget();
        show(shift.<AssistedView>map(this::resting).orElseGet(() -> new SignedOut(Why.SIGNED_OUT, Optional.empty())));
    }

    private AssistedView resting(Shift now) {
        return now.mustChangePin()
                ? new AssistedView.MustChangePin(now.operator(), Optional.empty())
                : new AssistedView.Waiting(now.operator(), now.role(), day.on(now()));
    }

    /// Writes down what is about to happen.
    ///
    /// @return false if it could not be recorded: it does not happen, and the screen says so
    boolean record(Event event) {
        boolean recorded = ports.log().record(event);
        if (!recorded) {
            fail(Trouble.LOG_NOT_WRITABLE);
        }
        return recorded;
    }

    void fail(Trouble trouble) {
        forget();
        show(new AssistedView.Unavailable(trouble, now()));
    }

    void count(Counts more) {
        day.add(now(), more);
    }

    /// Lets people through whose passage is recorded. A passage counts once, whoever of it goes first.
    void open(Visit visit, int people) {
        if (people > 0) {
            ports.door().open(people);
            if (visit.through().isEmpty()) {
                count(Counts.LET_THROUGH);
            }
        }
    }

    /// Lets everybody through who is left.
    void openForAll(Visit visit) {
        open(visit, visit.answered().people().size() - visit.through().size());
        visit.allThrough();
    }

    /// When an answer that comes up now goes from the screen.
    Instant answerEnds() {
        return now().plus(settings.limits().answer());
    }
}
