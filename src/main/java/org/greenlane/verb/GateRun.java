package org.greenlane.verb;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.greenlane.Reopening;
import org.greenlane.SetupException;
import org.greenlane.SetupGear;
import org.greenlane.Station;
import org.greenlane.StationChange;
import org.greenlane.StationHome;
import org.greenlane.StationSettings;
import org.greenlane.StationSetup;
import org.greenlane.StationWish;
import org.greenlane.desk.DeskException;
import org.greenlane.desk.StationWindow;
import org.greenlane.desk.supervisor.StationRoom.Wish;
import org.greenlane.gear.HealthBoard;
import org.greenlane.lane.assisted.Limits;
import org.greenlane.vault.KeyRing;
import org.greenlane.vault.Unlock;
import org.greenlane.wire.SerialPorts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A gate at work in its window until somebody closes it. Where a supervisor wants the station to be something else, the gate
/// is closed, the station changed, and the gate opened again: the last window stands until the next one does.
final class GateRun {
    /// As long as the supervisor's desk stays open for nobody.
    static final Duration USUAL_IDLE = Limits.USUAL.idle();

    private static final Logger LOG = LoggerFactory.getLogger(GateRun.class);

    private final StationHome home;
    private final Means means;
    private final BlockingQueue<End> ends = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable SetupWindow> leading = new AtomicReference<>();
    /// What it was when it could not be changed last.
    private Optional<StationSettings> unchanged = Optional.empty();

    /// What it is made of.
    ///
    /// @param gear what can be chosen when the station is changed
    /// @param idle how long the gate stays closed for an assistant that nobody touches
    record Means(
            Opened opened, Supplier<SetupGear> gear, Clock clock, Duration idle) {}

    /// How a gate is opened that is to start so.
    interface Opened {
        Kiosk with(StationSettings settings) throws VerbException;
    }

    /// @param profile the name of the hardware profile, as it is found by
    record Kiosk(String profile, KioskSettings settings) {}

    private sealed interface End {
        record Closed() implements End {}

        record Wished(StationWish wish) implements End {}
    }

    GateRun(StationHome home, Means means) {
        this.home = new StationHome(home.folder(), keeping(home.unlock()));
        this.means = means;
    }

    /// What was given at the start opens it again: the stick may be out by then.
    private static Unlock keeping(Unlock unlock) {
        AtomicReference<@Nullable KeyRing> kept = new AtomicReference<>();
        return lock -> {
            KeyRing ring = kept.get();
            if (ring == null) {
                ring = unlock.unlock(lock);
                kept.set(ring);
            }
            return ring;
        };
    }

    /// Ends it. From any thread; never waits.
    void close() {
        ends.add(new End.Closed());
        SetupWindow assistant = leading.get();
        if (assistant != null) {
            assistant.leave();
        }
    }

    /// @param opened done once the gate's window stands
    void untilClosed(Runnable opened) throws SetupException, DeskException, VerbException, InterruptedException {
        Runnable stands = opened;
        try {
            while (!(ends.peek() instanceof End.Closed)) {
                stands = atWork(stands);
            }
        } finally {
            stands.run();
        }
    }

    /// @return closes the window that still stands
    private Runnable atWork(Runnable opened) throws SetupException, DeskException, VerbException, InterruptedException {
        // Two touches are one wish.
        ends.removeIf(End.Wished.class::isInstance);
        // Where a change was cut short its settings are not in their place yet.
        StationSetup.finish(home);
        StationSettings settings = StationSettings.read(home.settings());
        Kiosk kiosk = means.opened().with(settings);
        HealthBoard board = new HealthBoard();
        KioskWindow.Coming coming =
                KioskWindow.Coming.begin(kiosk.settings(), board, means.clock(), this::close);
        loadSerialLibrary();
        KioskWindow window;
        End end;
        try (Station station = Station.open(home, means.clock(), board, Station.Recording.LOG)) {
            window = coming.open(station, _ -> {}, () -> {}, Optional.of(reopening(kiosk, settings)));
            opened.run();
            window.gate().aloneNow();
            try {
                end = ends.take();
            } finally {
                window.rest();
            }
        }
        return switch (end) {
            case End.Closed closed -> {
                ends.add(closed);
                yield window::close;
            }
            case End.Wished(StationWish wish) -> change(settings, kiosk, wish, window);
        };
    }

    private Reopening reopening(Kiosk kiosk, StationSettings settings) {
        return new Reopening(
                kiosk.profile(),
                kiosk.settings().language().tag(),
                kiosk.settings().look().lowerName(),
                unchanged.equals(Optional.of(settings)),
                wish -> ends.add(new End.Wished(wish)));
    }

    /// Where it cannot be done the gate opens as before, and the supervisor's desk says so.
    private Runnable change(StationSettings settings, Kiosk kiosk, StationWish wish, KioskWindow window) {
        unchanged = Optional.empty();
        try (StationChange change =
                StationChange.begin(home, Station.Outside.of(means.clock()), Optional.of(settings), settings)) {
            change.onlyTo(this::opens);
            change.agreed(wish.by(), wish.gavePin());
            switch (wish.wish()) {
                case Wish.Led led -> {
                    SetupWindow.Wished wished = new SetupWindow.Wished(led.step(), wish.by(), means.idle());
                    String language = kiosk.settings().language().tag();
                    return lead(
                            new SetupWindow.Changing(settings, change, kiosk.profile(), language, Optional.of(wished)),
                            kiosk.settings().placeOfStaff(),
                            window);
                }
                case Wish.Begins(String language, String look) ->
                    change.to(settings.starting(settings.start().beginning(language, look)));
                case Wish.Undone() -> change.undo();
                case Wish.SheetsVoid() -> change.voidCommandSheets();
            }
        } catch (SetupException | IOException | DeskException e) {
            LOG.warn("The station was not changed: {}", e.getMessage());
            unchanged = Optional.of(settings);
        }
        return window::close;
    }

    /// One of which no gate can be opened would stay closed for ever.
    private boolean opens(StationSettings after) {
        try {
            var _ = means.opened().with(after);
            return true;
        } catch (VerbException e) {
            LOG.warn("No gate can be opened so: {}", e.getMessage());
            return false;
        }
    }

    /// Where staff work, never where travellers stand.
    private Runnable lead(SetupWindow.Changing changing, StationWindow.Place place, KioskWindow window) throws DeskException {
        SetupWindow assistant = SetupWindow.change(
                home, changing, means.gear().get(), means.clock(), place);
        leading.set(assistant);
        window.closeForStaff();
        if (ends.peek() instanceof End.Closed) {
            assistant.leave();
        }
        assistant.await();
        leading.set(null);
        assistant.rest();
        return () -> {
            assistant.close();
            window.close();
        };
    }

    /// Without it the devices on serial lines stay unseen, and the board says so; the gate opens.
    private void loadSerialLibrary() {
        try {
            SerialPorts.loadFrom(home.nativeLibraries());
        } catch (IOException | LinkageError e) {
            LOG.error("The serial library cannot be loaded", e);
        }
    }
}
