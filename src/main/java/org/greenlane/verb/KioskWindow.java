package org.greenlane.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.greenlane.Gate;
import org.greenlane.Reopening;
import org.greenlane.Station;
import org.greenlane.demo.DemoShift;
import org.greenlane.demo.Travellers;
import org.greenlane.desk.DeskException;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.StationWindow;
import org.greenlane.desk.kiosk.KioskView;
import org.greenlane.desk.kiosk.KioskViewModel;
import org.greenlane.desk.kiosk.TrayView;
import org.greenlane.desk.words.Spoken;
import org.greenlane.desk.words.Words;
import org.greenlane.gear.AssistedSettings;
import org.greenlane.gear.HealthBoard;
import org.greenlane.gear.PaperPrinter;
import org.greenlane.gear.Tones;
import org.greenlane.gear.Voice;
import org.greenlane.health.Fault;
import org.greenlane.lane.LaneView;

/// A gate with its window.
final class KioskWindow implements AutoCloseable {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int GONE_WITHIN_SECONDS = 10;
    private static final String DISPLAY = "Display";

    private final StationWindow desk;
    private final KioskViewModel model;
    private final Optional<StationWindow> second;
    private final Optional<StaffScreen> staff;
    private final OfficeWindow office;
    private final Gate gate;
    private final Tones tones;
    private final Voice voice;
    private boolean rested;

    private KioskWindow(
            StationWindow desk,
            KioskViewModel model,
            Optional<StationWindow> second,
            Optional<StaffScreen> staff,
            OfficeWindow office,
            Gate gate,
            Tones tones,
            Voice voice) {
        this.desk = desk;
        this.model = model;
        this.second = second;
        this.staff = staff;
        this.office = office;
        this.gate = gate;
        this.tones = tones;
        this.voice = voice;
    }

    /// Opens the window, then the gate behind it.
    ///
    /// @param closeAsked somebody wants to close it
    /// @param answered gets every passage once it is recorded, on the checkpoint thread
    static KioskWindow open(
            Station station,
            KioskSettings settings,
            HealthBoard board,
            Clock clock,
            Runnable closeAsked,
            Consumer<Gate.Answer> answered)
            throws DeskException {
        return Coming.begin(settings, board, clock, closeAsked).open(station, answered, () -> {});
    }

    /// A window that is being made beside whatever the caller does next: opening the station takes as long.
    record Coming(
            KioskSettings settings,
            HealthBoard board,
            Clock clock,
            KioskViewModel model,
            Voice voice,
            Optional<StaffScreen> staff,
            OfficeWindow office,
            StationWindow.Unshown first,
            Optional<StationWindow.Unshown> second) {
        /// @param closeAsked somebody wants to close it
        static Coming begin(KioskSettings settings, HealthBoard board, Clock clock, Runnable closeAsked)
                throws DeskException {
            KioskViewModel model = new KioskViewModel(clock, settings.language(), StationWindow.screen());
            Fonts fonts = Fonts.find();
            if (!fonts.chinese()) {
                String detail = "No font on this machine has Chinese characters.";
                board.report(new Fault(Fault.Kind.FONT_MISSING, DISPLAY, detail, clock.instant()));
            }
            Voice voice = Voice.open(settings.sound(), board, clock);
            Optional<StaffScreen> staff = Optional.of(settings.assisted())
                    .filter(AssistedSettings::enabled)
                    .map(assisted -> {
                        SlipPrinting printing = new SlipPrinting(PaperPrinter::ofThisMachine, clock.getZone(), clock);
                        return new StaffScreen(assisted, settings, fonts, voice, printing, clock.getZone());
                    });
            staff.ifPresent(desk -> {
                model.onCue(desk::cue);
                desk.overLane(model);
            });
            Supplier<KioskView> kiosk = () -> new KioskView(
                    model,
                    fonts,
                    KioskView.Manner.ofThisMachine(settings.mirrored(), settings.still()),
                    settings.travellers().map(t -> new TrayView(language -> t.cards(language.tag()), t::show)));
            OfficeWindow office = new OfficeWindow(settings.language(), clock, fonts);
            model.onLaneDoor(office::laneStands);
            model.onBarrierStands(office::barrierStands);
            StationWindow.Frame frame = frame(settings, "", StationWindow.Place.FULL_SCREEN);
            // The supervisor comes to the window that staff work at, where there is one.
            if (staff.isEmpty()) {
                StationWindow.Unshown alone = StationWindow.make(() -> office.behindButton(kiosk.get()), frame, closeAsked);
                return new Coming(settings, board, clock, model, voice, staff, office, alone, Optional.empty());
            }
            StaffScreen helping = staff.get();
            if (helping.isInTheGatesWindow()) {
                StationWindow.Unshown both = StationWindow.make(() -> office.behind(helping.beside(kiosk.get())), frame, closeAsked);
                return new Coming(settings, board, clock, model, voice, staff, office, both, Optional.empty());
            }
            StationWindow.Unshown first = StationWindow.make(kiosk, frame, closeAsked);
            StationWindow.Frame beside = frame(settings, " · 2", StationWindow.Place.SECOND_SCREEN);
            StationWindow.Unshown second = StationWindow.make(() -> office.behind(helping.alone()), beside, closeAsked);
            return new Coming(settings, board, clock, model, voice, staff, office, first, Optional.of(second));
        }

        /// Shows the window, then opens the gate behind it.
        ///
        /// @param answered gets every passage once it is recorded, on the checkpoint thread
        /// @param drawn run once the window's first picture has been drawn
        KioskWindow open(Station station, Consumer<Gate.Answer> answered, Runnable drawn) throws DeskException {
            return open(station, answered, drawn, Optional.empty());
        }

        /// The same, for a gate that can be closed and opened again.
        ///
        /// @param reopening who does that
        KioskWindow open(
                Station station, Consumer<Gate.Answer> answered, Runnable drawn, Optional<Reopening> reopening)
                throws DeskException {
            StationWindow desk = first.show();
            Optional<StationWindow> beside = second.isPresent() ? Optional.of(second.get().show()) : Optional.empty();
            // Before cameras and eyes begin to work: they would take the cores from it.
            desk.awaitDrawn();
            drawn.run();
            Tones tones = Tones.open(settings.sound(), board, clock);
            Gate gate = Gate.open(station, new Gate.Means(
                    settings.cameras(),
                    settings.serial(),
                    model,
                    tones,
                    board,
                    clock,
                    told(answered),
                    staff.map(StaffScreen::assisting)));
            gate.desk().ifPresent(works -> staff.ifPresent(screen -> screen.serve(works)));
            staff.ifPresent(office::beside);
            office.serve(gate, reopening);
            return new KioskWindow(desk, model, beside, staff, office, gate, tones, voice);
        }

        /// Who else hears of an answer.
        private Consumer<Gate.Answer> told(Consumer<Gate.Answer> answered) {
            Consumer<Gate.Answer> heard =
                    settings.sound().voice().atGate() ? answered.andThen(saying(voice, model)) : answered;
            return settings.travellers()
                    .<Consumer<Gate.Answer>>map(travellers -> answer -> {
                        travellers.answered();
                        heard.accept(answer);
                    })
                    .orElse(heard);
        }
    }

