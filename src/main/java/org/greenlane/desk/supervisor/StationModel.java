package org.greenlane.desk.supervisor;

import java.util.Optional;
import org.greenlane.desk.parts.Visit;
import org.greenlane.health.SignIn;
import org.greenlane.health.Typed;

/// What the station is, and how it becomes something else. Belongs to the screen's thread.
final class StationModel implements TabModel {
    private final StationRoom room;
    private final Visit visit;
    private Optional<StationRoom.State> state = Optional.empty();
    private Look look = new Look.AtStation();
    private boolean refused;
    private Optional<SignIn> objection = Optional.empty();

    sealed interface Look {
        record AtStation() implements Look {}

        /// Which language and look its screens begin with.
        record Beginning(String language, String look) implements Look {}

        /// Whether they are sure: the gate is closed for it.
        record Asking(StationRoom.Wish wish) implements Look {}

        /// A PIN is looked at.
        record Checking() implements Look {}

        /// The gate is being closed.
        record Closing() implements Look {}
    }

    StationModel(StationRoom room, Visit visit) {
        this.room = room;
        this.visit = visit;
    }

    /// Empty while it is read.
    Optional<StationRoom.State> state() {
        return state;
    }

    Look look() {
        return look;
    }

    /// Whether what was wanted last may not be, or could not be done.
    boolean failed() {
        return refused || state.filter(StationRoom.State::failed).isPresent();
    }

    /// Why the PIN was not taken that was given last.
    Optional<SignIn> objection() {
        return objection;
    }

    /// Whether it takes the PIN of whoever is here. The assistant asks for it itself.
    boolean takesPin(StationRoom.Wish wish) {
        return switch (wish) {
            case StationRoom.Wish.Undone() -> state.filter(StationRoom.State::undoTakesPin).isPresent();
            case StationRoom.Wish.SheetsVoid() -> true;
            case StationRoom.Wish.Led _, StationRoom.Wish.Begins _ -> false;
        };
    }

    void begins(String language, String colours) {
        go(new Look.Beginning(language, colours));
    }

    void ask(StationRoom.Wish wish) {
        go(new Look.Asking(wish));
    }

    /// @param pin where it takes one
    void wish(StationRoom.Wish wish, Optional<Typed> pin) {
        go(pin.isPresent() ? new Look.Checking() : new Look.Closing());
        room.wish(wish, pin, visit.take(answer -> {
            switch (answer) {
                case StationRoom.Answer.Begins() -> look = new Look.Closing();
                case StationRoom.Answer.Stays() -> {
                    refused = true;
                    look = new Look.AtStation();
                }
                case StationRoom.Answer.PinRefused(SignIn why) -> {
                    objection = Optional.of(why);
                    look = new Look.Asking(wish);
                }
            }
        }));
    }

    private void go(Look next) {
        refused = false;
        objection = Optional.empty();
        look = next;
        visit.changed();
    }

    @Override
    public void open() {
        room.look(visit.take(told -> state = Optional.of(told)));
    }

    @Override
    public boolean back() {
        return switch (look) {
            case Look.AtStation() -> false;
            case Look.Asking(StationRoom.Wish.Begins(String language, String colours)) -> {
                begins(language, colours);
                yield true;
            }
            case Look.Beginning _, Look.Asking _ -> {
                go(new Look.AtStation());
                yield true;
            }
            case Look.Checking(), Look.Closing() -> true;
        };
    }

    @Override
    public void forget() {
        state = Optional.empty();
        look = new Look.AtStation();
        refused = false;
        objection = Optional.empty();
    }
}
