package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.Entry;
import org.greenlane.card.sam.SimulatedModule;
import org.greenlane.demo.DemoAuthority;
import org.greenlane.demo.DemoStation;
import org.greenlane.demo.Traveller;
import org.greenlane.desk.kiosk.KioskViewModel;
import org.greenlane.desk.supervisor.OfficeModel;
import org.greenlane.desk.words.Language;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.gear.HealthBoard;
import org.greenlane.gear.SerialSettings;
import org.greenlane.gear.Tones;
import org.greenlane.health.CardCue;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Passage;
import org.greenlane.scan.Scanner;
import org.greenlane.scan.Suffix;
import org.greenlane.sight.simulated.SimulatedCamera;

/// A real station and a real gate, whose devices hang on terminals of the system.
final class WiredGate implements AutoCloseable {
    static final String READER = "Card reader";
    static final String SCANNER = "Scanner";
    static final String MRZ = "Passport reader";
    static final String RELAY = "Barrier";
    static final String ON = "a00101a2";
    static final String OFF = "a00100a1";

    private static final Clock CLOCK = Clock.system(ZoneId.systemDefault());

    final HealthBoard board = new HealthBoard();
    final KioskViewModel screen = new KioskViewModel(CLOCK, Language.ENGLISH, Runnable::run);
    final SimulatedCamera camera = new SimulatedCamera(DemoAuthority.SEED);
    final SimulatedModule module = new SimulatedModule();
    final List<String> told = new CopyOnWriteArrayList<>();
    final Plug reader;
    final Plug scanner;
    final Plug mrz;
    final Plug relay;
    final Station station;

    private final BlockingQueue<Passage> answers = new LinkedBlockingQueue<>();
    private final DemoAuthority authority;
    private final Gate gate;
    private boolean open = true;
    private volatile Duration ahead = Duration.ZERO;

    /// A demo's station, made once for many gates.
    record Folder(StationHome home, DemoAuthority authority) {
        static Folder in(Path folder) throws SetupException {
            StationHome home = new StationHome(folder.resolve("station"));
            return new Folder(home, DemoStation.prepare(home, CLOCK));
        }
    }

    /// @param ports where the links to the devices lie
    WiredGate(Folder folder, Path ports) throws SetupException {
        this(folder, ports, Optional.empty());
    }

    /// @param assisting the desk of staff at the same gate
    WiredGate(Folder folder, Path ports, Optional<Gate.Assisting> assisting) throws SetupException {
        this(folder, ports, assisting, Station.Outside.of(CLOCK));
    }

    /// @param outside what its station has from outside
    WiredGate(Folder folder, Path ports, Optional<Gate.Assisting> assisting, Station.Outside outside) throws SetupException {
        authority = folder.authority();
        reader = new Plug(ports, "reader");
        scanner = new Plug(ports, "scanner");
        mrz = new Plug(ports, "mrz");
        relay = new Plug(ports, "relay");
        station = Station.open(folder.home(), outside, board, Station.Recording.LOG);
        List<SerialSettings> settings = List.of(
                new SerialSettings.IdReader(READER, reader.port(), 115_200),
                new SerialSettings.BarcodeScanner(SCANNER, scanner.port(), 9_600, new Scanner.Manner(Suffix.CR, false)),
                new SerialSettings.MrzReader(MRZ, mrz.port(), 9_600),
                new SerialSettings.GateRelay(RELAY, relay.port(), 9_600, 1, Duration.ofMillis(100)));
        gate = Gate.open(
                station,
                new Gate.Means(
                        List.of(camera.choice("Camera")),
                        settings.stream().map(SerialDevice::of).toList(),
                        screen,
                        Tones.open(new HardwareProfile.SoundSettings(false), board, CLOCK),
                        board,
                        () -> CLOCK.instant().plus(ahead),
                        answer -> answers.add(answer.passage()),
                        assisting));
    }

    /// Nobody is in haste any more.
    void aMomentPasses() {
        ahead = ahead.plusSeconds(3);
    }

    void clockIsPutBack() {
        ahead = ahead.minusHours(8);
    }

    /// Puts all devices in.
    void plugIn() throws IOException {
        plugInReader();
        scanner.in();
        mrz.in();
        relay.in(told);
    }

    void plugInReader() throws IOException {
        reader.in(asked -> module.answer(asked, asked.length));
    }

    void lay(Traveller traveller) {
        module.lay(authority.cardOf(traveller, LocalDate.now(CLOCK)).orElseThrow());
    }

    AssistedDesk desk() {
        return gate.desk().orElseThrow();
    }

    SupervisorDesk supervisor(OfficeModel shown) {
        return gate.supervisor(shown);
    }

    /// What a scanner sends for that traveller's code, without its end.
    String code(Traveller traveller) throws IOException {
        return authority.codesOf(traveller, CLOCK.instant()).getFirst();
    }

    /// The next passage that was recorded, or could not be.
    Passage answer() throws InterruptedException {
        Passage next = answers.poll(30, TimeUnit.SECONDS);
        assertThat(next).as("an answer").isNotNull();
        return next;
    }

    /// Passages of which nobody has asked yet.
    List<Passage> otherAnswers() {
        return new ArrayList<>(answers);
    }

    boolean works(String device) {
        return board.faultsOf(device).isEmpty();
    }

    /// Waits for something that comes about on other threads.
    static void until(String what, BooleanSupplier isSo) {
        until(what, Duration.ofSeconds(30), isSo);
    }

    static void until(String what, Duration limit, BooleanSupplier isSo) {
        long end = System.nanoTime() + limit.toNanos();
        while (!isSo.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    Optional<CardCue> cue() {
        return screen.cueProperty().get();
    }

    /// What was closed and opened here, as the log has it: by whom, and what.
    List<String> turns() throws AuditException {
        AuditLog log = station.log().orElseThrow();
        return log.read(1, (int) log.size()).stream()
                .filter(Entry.OfStation.class::isInstance)
                .map(entry -> ((Entry.OfStation) entry).event())
                .filter(Event.LaneTurned.class::isInstance)
                .map(event -> event.operator().map(OperatorId::text).orElse("?") + " " + ((Event.LaneTurned) event).kind())
                .toList();
    }

    /// The window of the gate before it is gone.
    void aloneNow() {
        gate.aloneNow();
    }

    /// Closes the gate; the station stays open.
    void closeGate() {
        if (open) {
            open = false;
            gate.close();
        }
    }

    @Override
    public void close() {
        closeGate();
        station.close();
        List.of(reader, scanner, mrz, relay).forEach(Plug::close);
    }
}
