package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.WiredGate.until;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.greenlane.card.sam.SimulatedModule;
import org.greenlane.desk.kiosk.KioskViewModel;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Words;
import org.greenlane.gear.HealthBoard;
import org.greenlane.gear.SerialSettings;
import org.greenlane.health.Barrier;
import org.greenlane.health.CodeKind;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Fault;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.greenlane.scan.Scanner;
import org.greenlane.scan.Suffix;
import org.greenlane.wire.Opener;
import org.greenlane.wire.PortName;
import org.greenlane.wire.PseudoTerminal;
import org.greenlane.wire.SerialPorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

/// Whatever can be wrong with a device on a serial line of the system: the right fault stands on the board within two
/// seconds, says what to do in each language, and goes by itself once the cause has gone.
@Timeout(60)
class DeviceFaultsTest {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String NAME = "Device";
    private static final int NOBODY = 65_534;

    @TempDir
    private Path ports = Path.of("");

    private final Clock clock = Clock.system(ZoneOffset.UTC);
    private final HealthBoard board = new HealthBoard();
    private final List<HealthBoard.Snapshot> boards = new CopyOnWriteArrayList<>();
    private final KioskViewModel screen = new KioskViewModel(clock, Language.ENGLISH, Runnable::run);
    private final LaneThread lane = new LaneThread(clock, _ -> asked(), screen::show, _ -> {});
    private final SimulatedModule module = new SimulatedModule();
    private @Nullable Plug plugged;
    private @Nullable Wires wires;

    private static Passage asked() {
        Verdict verdict = new Verdict.AskStaff(Reason.UNREADABLE);
        return Passage.of(Instant.EPOCH, CodeKind.NONE, List.of(PersonResult.nobody(verdict)));
    }

    private Plug plug() {
        Plug made = plugged == null ? new Plug(ports, "device") : plugged;
        plugged = made;
        return made;
    }

    private SerialSettings.IdReader reader() {
        return new SerialSettings.IdReader(NAME, plug().port(), 115_200);
    }

    private SerialSettings.BarcodeScanner scanner() {
        return new SerialSettings.BarcodeScanner(NAME, plug().port(), 9_600, new Scanner.Manner(Suffix.CR, false));
    }

    private SerialSettings.GateRelay relay() {
        return new SerialSettings.GateRelay(NAME, plug().port(), 9_600, 1, Duration.ofSeconds(1));
    }

    private void start(SerialSettings settings) {
        start(settings, SerialDevice.of(settings).opener());
    }

    private void start(SerialSettings settings, Opener opener) {
        board.listen(boards::add);
        Wires open = new Wires(
                List.of(new SerialDevice(settings, opener)),
                new Wires.Surroundings(new Ways(
                        lane,
                        _ -> asked(),
                        Optional.empty(),
                        new Ways.Claims(new DocumentClaim(Set.of()), new BadgeClaim(_ -> true))), screen, board, clock));
        wires = open;
        open.start();
    }

    @AfterEach
    void close() {
        Wires open = wires;
        if (open != null) {
            open.close();
        }
        lane.close();
        plug().close();
    }

    private byte[] answer(byte[] asked) {
        return module.answer(asked, asked.length);
    }

    private boolean stands(Fault.Kind kind) {
        return board.faultsOf(NAME).stream().anyMatch(fault -> fault.kind() == kind);
    }

    private void soonSays(Fault.Kind kind) {
        until(kind + " alone within two seconds", SOON, () -> stands(kind) && board.faultsOf(NAME).size() == 1);
        assertThat(board.faultsOf(NAME).getFirst().detail()).isNotBlank();
        for (Language language : Language.values()) {
            assertThat(Words.of(language).remedy(kind)).isNotBlank();
        }
    }

    private void goesByItself() {
        until("it is mended", () -> board.faultsOf(NAME).isEmpty());
        assertThat(board.devices()).allMatch(DeviceState::working);
    }

    private void staysBroken() {
        List<HealthBoard.Snapshot> sinceBroken = boards.stream()
                .dropWhile(each -> each.faults().isEmpty())
                .toList();
        assertThat(sinceBroken)
                .as("from the first fault on the device never counted as working")
                .isNotEmpty()
                .noneMatch(each -> each.faults().isEmpty());
    }

    @Test
    void aMissingDevice() throws Exception {
        start(reader());
        soonSays(Fault.Kind.DEVICE_MISSING);
        plug().in(this::answer);
        goesByItself();
    }

    @Test
    void aDeviceThatVanishes() throws Exception {
        plug().in(this::answer);
        start(reader());
        until("it works", () -> screen.cueProperty().get().isPresent());
        plug().out();
        soonSays(Fault.Kind.DEVICE_MISSING);
        assertThat(boards).anyMatch(each -> each.faults().stream().anyMatch(it -> it.kind() == Fault.Kind.DEVICE_LOST));
        staysBroken();
        plug().in(this::answer);
        goesByItself();
        assertThat(plug().names()).as("it came back under another name").doesNotHaveDuplicates();
    }

    @Test
    void aDeviceThatIsSilent() throws Exception {
        AtomicBoolean speaks = new AtomicBoolean();
        plug().in(asked -> speaks.get() ? answer(asked) : new byte[0]);
        start(reader());
        soonSays(Fault.Kind.DEVICE_SILENT);
        speaks.set(true);
        goesByItself();
    }

    @Test
    void aReaderThatSpeaksGarbage() throws Exception {
        AtomicBoolean speaks = new AtomicBoolean();
        SplittableRandom random = new SplittableRandom(7);
        plug().in(asked -> speaks.get() ? answer(asked) : noise(random));
        start(reader());
        soonSays(Fault.Kind.DEVICE_GARBLED);
        speaks.set(true);
        goesByItself();
    }

