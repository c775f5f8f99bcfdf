package org.greenlane;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.greenlane.gear.Doctor.Check;
import org.greenlane.gear.Doctor.Finding;
import org.greenlane.gear.Relay;
import org.greenlane.gear.SerialSettings;
import org.greenlane.sight.Camera;
import org.greenlane.sight.CameraChoice;
import org.greenlane.sight.CameraState;
import org.greenlane.wire.Device;
import org.greenlane.wire.LineOwner;
import org.greenlane.wire.LineState;
import org.greenlane.wire.PortName;

/// The devices of a station tried one by one, with a person at the bench who does what each asks for. What they read is
/// told by its kind and length, and kept nowhere.
public final class BenchChecks {
    /// How long one device is tried at most, however slowly somebody answers.
    public static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final long PERSON_SECONDS = 60;
    private static final long LOOK_MILLIS = 50;

    private final Person person;
    private final StationHome station;
    private final InstantSource clock;

    /// The person at the bench.
    public interface Person {
        /// Asks for something to be done.
        void please(String what);

        /// Asks something that is answered by yes or no.
        void question(String question);

        /// What was answered meanwhile, if anything was. Never waits.
        Optional<Answer> answer();
    }

    /// What a person at the bench may answer.
    public enum Answer {
        YES,
        NO,
        /// This device is not to be tried.
        SKIP,
        /// Nor are all that follow; answered to each question from then on.
        STOP
    }

    private BenchChecks(Person person, StationHome station, InstantSource clock) {
        this.person = person;
        this.station = station;
        this.clock = clock;
    }

    /// One check for each device; what is skipped counts as not well.
    ///
    /// @param station whose devices they are; while its barrier is kept closed, that is left alone
    public static List<Check> all(
            List<CameraChoice> cameras,
            List<SerialDevice> devices,
            Person person,
            StationHome station,
            InstantSource clock) {
        BenchChecks bench = new BenchChecks(person, station, clock);
        List<Check> checks = new ArrayList<>();
        cameras.forEach(camera -> checks.add(bench.check(camera.device(), () -> bench.camera(camera))));
        devices.forEach(device -> checks.add(bench.check(device.settings().name(), () -> bench.device(device))));
        return List.copyOf(checks);
    }

    private Check check(String name, Callable<Finding> body) {
        return Check.of(name + " (bench)", () -> wish().isPresent() ? skipped() : body.call());
    }

    private Optional<Answer> wish() {
        return person.answer().filter(answer -> answer == Answer.SKIP || answer == Answer.STOP);
    }

    private static Finding skipped() {
        return Finding.bad("not tried", "Try it when there is time: doctor --bench.");
    }

    private Finding camera(CameraChoice choice) throws InterruptedException {
        CompletableFuture<Finding> result = new CompletableFuture<>();
        Camera.Audience audience = new Camera.Audience(
                _ -> {},
                sight -> sight.symbols().stream()
                        .findFirst()
                        .ifPresent(symbol -> result.complete(Finding.good(
                                "read a " + symbol.symbology() + " of " + symbol.text().length() + " characters"))),
                state -> {
                    if (state instanceof CameraState.Broken(var fault)) {
                        result.complete(Finding.bad(fault.kind().code() + " " + fault.kind() + ": " + fault.detail(),
                                "See what the station says of " + fault.kind().code() + "."));
                    }
                },
                _ -> {});
        try (Camera camera = new Camera(choice, audience, clock)) {
            camera.start();
            person.please("Hold any code before \"" + choice.device() + "\".");
            return awaited(result, "no code was read", "Look at light, distance and focus; the kiosk's screen gives hints.");
        }
    }

    private Finding device(SerialDevice device) throws InterruptedException {
        BenchEar ear = new BenchEar();
        String name = "\"" + device.name() + "\"";
        return switch (device.settings()) {
            case SerialSettings.IdReader settings -> {
                Finding there = settings.port() instanceof PortName.Simulated
                        ? Finding.good("simulated")
                        : SerialChecks.finding(settings);
                yield there.ok() ? tried(device, ear, "Lay any identity card on " + name + ".") : there;
            }
            case SerialSettings.BarcodeScanner _ -> tried(device, ear, "Scan any code with " + name + ".");
            case SerialSettings.MrzReader _ -> tried(device, ear, "Put any passport into " + name + ".");
            case SerialSettings.GateRelay _ -> relay(device, ear, name);
        };
    }

    private Finding relay(SerialDevice device, BenchEar ear, String name) throws InterruptedException {
        if (KeptClosed.in(station.barrierClosed()).by().isPresent()) {
            return Finding.bad(
                    "not tried: the barrier is kept closed",
                    "Let people pass again at the gate first (F8, by staff who have signed in); then doctor --bench.");
        }
        person.please("Watch the barrier of " + name + ": it opens once, now.");
        Finding moved = tried(device, ear, "");
        if (!moved.ok()) {
            return moved;
        }
        person.question("Did it open, and close again?");
        return switch (answered()) {
            case YES -> Finding.good("opens and closes again");
            case NO ->
                Finding.bad(
                        "the relay was told to, but the barrier did not open and close",
                        "Check channel and pulse in the profile, and the wires from the relay to the barrier.");
            case SKIP, STOP -> Finding.bad(
                    "told to open and to close; nobody said whether the barrier did", "Try it again: doctor --bench.");
        };
    }

    private Answer answered() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PERSON_SECONDS);
        while (System.nanoTime() < end) {
            Optional<Answer> answer = person.answer();
            if (answer.isPresent()) {
                return answer.get();
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return Answer.SKIP;
    }

    /// @param please what somebody is to do; empty if nothing
    private Finding tried(SerialDevice device, BenchEar ear, String please) throws InterruptedException {
        Device speaking = device.speaking(ear, clock);
        Consumer<LineState> states = state -> {
            switch (state) {
                case LineState.Connecting() -> {}
                case LineState.Live() -> {
                    if (speaking instanceof Relay relay) {
                        relay.open(1);
                    }
                }
                case LineState.Broken(var cause, String detail, _) ->
                    ear.complete(SerialChecks.unusable(device.settings().port(), cause, detail));
            }
        };
        try (LineOwner owner = new LineOwner(
                device.name(), device.opener(), speaking, states, clock, LineOwner.Retries.USUAL)) {
            owner.start();
            if (!please.isEmpty()) {
                person.please(please);
            }
            return awaited(ear.result(), "nothing came", "Check its mode, power and cable, and its speed in the profile.");
        }
    }

    private Finding awaited(CompletableFuture<Finding> result, String otherwise, String remedy)
            throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PERSON_SECONDS);
        while (System.nanoTime() < end) {
            try {
                Finding found = result.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                return found.ok() || !isEnding() ? found : skipped();
            } catch (TimeoutException _) {
                if (wish().isPresent()) {
                    return skipped();
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return Finding.bad(otherwise + " within " + PERSON_SECONDS + " s", remedy);
    }

    /// When the program is to end, the ports are closed by others too, and that is no fault of a device.
    private boolean isEnding() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        return person.answer().filter(answer -> answer == Answer.STOP).isPresent();
    }
}
