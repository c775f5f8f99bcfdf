package org.greenlane.desk.supervisor;

import java.util.Optional;

/// What the station is, and how it becomes something else. Belongs to the screen's thread.
final class StationModel implements TabModel {
    private final StationRoom room;
    private final Visit visit;
    private Optional<StationRoom.State> state = Optional.empty();
    private Look look = new Look.AtStation();
    private boolean refused;

    sealed interface Look {
        record AtStation() implements Look {}

        /// Which language and look its screens begin with.
        record Beginning(String language, String look) implements Look {}

        /// Whether they are sure: the gate is closed for it.
        record Asking(StationRoom.Wish wish) implements Look {}

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

    void begins(String language, String colours) {
        go(new Look.Beginning(language, colours));
    }

    void ask(StationRoom.Wish wish) {
        go(new Look.Asking(wish));
    }

    void wish(StationRoom.Wish wish) {
        go(new Look.Closing());
        room.wish(wish, visit.take(begins -> {
            if (!begins) {
                refused = true;
                look = new Look.AtStation();
            }
        }));
    }

    private void go(Look next) {
        refused = false;
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
            case Look.Closing() -> true;
        };
    }

    @Override
    public void forget() {
        state = Optional.empty();
        look = new Look.AtStation();
        refused = false;
    }
}
