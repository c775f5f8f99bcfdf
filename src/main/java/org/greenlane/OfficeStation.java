package org.greenlane;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.greenlane.desk.supervisor.StationRoom;
import org.greenlane.health.OperatorId;
import org.greenlane.health.RootFingerprint;

/// What the station is, as the supervisor's desk shows it, and hands on what it shall be.
final class OfficeStation implements StationRoom {
    private final Station station;
    private final OfficeDoor door;
    private final Optional<Reopening> reopening;
    private final Executor thread;

    /// @param reopening empty where nobody can close the gate and open it again
    OfficeStation(Station station, OfficeDoor door, Optional<Reopening> reopening, Executor thread) {
        this.station = station;
        this.door = door;
        this.reopening = reopening;
        this.thread = thread;
    }

    @Override
    public void look(Consumer<State> told) {
        thread.execute(() -> {
            StationSettings now = station.settings();
            told.accept(new State(
                    shown(now),
                    StationChange.undone(station.home(), now).map(this::shown),
                    isChangeable(),
                    reopening.filter(Reopening::failed).isPresent()));
        });
    }

    private boolean isChangeable() {
        return reopening.isPresent() && !station.settings().demo();
    }

    private Settings shown(StationSettings settings) {
        StationSettings.Start start = settings.start();
        return new Settings(
                start.language().or(() -> reopening.map(Reopening::language)).orElse(""),
                start.look().or(() -> reopening.map(Reopening::look)).orElse(""),
                settings.site(),
                settings.region(),
                start.profile().or(() -> reopening.map(Reopening::profile)).orElse(""),
                SetupAnswers.names(start.ports()),
                new RootFingerprint(settings.rootFingerprint()));
    }

    @Override
    public void wish(Wish wish, Consumer<Boolean> told) {
        thread.execute(() -> {
            Optional<OperatorId> by = door.supervisor();
            boolean begins = by.isPresent() && isChangeable();
            told.accept(begins);
            if (begins) {
                reopening.orElseThrow().wished().accept(new StationWish(by.get(), wish));
            }
        });
    }
}
