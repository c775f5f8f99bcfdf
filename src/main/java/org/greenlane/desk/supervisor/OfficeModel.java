package org.greenlane.desk.supervisor;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.parts.NewestWins;
import org.greenlane.desk.parts.Visit;
import org.greenlane.desk.words.Language;
import org.greenlane.health.OperatorId;
import org.greenlane.health.PinChange;
import org.greenlane.health.Role;
import org.greenlane.health.Typed;

/// The supervisor's desk as a whole, without a control: who is there, and which part of it is in front. [#stand], [#lock],
/// [#scanned] and [#shiftEnded] may be called from any thread; everything else belongs to the screen's thread.
public final class OfficeModel {
    private final ReadOnlyIntegerWrapper turn = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<Language> language;
    private final ObjectProperty<TextSize> textSize = new SimpleObjectProperty<>(TextSize.NORMAL);
    private final GateControls gate;
    private final Surroundings around;
    private final Visit visit;
    private final NewestWins<LogStanding> standings;
    private final OfficeTabs tabs;
    private Optional<Office> office = Optional.empty();
    private Place place = new Place.Away();
    private LogStanding standing = LogStanding.UNKNOWN;
    private boolean locks;
    private boolean checking;
    private ShiftEnding ending = ShiftEnding.NO;
    private Optional<Notice> notice = Optional.empty();
    private Runnable toFront = () -> {};
    private Runnable toBack = () -> {};

    /// What the desk takes from outside.
    ///
    /// @param zone in which times are shown
    /// @param code the modules of the code that says a text, dark ones true, row by row
    /// @param screen runs tasks in order on the screen's thread: `Platform::runLater`
    public record Surroundings(
            InstantSource clock, ZoneId zone, Function<String, boolean[][]> code, Executor screen) {}

    public OfficeModel(Language language, Surroundings around) {
        this.language = new SimpleObjectProperty<>(language);
        this.around = around;
        this.visit = new Visit(around.screen(), this::changed);
        this.tabs = new OfficeTabs(around, this.language, visit);
        this.gate = new GateControls(this::place, this::door, this::changed);
        this.standings = new NewestWins<>(around.screen(), this::stands);
    }

    /// The station is open: what the desk does from now on.
    public void serve(Office opened) {
        office = Optional.of(opened);
        tabs.serve(opened);
    }

    /// Grows whenever something is to be drawn anew.
    ReadOnlyIntegerProperty turnProperty() {
        return turn.getReadOnlyProperty();
    }

