package org.greenlane.desk.supervisor;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.greenlane.desk.parts.LaneDoor;
import org.greenlane.health.Barrier;
import org.greenlane.health.Role;

/// How the gate's lane and barrier stand, and how they are turned from the supervisor's desk. Belongs to the screen's thread.
public final class GateControls {
    private final ObjectProperty<LaneDoor> laneDoor = new SimpleObjectProperty<>(LaneDoor.OPEN);
    private final ObjectProperty<Optional<Barrier>> barrier = new SimpleObjectProperty<>(Optional.empty());
    private final Supplier<Place> place;
    private final Consumer<Consumer<Door>> door;
    private final Runnable changed;

    /// @param place where somebody is at the desk
    /// @param door gets what is asked of the station
    /// @param changed called when the desk is to be drawn anew
    GateControls(Supplier<Place> place, Consumer<Consumer<Door>> door, Runnable changed) {
        this.place = place;
        this.door = door;
        this.changed = changed;
    }

    /// How the self-service lane stands.
    ObjectProperty<LaneDoor> laneDoorProperty() {
        return laneDoor;
    }

    /// The self-service lane stands so. On the screen's thread.
    public void laneStands(LaneDoor now) {
        laneDoor.set(now);
    }

    /// How the barrier stands; empty where there is none.
    ObjectProperty<Optional<Barrier>> barrierProperty() {
        return barrier;
    }

    /// The barrier stands so; empty where there is none. On the screen's thread.
    public void barrierStands(Optional<Barrier> now) {
        boolean appears = now.isPresent() != barrier.get().isPresent();
        barrier.set(now);
        if (appears && place.get() instanceof Place.AtWork(_, _, Tab tab) && tab == Tab.DEVICES) {
            changed.run();
        }
    }

    /// Whether who is here lets people pass a barrier again.
    boolean mayReleaseBarrier() {
        return place.get() instanceof Place.AtWork(_, Role role, _) && role == Role.SUPERVISOR;
    }

    /// Keeps the barrier closed, or lets people pass again.
    void keepBarrier(boolean closed) {
        if (closed ? place.get() instanceof Place.AtWork : mayReleaseBarrier()) {
            door.accept(it -> it.keepBarrier(closed));
        }
    }

    /// Closes the self-service lane, or opens it again.
    void closeLane(boolean closed) {
        if (place.get() instanceof Place.AtWork) {
            door.accept(it -> it.closeLane(closed));
        }
    }
}
