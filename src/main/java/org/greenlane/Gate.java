package org.greenlane;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.greenlane.desk.kiosk.FooterView;
import org.greenlane.desk.kiosk.KioskViewModel;
import org.greenlane.gear.HealthBoard;
import org.greenlane.gear.Tone;
import org.greenlane.gear.Tones;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Freshness;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;
import org.greenlane.lane.Shown;
import org.greenlane.sight.Camera;
import org.greenlane.sight.CameraChoice;
import org.greenlane.sight.CameraState;
import org.greenlane.sight.CameraView;
import org.greenlane.sight.Sight;
import org.greenlane.sight.Symbol;

/// A gate at work: what the camera sees goes to the lane, what the lane answers goes to the screen and is heard.
///
/// Data goes round once: camera and eye threads, checkpoint thread, screen.
public final class Gate implements AutoCloseable {
    private final Station station;
    private final KioskViewModel screen;
    private final HealthBoard board;
    private final LaneThread lane;
    private final Updates updates;
    private final Camera camera;
    private final Runnable stopListening;

    /// The means of one gate.
    ///
    /// @param camera where codes are shown
    /// @param screen where answers are shown
    /// @param answered gets every passage once it is recorded, on the checkpoint thread
    public record Means(
            CameraChoice camera,
            KioskViewModel screen,
            Tones tones,
            HealthBoard board,
            InstantSource clock,
            Consumer<Answer> answered) {}

    /// An answered and recorded passage.
    ///
    /// @param took from when the code had been read until the passage was recorded and on its way to the screen
    public record Answer(Passage passage, Duration took) {}

    private Gate(Station station, Means means) {
        this.station = station;
        this.screen = means.screen();
        this.board = means.board();
        Function<Shown, Passage> admit = station.checkpoint()::admit;
        this.lane = new LaneThread(means.clock(), admit, screen::show, answer -> {
            means.tones().play(tone(answer.passage().verdict()));
            means.answered().accept(answer);
            seeDamage(answer.passage());
        });
        this.updates = new Updates(
                station,
                lane::execute,
                UpdateRound.Terms.SERVICE,
                new Updates.Screen(screen::update, this::showStandingNow));
        board.enlist(means.camera().device(), DeviceState.Kind.CAMERA);
        this.stopListening = board.listen(this::showStanding);
        this.camera = new Camera(
                means.camera(),
                this::showFrame,
                this::see,
                state -> told(means.camera().device(), state),
                means.clock());
    }

    /// Opens the gate; the camera begins to look.
    public static Gate open(Station station, Means means) {
        Gate gate = new Gate(station, means);
        gate.screen.onAcknowledge(gate.lane::acknowledge);
        gate.screen.onUpdate(gate.updates::lookNow, gate.updates::stop);
        gate.updates.start();
        gate.camera.start();
        return gate;
    }

    /// Puts the answer on the screen away, as the button does.
    public void acknowledge() {
        lane.acknowledge();
    }

    private void seeDamage(Passage passage) {
        boolean damaged = passage.people().stream()
                .anyMatch(person -> person.verdict().reasons().contains(Reason.STATUSES_DAMAGED));
        if (damaged) {
            updates.damageMet();
        }
    }

    private void see(Sight sight) {
        lane.see(new Shown(
                sight.symbols().stream().map(Symbol::text).distinct().toList()));
    }

    private void showFrame(CameraView view) {
        screen.frame(Preview.of(view));
    }

    private void told(String device, CameraState state) {
        switch (state) {
            case CameraState.Connecting() -> {}
            case CameraState.Live _ -> board.mended(device);
            case CameraState.Broken(var fault) -> board.report(fault);
        }
    }

    private void showStanding(HealthBoard.Snapshot now) {
        Optional<Freshness> statuses = station.statuses().freshness();
        screen.status(new FooterView(statuses, station.trust().freshness(), now.devices(), now.faults()));
    }

    /// Listening begins with the board as it is, in order with all changes of it.
    private void showStandingNow() {
        board.listen(this::showStanding).run();
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Pass _ -> Tone.PASS;
            case Verdict.AskStaff _ -> Tone.ASK;
            case Verdict.Stop _ -> Tone.STOP;
        };
    }

    /// Ends the camera first, then the updates, then finishes the passage that is being answered. The station stays open.
    @Override
    public void close() {
        camera.close();
        updates.close();
        lane.close();
        stopListening.run();
    }
}
