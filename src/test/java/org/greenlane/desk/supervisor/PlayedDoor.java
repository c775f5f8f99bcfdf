package org.greenlane.desk.supervisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenlane.health.PinChange;
import org.greenlane.health.Typed;

/// What is asked at the desk's door is noted, and answered at once; the rooms behind it are played too.
final class PlayedDoor implements Door {
    final List<String> asked = new ArrayList<>();
    /// Answers nothing.
    boolean silent;

    Entrance entrance = new Entrance.Ask();
    PinChange pinChange = PinChange.CHANGED;
    ShiftEnd end = new ShiftEnd.Signed(Offices.NOW, 41_822, "qINS1GRFMWHwdkUeLPEoP4yEMkTBaHGjPBhEJWYjN3o=", Offices.NOTE, true);
    TodayAnswer today = OfficeDays.busyDay();

    /// What is answered from the second time on; a day that is still counted is not answered for a second time.
    Optional<TodayAnswer> thenToday = Optional.empty();

    final PlayedLog log = new PlayedLog();
    final PlayedIncidents incidents = new PlayedIncidents();
    final PlayedFolders folders = new PlayedFolders();
    final PlayedExports exports = new PlayedExports();
    final PlayedStaff staff = new PlayedStaff();
    final PlayedData data = new PlayedData();
    final PlayedBackups backups = new PlayedBackups();
    final PlayedStation station = new PlayedStation();
    private boolean looked;

    /// How often something was asked for that changes anything.
    int changes() {
        return asked.size() + staff.asked.size() + incidents.all.size();
    }

    void look(Consumer<TodayAnswer> told) {
        Optional<TodayAnswer> answer = looked ? thenToday : Optional.of(today);
        looked = today.uncounted() > 0;
        answer.ifPresent(told);
    }

    @Override
    public void arrive(Consumer<Entrance> told) {
        asked.add("arrive");
        told.accept(entrance);
    }

    @Override
    public void enter(String who, Typed pin, Consumer<Entrance> told) {
        asked.add("enter " + who);
        pin.wipe();
        if (!silent) {
            told.accept(entrance);
        }
    }

    @Override
    public void choosePin(Typed old, Typed chosen, Consumer<PinChange> told) {
        asked.add("choose a PIN");
        if (!silent) {
            told.accept(pinChange);
        }
    }

    @Override
    public void touched() {}

    @Override
    public void closeLane(boolean closed) {
        asked.add(closed ? "close the lane" : "open the lane");
    }

    @Override
    public void keepBarrier(boolean closed) {
        asked.add(closed ? "keep the barrier closed" : "release the barrier");
    }

    @Override
    public void leave() {
        asked.add("leave");
    }

    @Override
    public void endShift(Consumer<ShiftEnd> told) {
        asked.add("end the shift");
        if (!silent) {
            told.accept(end);
        }
    }
}
