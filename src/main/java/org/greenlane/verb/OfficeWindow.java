package org.greenlane.verb;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.greenlane.Gate;
import org.greenlane.Reopening;
import org.greenlane.SupervisorDesk;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.StationWindow;
import org.greenlane.desk.assisted.StationScreens;
import org.greenlane.desk.kiosk.KioskView;
import org.greenlane.desk.parts.LaneDoor;
import org.greenlane.desk.supervisor.OfficeFrame;
import org.greenlane.desk.supervisor.OfficeModel;
import org.greenlane.desk.supervisor.OfficeScreen;
import org.greenlane.desk.words.Language;
import org.greenlane.health.Barrier;
import org.greenlane.sight.QrPicture;
import org.jspecify.annotations.Nullable;

/// The supervisor's desk behind one of the gate's windows, and what stands behind it: the gate, once it is open.
final class OfficeWindow implements AutoCloseable {
    private final Fonts fonts;
    private final OfficeModel model;
    private final AtomicReference<@Nullable SupervisorDesk> desk = new AtomicReference<>();
    private final AtomicReference<@Nullable OfficeFrame> frame = new AtomicReference<>();

    OfficeWindow(Language language, Clock clock, Fonts fonts) {
        this.fonts = fonts;
        this.model = new OfficeModel(
                language,
                new OfficeModel.Surroundings(clock, clock.getZone(), QrPicture::modules, StationWindow.screen()));
    }

    /// Behind the screens of staff. On the screen's thread.
    OfficeFrame behind(StationScreens screens) {
        return kept(new OfficeFrame(screens, new OfficeScreen(model, fonts), model, this::inFront));
    }

    /// Behind a self-service screen alone, which gets a button for it. On the screen's thread.
    OfficeFrame behindButton(KioskView kiosk) {
        kiosk.offerStaff(OfficeFrame::name, this::arrive);
        return kept(new OfficeFrame(kiosk, new OfficeScreen(model, fonts), model, this::inFront));
    }

    private OfficeFrame kept(OfficeFrame made) {
        frame.set(made);
        return made;
    }

    private void inFront(boolean now) {
        with(desk -> desk.inFront(now));
    }

    /// The desk of staff has a button for it, and tells who works there.
    void beside(StaffScreen staff) {
        StationWindow.screen().execute(() -> staff.onSupervisor(this::arrive));
        staff.supervisedBy(view -> with(it -> it.deskShows(view)));
    }

    /// The self-service lane stands so. On the screen's thread.
    void laneStands(LaneDoor now) {
        model.gate().laneStands(now);
    }

    /// The barrier stands so, where there is one. On the screen's thread.
    void barrierStands(Optional<Barrier> now) {
        model.gate().barrierStands(now);
    }

    private void arrive() {
        OfficeFrame made = frame.get();
        if (made != null) {
            made.arrive();
        }
    }

    /// The gate is open.
    ///
    /// @param reopening who can close it and open it again
    void serve(Gate gate, Optional<Reopening> reopening) {
        desk.set(gate.supervisor(model, reopening));
    }

    private void with(Consumer<SupervisorDesk> action) {
        SupervisorDesk at = desk.get();
        if (at != null) {
            action.accept(at);
        }
    }

    @Override
    public void close() {
        with(SupervisorDesk::close);
    }
}
