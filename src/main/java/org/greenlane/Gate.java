package org.greenlane;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenlane.audit.AuditException;
import org.greenlane.card.Presented;
import org.greenlane.desk.kiosk.FooterView;
import org.greenlane.desk.kiosk.KioskViewModel;
import org.greenlane.desk.parts.Overlay;
import org.greenlane.desk.supervisor.OfficeModel;
import org.greenlane.gear.AssistedSettings;
import org.greenlane.gear.HealthBoard;
import org.greenlane.gear.SerialSettings;
import org.greenlane.gear.Tone;
import org.greenlane.gear.Tones;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Freshness;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;
import org.greenlane.lane.LaneView;
import org.greenlane.lane.Shown;
import org.greenlane.sight.Camera;
import org.greenlane.sight.CameraChoice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A gate at work: what the camera sees goes to the lane, what the lane answers goes to the screen and is heard.
///
/// Data goes round once: camera and eye threads, checkpoint thread, screen.
public final class Gate implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final Station station;
    private final KioskViewModel screen;
    private final HealthBoard board;
    private final LaneThread lane;
    private final Updates updates;
    private final List<Camera> cameras = new ArrayList<>();
    private final Wires wires;
    private final DocumentClaim claim;
    private final BadgeClaim badges;
    private final Ways ways;
    private final Optional<AssistedDesk> desk;
    private final LaneClosing closing;
    private final BarrierClosing barrier;
    private final Runnable stopListening;

    /// The means of one gate.
    ///
    /// @param cameras where codes are shown; one at least, each with a name of its own
    /// @param serial readers, scanners and the relay on serial lines
    /// @param screen where answers are shown
    /// @param answered gets every passage once it is recorded, on the checkpoint thread
    public record Means(
            List<CameraChoice> cameras,
            List<SerialDevice> serial,
            KioskViewModel screen,
            Tones tones,
            HealthBoard board,
            InstantSource clock,
            Consumer<Answer> answered,
            Optional<Assisting> assisting) {
        /// Of a gate where people help themselves only.
        public Means(
                List<CameraChoice> cameras,
                List<SerialDevice> serial,
                KioskViewModel screen,
                Tones tones,
                HealthBoard board,
                InstantSource clock,
                Consumer<Answer> answered) {
            this(cameras, serial, screen, tones, board, clock, answered, Optional.empty());
        }
    }

    /// The desk where staff help people, at the same gate.
    ///
    /// @param languages BCP 47 tags of those in which people can be asked, the first one first
    public record Assisting(AssistedSettings settings, List<String> languages, DeskScreen screen) {}

    /// An answered and recorded passage.
    ///
    /// @param took from when the code had been read until the passage was recorded and on its way to the screen
    public record Answer(Passage passage, Duration took) {}

    private Gate(Station station, Means means) {
        this.station = station;
        this.screen = means.screen();
        this.board = means.board();
        Consumer<Answer> tell = answer -> {
            holdBack(answer.passage());
            means.answered().accept(answer);
            seeDamage(answer.passage());
        };
        Consumer<Answer> sound = answer -> means.tones().play(tone(answer.passage().verdict()));
        this.lane = new LaneThread(means.clock(), this::admit, this::show, answer -> {
            letThrough(answer.passage());
            means.tones().play(toneAtLane(answer.passage()));
            tell.accept(answer);
        });
        Set<String> readers = documentReaders(means.serial());
        this.desk = means.assisting().map(assisting -> desk(assisting, readers, sound.andThen(tell)));
        Turning turning = new Turning(station, desk, screen::refuseOpening);
        this.closing = new LaneClosing(turning, lane, KeptClosed.in(station.home().laneClosed()));
        AssistedSettings settings = means.assisting().map(Assisting::settings).orElse(AssistedSettings.NONE);
        this.claim = new DocumentClaim(DeskRoutes.ofSupervisor(settings, readers));
        this.badges = new BadgeClaim(scanner -> DeskRoutes.isOfSupervisor(settings, scanner));
        Function<Presented, Passage> lookUp = station.checkpoint()::admit;
        this.ways = new Ways(lane, lookUp, desk, new Ways.Claims(claim, badges));
        this.wires = new Wires(means.serial(), new Wires.Surroundings(ways, screen, board, means.clock()));
        this.barrier = new BarrierClosing(
                turning, wires, KeptClosed.in(station.home().barrierClosed()), lane::execute, means.clock());
        this.updates = new Updates(
                station,
                lane::execute,
                UpdateRound.Terms.SERVICE,
                new Updates.Screen(screen::update, this::showStandingNow));
        this.stopListening = board.listen(this::showStanding);
        enlist(means);
    }

    /// All cameras look for the same gate.
    private void enlist(Means means) {
        Lookout.Common common = new Lookout.Common(
                new PreviewChoice(means.cameras().size()),
                screen,
                board,
                ways::seen,
                new AtomicReference<>(Overlay.NOTHING));
        for (CameraChoice choice : means.cameras()) {
            board.enlist(choice.device(), DeviceState.Kind.CAMERA);
            Lookout lookout = new Lookout(cameras.size(), choice.device(), common);
            cameras.add(new Camera(choice, lookout.audience(), means.clock()));
        }
    }

    // The lane's thread begins before the wires are there, but answers nothing before the gate is open.
    private Passage admit(Shown shown) {
        boolean binds = wires.readsChips(
                device -> desk.filter(staffed -> staffed.takes(device)).isEmpty());
        Checkpoint checkpoint = station.checkpoint();
        return binds ? checkpoint.admitBesideReader(shown) : checkpoint.admit(shown);
    }

    /// What was shown is held only as long as the screen asks for more.
    private void show(LaneView view) {
        if (!(view instanceof LaneView.Wanting)) {
            station.checkpoint().forgetLane();
        }
        screen.show(view);
    }

    /// Opens the gate; the camera begins to look.
    public static Gate open(Station station, Means means) {
        purgeLog(station);
        Gate gate = new Gate(station, means);
        gate.screen.onAcknowledge(gate.lane::acknowledge);
        gate.closing.begin();
        gate.barrier.begin(gate.screen);
        gate.screen.onClosing(gate.closing::byKey, gate.closing::atDesk);
        gate.screen.onUpdate(gate.updates::lookNow, gate.updates::stop);
        gate.updates.start();
        gate.screen.onScan(gate.ways::typed);
        gate.wires.start();
        gate.cameras.forEach(Camera::start);
        return gate;
    }

    /// Before anybody stands at the gate: it may take seconds. Where it fails, it is tried again at the end of the shift.
    private static void purgeLog(Station station) {
        try {
            station.purgeLog();
        } catch (AuditException e) {
            LOG.warn("What the log has kept long enough could not be destroyed: {}", e.getMessage());
        }
    }

    /// Puts the answer on the screen away, as the button does.
    public void acknowledge() {
        lane.acknowledge();
    }

    /// The window of the gate before this one is gone: nobody asks for anything there any more.
    public void aloneNow() {
        barrier.lookAgain();
    }

    /// The desk where staff help people, where this gate has one.
    public Optional<AssistedDesk> desk() {
        return desk;
    }

    /// The supervisor's desk of this gate. To be closed before it.
    ///
    /// @param shown what it shows
    public SupervisorDesk supervisor(OfficeModel shown) {
        return supervisor(shown, Optional.empty());
    }

    /// The same, where somebody can close this gate and open it again.
    public SupervisorDesk supervisor(OfficeModel shown, Optional<Reopening> reopening) {
        return new SupervisorDesk(
                new SupervisorDesk.Means(
                        station, lane::execute, closing, barrier, updates, desk, claim, badges, shown, reopening));
    }

    private static Set<String> documentReaders(List<SerialDevice> serial) {
        return serial.stream()
                .map(SerialDevice::settings)
                .filter(it -> it instanceof SerialSettings.IdReader || it instanceof SerialSettings.MrzReader)
                .map(SerialSettings::name)
                .collect(Collectors.toSet());
    }

    private AssistedDesk desk(Assisting assisting, Set<String> documentReaders, Consumer<Answer> tell) {
        return new AssistedDesk(new DeskParts(
                station,
                new DeskRoutes(assisting.settings(), documentReaders),
                lane::execute,
                assisting.languages(),
                this::letThrough,
                assisting.screen(),
                tell));
    }

    /// For people whose passage is in the log, by a pass or by what staff decided.
    private void letThrough(int people) {
        wires.letThrough(people);
    }

    private void holdBack(Passage passage) {
        if (!Wires.opens(passage)) {
            wires.holdBack();
        }
    }

    // The lane's thread begins before the wires are there, but answers nothing before the gate is open.
    private void letThrough(Passage passage) {
        wires.letThrough(passage);
    }

    private void seeDamage(Passage passage) {
        boolean damaged = passage.people().stream()
                .anyMatch(person -> person.verdict().reasons().contains(Reason.STATUSES_DAMAGED));
        if (damaged) {
            updates.damageMet();
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

    /// Where the lane waits for more there is no answer yet.
    static Tone toneAtLane(Passage passage) {
        return passage.wanted().isPresent() ? Tone.MORE : tone(passage.verdict());
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Pass _ -> Tone.PASS;
            case Verdict.AskStaff _ -> Tone.ASK;
            case Verdict.Stop _ -> Tone.STOP;
        };
    }

    /// Ends cameras and wires first, then the updates, then finishes the passage that is being answered. Whoever works at the desk is signed out. The station stays open.
    @Override
    public void close() {
        cameras.forEach(Camera::close);
        wires.close();
        updates.close();
        desk.ifPresent(AssistedDesk::close);
        lane.close();
        stopListening.run();
    }
}
