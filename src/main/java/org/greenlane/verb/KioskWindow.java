package org.greenlane.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.greenlane.Gate;
import org.greenlane.Station;
import org.greenlane.desk.Desk;
import org.greenlane.desk.DeskException;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.kiosk.KioskView;
import org.greenlane.desk.kiosk.KioskViewModel;
import org.greenlane.desk.kiosk.TrayView;
import org.greenlane.desk.words.Spoken;
import org.greenlane.desk.words.Words;
import org.greenlane.gear.HealthBoard;
import org.greenlane.gear.Tones;
import org.greenlane.gear.Voice;
import org.greenlane.health.Fault;

/// A gate with its window.
final class KioskWindow implements AutoCloseable {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final String DISPLAY = "Display";

    private final Desk desk;
    private final Gate gate;
    private final Tones tones;
    private final Voice voice;

    private KioskWindow(Desk desk, Gate gate, Tones tones, Voice voice) {
        this.desk = desk;
        this.gate = gate;
        this.tones = tones;
        this.voice = voice;
    }

    /// Opens the window, then the gate behind it.
    ///
    /// @param closeAsked somebody wants to close it
    static KioskWindow open(
            Station station, KioskSettings settings, HealthBoard board, Clock clock, Runnable closeAsked)
            throws DeskException {
        return open(station, settings, board, clock, closeAsked, _ -> {});
    }

    /// @param answered gets every passage once it is recorded, on the checkpoint thread
    static KioskWindow open(
            Station station,
            KioskSettings settings,
            HealthBoard board,
            Clock clock,
            Runnable closeAsked,
            Consumer<Gate.Answer> answered)
            throws DeskException {
        KioskViewModel model = new KioskViewModel(clock, settings.language(), Desk.screen());
        Fonts fonts = Fonts.find();
        if (!fonts.chinese()) {
            String detail = "No font on this machine has Chinese characters.";
            board.report(new Fault(Fault.Kind.FONT_MISSING, DISPLAY, detail, clock.instant()));
        }
        KioskView.Manner manner = new KioskView.Manner(settings.mirrored(), false);
        Desk.Frame frame = new Desk.Frame("Greenlane · " + settings.title(), WIDTH, HEIGHT, settings.fullScreen());
        Desk desk = Desk.open(
                () -> new KioskView(
                        model,
                        fonts,
                        manner,
                        settings.travellers().map(t -> new TrayView(language -> t.cards(language.tag()), t::show))),
                frame,
                closeAsked);
        Tones tones = Tones.open(settings.sound(), board, clock);
        Voice voice = Voice.open(settings.sound(), board, clock);
        Consumer<Gate.Answer> heard =
                settings.sound().voice().atGate() ? answered.andThen(saying(voice, model)) : answered;
        Consumer<Gate.Answer> all = settings.travellers()
                .<Consumer<Gate.Answer>>map(travellers -> answer -> {
                    travellers.answered();
                    heard.accept(answer);
                })
                .orElse(heard);
        Gate gate = Gate.open(station, new Gate.Means(
                settings.cameras(), settings.serial(), model, tones, board, clock, all));
        return new KioskWindow(desk, gate, tones, voice);
    }

    /// Says what to do in the language that the screen shows, which the screen's own thread knows.
    private static Consumer<Gate.Answer> saying(Voice voice, KioskViewModel model) {
        return answer -> Desk.screen().execute(() -> {
            Words words = Words.of(model.language());
            voice.say(words.language().tag(), words.spoken(Spoken.of(answer.passage().verdict())));
        });
    }

    Gate gate() {
        return gate;
    }

    /// Writes a picture of the screen as it is now.
    void picture(Path png) throws IOException {
        desk.picture(png);
    }

    @Override
    public void close() {
        gate.close();
        tones.close();
        voice.close();
        desk.close();
    }
}
