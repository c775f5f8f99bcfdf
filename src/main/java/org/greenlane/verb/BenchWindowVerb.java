package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.greenlane.Gate;
import org.greenlane.SetupException;
import org.greenlane.Station;
import org.greenlane.StationHome;
import org.greenlane.bench.Machine;
import org.greenlane.bench.station.SeenFrames;
import org.greenlane.bench.station.ShownPassage;
import org.greenlane.bench.station.WindowProcess;
import org.greenlane.demo.DemoStation;
import org.greenlane.demo.Traveller;
import org.greenlane.demo.Travellers;
import org.greenlane.desk.DeskException;
import org.greenlane.desk.Look;
import org.greenlane.desk.StationWindow;
import org.greenlane.desk.words.Language;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.gear.HealthBoard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bench window`: what `bench station` starts, again and again. The same window, gate and station as `run` opens.
@Command(
        name = "window",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Started by `bench station`; says in lines how it gets on.",
        footer = {"", "Example: greenlane bench window --passages 20 folder"})
final class BenchWindowVerb implements Callable<Integer> {
    private static final String CAMERA = "Demo camera";
    private static final int PATIENCE_SECONDS = 30;
    private static final int BETWEEN_SECONDS = 4;

    /// Those who hold one code each up, in every colour.
    private static final List<Traveller> WHO = List.of(
            Traveller.COMMUTER, Traveller.JOURNEY, Traveller.YELLOW, Traveller.RED, Traveller.NEIGHBOUR, Traveller.FAMILY);

    @Parameters(paramLabel = "FOLDER", description = "Of a demo station.")
    private Path folder = Path.of("");

    @Option(names = "--passages", paramLabel = "NUMBER", description = "How many people pass (default: ${DEFAULT-VALUE}).")
    private int passages;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final LinkedBlockingQueue<Recorded> recorded = new LinkedBlockingQueue<>();
    private final SeenFrames frames = new SeenFrames();

    private record Recorded(Gate.Answer answer, long nanoTime) {}

    @Override
    public Integer call() throws SetupException, DeskException, VerbException, InterruptedException, IOException {
        StationWindow.begin();
        Clock clock = Clock.system(ZoneId.systemDefault());
        StationHome home = new StationHome(folder.toAbsolutePath());
        HardwareProfile profile = Profiles.find("demo");
        HealthBoard board = new HealthBoard();
        DemoGear gear = DemoGear.inThisProgram();
        gear.camera().watch(frames::take);
        KioskWindow.Coming coming = KioskWindow.Coming.begin(settings(gear, profile), board, clock, () -> {});
        try (Station station = Station.open(home, clock, board, Station.Recording.LOG);
                KioskWindow window = coming.open(station, this::answered, () -> say(WindowProcess.WINDOW))) {
            awaitPicture(window);
            say(WindowProcess.READY);
            // Only then, for a station at work has none.
            try (Travellers tray = gear.travellers(DemoStation.authorityOf(home), profile, clock)) {
                watch(window, tray);
            }
        }
        return Exit.OK;
    }

    private void watch(KioskWindow window, Travellers tray) throws InterruptedException, VerbException, IOException {
        if (passages > 0) {
            pass(window, tray, false);
            say(WindowProcess.RESIDENT + " " + Machine.peakResident());
            pass(window, tray, true);
        }
        say(WindowProcess.OFFERED + " " + window.preview().offered());
        say(WindowProcess.SHOWN + " " + window.preview().shown());
    }

    private static KioskSettings settings(DemoGear gear, HardwareProfile profile) {
        return new KioskSettings(
                "bench",
                List.of(gear.camera().choice(CAMERA)),
                gear.serial(profile),
                new HardwareProfile.SoundSettings(false),
                Language.ENGLISH,
                Look.LIGHT,
                false,
                true,
                false,
                profile.assisted(),
                Optional.empty());
    }

    private void answered(Gate.Answer answer) {
        recorded.add(new Recorded(answer, System.nanoTime()));
    }

    /// @param measured whether frames are kept, which takes memory that the station itself does not take
    private void pass(KioskWindow window, Travellers tray, boolean measured) throws InterruptedException, VerbException {
        for (int i = 0; i < passages; i++) {
            // Whoever was answered before has their time on the screen first; nobody else stands there meanwhile.
            @Nullable Recorded nobody = recorded.poll(BETWEEN_SECONDS, TimeUnit.SECONDS);
            if (nobody != null) {
                throw new VerbException("Somebody was answered twice.");
            }
            if (measured) {
                frames.begin();
            }
            tray.show(WHO.get(i % WHO.size()).name());
            @Nullable Recorded answer = recorded.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (answer == null) {
                throw new VerbException("Somebody at the gate was not answered.");
            }
            tray.answered();
            long drawn = drawn(window);
            if (measured) {
                long took = answer.answer().took().toNanos();
                long read = answer.nanoTime() - took;
                frames.firstReadable()
                        .ifPresent(first -> say(
                                new ShownPassage(Math.max(0, read - first), took, drawn - answer.nanoTime()).line()));
            }
            window.gate().acknowledge();
        }
    }

    /// When it was, as `System.nanoTime` counts.
    private static long drawn(KioskWindow window) throws InterruptedException, VerbException {
        CompletableFuture<Long> drawn = new CompletableFuture<>();
        window.whenDrawn(() -> drawn.complete(System.nanoTime()));
        return await(drawn, "Nothing is drawn.");
    }

    /// Everything behind the window is open by then: a gate that looks is one that answers.
    private static void awaitPicture(KioskWindow window) throws InterruptedException, VerbException {
        long begun = System.nanoTime();
        while (window.preview().shown() == 0) {
            drawn(window);
            if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new VerbException("The camera brings no picture.");
            }
        }
        drawn(window);
    }

    private static <T> T await(CompletableFuture<T> future, String otherwise) throws InterruptedException, VerbException {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new VerbException(otherwise, e);
        }
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