    /// Says what to do in the language that the screen shows, which the screen's own thread knows.
    private static Consumer<Gate.Answer> saying(Voice voice, KioskViewModel model) {
        return answer -> StationWindow.screen().execute(() -> {
            Words words = Words.of(model.language());
            voice.say(words.language().tag(), words.spoken(Spoken.of(answer.passage().verdict())));
        });
    }

    private static StationWindow.Frame frame(KioskSettings settings, String which, StationWindow.Place whole) {
        StationWindow.Place place = settings.fullScreen() ? whole : StationWindow.Place.WINDOW;
        return new StationWindow.Frame("Greenlane · " + settings.title() + which, WIDTH, HEIGHT, place, settings.look());
    }

    Gate gate() {
        return gate;
    }

    /// The screen where staff help people, where there is one.
    Optional<StaffScreen> staff() {
        return staff;
    }

    /// Where a demo's travellers come and go.
    DemoShift.Place place(Travellers tray) {
        return new DemoShift.Place(
                traveller -> tray.show(traveller.name()),
                () -> {
                    tray.goAway();
                    awaitNobody();
                },
                gate::acknowledge);
    }

    /// Waits until no code is seen any more, though not for long.
    private void awaitNobody() {
        CompletableFuture<Boolean> gone = new CompletableFuture<>();
        StationWindow.screen().execute(() -> model.whenNothingIsMarked(() -> gone.complete(true)));
        gone.completeOnTimeout(false, GONE_WITHIN_SECONDS, TimeUnit.SECONDS).join();
    }

    /// Writes a picture of the screen as it is now.
    void picture(Path png) throws IOException {
        desk.picture(png);
    }

    /// Tells when all that the screen has been told until now has been drawn.
    void whenDrawn(Runnable told) {
        desk.whenDrawn(told);
    }

    KioskViewModel.Preview preview() {
        return model.preview();
    }

    /// Closes the gate; its windows stand on.
    void rest() {
        if (rested) {
            return;
        }
        rested = true;
        office.close();
        gate.close();
        // Nothing puts an answer away from now on: nobody passes by one that was left.
        model.show(new LaneView.Closed());
        staff.ifPresent(StaffScreen::close);
        tones.close();
        voice.close();
    }

    /// Closes the window at which staff work, after its gate. Where travellers have one of their own, it stands on, and says
    /// that the lane is closed.
    void closeForStaff() {
        if (second.isPresent()) {
            model.show(new LaneView.Closed());
            second.get().close();
        } else {
            close();
        }
    }

    @Override
    public void close() {
        rest();
        desk.close();
        second.ifPresent(StationWindow::close);
    }
}