    private void changed() {
        turn.set(turn.get() + 1);
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /// How large and plain it is written.
    ObjectProperty<TextSize> textSizeProperty() {
        return textSize;
    }

    /// The gate's lane and barrier, as whoever is here may turn them.
    public GateControls gate() {
        return gate;
    }

    Surroundings around() {
        return around;
    }

    Place place() {
        return place;
    }

    /// Whether a PIN is being looked at, which takes up to a second.
    boolean checking() {
        return checking;
    }

    ShiftEnding ending() {
        return ending;
    }

    LogStanding standing() {
        return standing;
    }

    /// Why something did not happen, or that it did.
    Optional<Notice> notice() {
        return notice;
    }

    /// Says something until the next thing is done.
    void say(Notice what) {
        notice = Optional.of(what);
        changed();
    }

    <T extends TabModel> T tab(Tab which, Class<T> kind) {
        return kind.cast(tabs.of(which));
    }

    /// Which parts whoever is there may see.
    List<Tab> tabs() {
        return place instanceof Place.AtWork(_, Role role, _) ? tabs.of(role) : List.of();
    }

    /// What brings the desk before the gate, and the gate before the desk.
    void onMove(Runnable front, Runnable back) {
        toFront = front;
        toBack = back;
    }

    /// The log stands so now. From any thread.
    public void stand(LogStanding now) {
        standings.put(now);
    }

    private void stands(LogStanding now) {
        boolean news = !now.equals(standing);
        standing = now;
        if (place instanceof Place.AtWork(_, _, Tab tab)) {
            tabs.of(tab).tick();
            if (news && tab == Tab.TODAY) {
                changed();
            }
        }
    }

    /// Nobody was there for a while, or whoever was may be there no more. From any thread.
    public void lock() {
        around.screen().execute(this::gone);
    }

    /// A supervisor ended the shift at another desk. From any thread.
    public void shiftEnded(ShiftEnd end) {
        around.screen().execute(() -> {
            toFront.run();
            go(new Place.ShiftOver(end));
        });
    }

    /// Somebody wants to come here.
    void arrive() {
        office.ifPresent(it -> {
            toFront.run();
            go(new Place.Arriving());
            it.door().arrive(visit.take(this::enters));
        });
    }

    /// Whether going back to the gate locks the desk, so that it takes a PIN to come again.
    boolean locksItself() {
        return locks && place instanceof Place.AtWork;
    }

    /// Whoever is here goes back to the gate.
    void leave() {
        door(Door::leave);
        gone();
    }

    private void gone() {
        go(new Place.Away());
        toBack.run();
    }

    private void go(Place next) {
        if (!(place instanceof Place.AtWork && next instanceof Place.AtWork)) {
            visit.end();
        }
        tabs.forget();
        notice = Optional.empty();
        checking = false;
        ending = ShiftEnding.NO;
        place = next;
        changed();
    }

    /// A scanner on a line read a badge. From any thread.
    public void scanned(String badge) {
        around.screen().execute(() -> scan(badge));
    }

    /// A badge was scanned.
    void scan(String text) {
        if (place instanceof Place.SigningIn) {
            go(new Place.SigningIn(Optional.of(text)));
        }
    }

    void enter(String who, Typed pin) {
        check();
        door(door -> door.enter(who, pin, visit.take(this::enters)));
    }

    private void check() {
        checking = true;
        notice = Optional.empty();
        changed();
    }

    private void enters(Entrance entrance) {
        checking = false;
        switch (entrance) {
            case Entrance.In(OperatorId operator, Role role, boolean own) when !Tab.of(role).isEmpty() -> {
                locks = own;
                go(new Place.AtWork(operator, role, Tab.of(role).getFirst()));
                open();
            }
            case Entrance.In _, Entrance.NotForGuards _ -> refuse(new Notice.NotForGuards());
            case Entrance.ChoosePin(OperatorId operator) -> go(new Place.ChoosingPin(operator));
            case Entrance.Ask() -> go(new Place.SigningIn(Optional.empty()));
            case Entrance.Refused(var why) -> refuse(new Notice.NotSignedIn(why));
        }
    }

    private void refuse(Notice why) {
        if (!(place instanceof Place.SigningIn)) {
            go(new Place.SigningIn(Optional.empty()));
        }
        say(why);
    }

    void choosePin(Typed old, Typed chosen) {
        check();
        door(door -> door.choosePin(old, chosen, visit.take(end -> {
            checking = false;
            if (end == PinChange.CHANGED) {
                arrive();
            } else {
                say(new Notice.PinRefused(end));
            }
        })));
    }

    /// Another part of the desk.
    void choose(Tab next) {
        boolean free = ending != ShiftEnding.UNDER_WAY;
        if (free && place instanceof Place.AtWork(OperatorId operator, Role role, Tab now) && Tab.of(role).contains(next)) {
            tabs.of(now).away();
            ending = ShiftEnding.NO;
            notice = Optional.empty();
            place = new Place.AtWork(operator, role, next);
            open();
            changed();
        }
    }

    private void open() {
        if (place instanceof Place.AtWork(_, _, Tab tab)) {
            tabs.of(tab).open();
        }
    }

    /// One step back.
    void back() {
        notice = Optional.empty();
        if (ending == ShiftEnding.ASKED) {
            ending = ShiftEnding.NO;
            changed();
            return;
        }
        switch (place) {
            case Place.AtWork(_, _, Tab tab) when tabs.of(tab).back() -> changed();
            case Place.AtWork _, Place.Away _ -> changed();
            case Place.Arriving _, Place.SigningIn _, Place.ChoosingPin _, Place.ShiftOver _ -> leave();
        }
    }

    /// It is asked first: a shift that has ended is signed, and what has been kept long enough is gone.
    void endShift() {
        if (place instanceof Place.AtWork && ending == ShiftEnding.NO) {
            ending = ShiftEnding.ASKED;
            changed();
        }
    }

    void endShiftNow() {
        if (place instanceof Place.AtWork && ending == ShiftEnding.ASKED) {
            ending = ShiftEnding.UNDER_WAY;
            changed();
            door(door -> door.endShift(visit.take(end -> go(new Place.ShiftOver(end)))));
        }
    }

    void touched() {
        if (place instanceof Place.AtWork) {
            door(Door::touched);
        }
    }

    private void door(Consumer<Door> action) {
        office.ifPresent(it -> action.accept(it.door()));
    }
}