    private static byte[] noise(SplittableRandom random) {
        byte[] noise = new byte[200];
        random.nextBytes(noise);
        return noise;
    }

    /// A slower line reads a fast frame as a few bytes of mostly zeros and ones: start and stop bits fall anywhere.
    @Test
    void aReaderAtAnotherSpeed() throws Exception {
        AtomicBoolean right = new AtomicBoolean();
        plug().in(asked -> right.get() ? answer(asked) : new byte[] {(byte) 0xE0, 0, (byte) 0xFE, (byte) 0x80});
        start(reader());
        soonSays(Fault.Kind.DEVICE_GARBLED);
        right.set(true);
        goesByItself();
    }

    @Test
    void aScannerThatSendsWithoutEndDoesNotWorkNowAndThen() throws Exception {
        PseudoTerminal terminal = plug().in();
        AtomicBoolean sends = new AtomicBoolean(true);
        Thread sending = Thread.ofPlatform().daemon().start(() -> {
            byte[] noise = noise(new SplittableRandom(8));
            while (sends.get()) {
                terminal.write(noise);
            }
        });
        SerialSettings settings = scanner();
        Opener opener = SerialDevice.of(settings).opener();
        AtomicInteger tries = new AtomicInteger();
        start(settings, () -> {
            tries.incrementAndGet();
            return opener.open();
        });
        soonSays(Fault.Kind.DEVICE_GARBLED);
        until("it has been tried again", () -> tries.get() >= 4);
        staysBroken();
        sends.set(false);
        sending.join();
        goesByItself();
    }

    /// As another user, whom the system refuses: on the line's own thread, and by the system itself.
    @Test
    void aPortThatThisUserMayNotOpen() throws Exception {
        PseudoTerminal terminal = plug().in(this::answer);
        Path port = Path.of(terminal.path());
        Files.setPosixFilePermissions(port, PosixFilePermissions.fromString("---------"));
        // Not by the link: its folder is this user's own.
        Opener opener = SerialPorts.opener(new PortName.File(terminal.path()), 115_200);
        start(reader(), () -> {
            int before = actAs(NOBODY);
            try {
                return opener.open();
            } finally {
                actAs(before);
            }
        });
        soonSays(Fault.Kind.DEVICE_FORBIDDEN);
        Files.setPosixFilePermissions(port, PosixFilePermissions.fromString("rw-rw-rw-"));
        goesByItself();
    }

    /// Whose rights to files this thread has; root alone can change it.
    @SuppressWarnings("restricted")
    private static int actAs(int user) {
        Linker linker = Linker.nativeLinker();
        try {
            return (int) linker.downcallHandle(
                            linker.defaultLookup().find("setfsuid").orElseThrow(),
                            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT))
                    .invokeExact(user);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPortThatAnotherProgramHas() throws Exception {
        PseudoTerminal terminal = plug().in(this::answer);
        Process other = new ProcessBuilder("flock", terminal.path(), "sh", "-c", "echo locked; cat > /dev/null").start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("locked");
            start(reader());
            soonSays(Fault.Kind.DEVICE_BUSY);
        } finally {
            other.getOutputStream().close();
            other.waitFor();
        }
        goesByItself();
    }

    @Test
    void aReaderThatTakesNothing() throws Exception {
        PseudoTerminal terminal = plug().in(this::answer);
        terminal.hang(true);
        start(reader());
        soonSays(Fault.Kind.DEVICE_SILENT);
        terminal.hang(false);
        goesByItself();
    }

    @Test
    void aBarrierThatTakesNothingIsUnknownOnTheScreen() throws Exception {
        PseudoTerminal terminal = plug().in(_ -> new byte[0]);
        start(relay());
        until("it works", () -> screen.barrierProperty().get().equals(Optional.of(Barrier.CLOSED)));
        terminal.hang(true);
        Objects.requireNonNull(wires).letThrough(pass());
        soonSays(Fault.Kind.DEVICE_SILENT);
        until("it is unknown", () -> screen.barrierProperty().get().equals(Optional.of(Barrier.UNKNOWN)));
        terminal.hang(false);
        goesByItself();
        until("it is closed", () -> screen.barrierProperty().get().equals(Optional.of(Barrier.CLOSED)));
    }

    @Test
    void onlyAPassThatIsInTheLogMovesABarrier() {
        assertThat(Wires.opens(pass())).isTrue();
        assertThat(Wires.opens(pass().withNumber(0))).isFalse();
        assertThat(Wires.opens(asked().withNumber(1))).isFalse();
    }

    private static Passage pass() {
        Verdict verdict = new Verdict.Pass(TravelRisk.CLEAR, List.of(Reason.GREEN));
        return Passage.of(Instant.EPOCH, CodeKind.ID_CARD, List.of(PersonResult.nobody(verdict))).withNumber(1);
    }

    @Test
    void aSerialLibraryThatDoesNotLoadIsAFaultAndNotTheEndOfTheThread() throws Exception {
        AtomicBoolean loads = new AtomicBoolean();
        plug().in(this::answer);
        SerialSettings settings = reader();
        Opener opener = SerialDevice.of(settings).opener();
        start(settings, () -> {
            if (!loads.get()) {
                throw new NoClassDefFoundError("com.fazecast.jSerialComm.SerialPort");
            }
            return opener.open();
        });
        soonSays(Fault.Kind.DEVICE_LOST);
        loads.set(true);
        goesByItself();
    }
}
