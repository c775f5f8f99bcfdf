package org.greenlane.desk.supervisor;

import java.util.function.Consumer;
import org.greenlane.health.PinChange;
import org.greenlane.health.Typed;

/// Who comes to the supervisor's desk and goes. Never waits; answers come on any thread.
public interface Door {
    /// Somebody comes: whoever works at the staff's desk, where that is a supervisor; else somebody must sign in.
    void arrive(Consumer<Entrance> told);

    /// @param who a staff number, or what a badge says
    /// @param pin wiped
    void enter(String who, Typed pin, Consumer<Entrance> told);

    /// Somebody chooses their own PIN, and is in.
    ///
    /// @param old wiped, as is the other
    void choosePin(Typed old, Typed chosen, Consumer<PinChange> told);

    /// Something was touched: somebody is there.
    void touched();

    /// Closes the self-service lane, or opens it again, which technicians do not.
    void closeLane(boolean closed);

    /// Keeps the barrier closed, or lets people pass again, which technicians do not.
    void keepBarrier(boolean closed);

    /// They go back to the gate. Whoever signed in here locks the desk: their shift goes on until it is ended.
    void leave();

    /// The shift ends: the log's state is signed, and the supervisor is signed out.
    void endShift(Consumer<ShiftEnd> told);
}
