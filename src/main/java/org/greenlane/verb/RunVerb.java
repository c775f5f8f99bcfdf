package org.greenlane.verb;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.greenlane.SetupException;
import org.greenlane.SetupGear;
import org.greenlane.StationHome;
import org.greenlane.StationSettings;
import org.greenlane.StationSetup;
import org.greenlane.demo.DemoAuthority;
import org.greenlane.demo.DemoStaff;
import org.greenlane.demo.DemoStation;
import org.greenlane.demo.Travellers;
import org.greenlane.desk.DeskException;
import org.greenlane.desk.StationWindow;
import org.greenlane.gear.CameraSettings;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.sight.CameraChoice;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `run`: the station at work, until somebody closes it.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs the station. Ctrl+Q closes it.",
        footerHeading = "%n",
        footer = {
            "The demo profile needs neither hardware nor set-up: it makes up keys and people in the",
            "station's folder, and shows a tray of travellers to put before a simulated camera.",
            "",
            "Where there is no station yet, the set-up assistant leads through making one, and the gate opens.",
            "",
            "Example: greenlane run --profile camera-only"
        })
final class RunVerb implements Callable<Integer> {
    private static final long CLOSING_SECONDS = 5;

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--profile",
            paramLabel = "NAME-OR-FILE",
            description = "What the station is made of (default: as it was set up, else camera-only).")
    private @Nullable String profileName;

    @Option(names = "--window", description = "In a window, whatever the profile says of the full screen.")
    private boolean windowed;

    @Option(names = "--no-assistant", description = "Where there is no station, end at once: for a start with nobody there.")
    private boolean unattended;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws SetupException, DeskException, VerbException, InterruptedException {
        StationWindow.begin();
        StationHome station = home.home();
        Optional<NamedProfile.Given> given = profileName == null
                ? Optional.empty()
                : Optional.of(new NamedProfile.Given(profileName, Profiles.find(profileName)));
        if (given.filter(it -> isDemo(it.profile())).isPresent()) {
            return demo(station, given.get().profile());
        }
        if (StationSetup.isNeeded(station) && !unattended) {
            return setUp();
        }
        StationSettings settings = StationSettings.read(station.settings());
        return run(station, new NamedProfile(settings.start().profile(), given), () -> {});
    }

    private static boolean isDemo(HardwareProfile profile) {
        return profile.cameras().stream().anyMatch(CameraSettings.Simulated.class::isInstance);
    }

    /// The assistant's window stands until the gate's does.
    private int setUp() throws SetupException, DeskException, VerbException, InterruptedException {
        Clock clock = Clock.system(ZoneId.systemDefault());
        try (SetupWindow assistant = SetupWindow.begin(home.home(), ThisMachine.gear(), clock, place())) {
            Optional<SetupWindow.Made> made = assistant.await();
            assistant.rest();
            if (made.isEmpty()) {
                spec.commandLine().getErr().println("greenlane: the set-up was left. Nothing was changed.");
                return Exit.FAILED;
            }
            made.get().passphrase().ifPresent(home::know);
            return run(home.home(), NamedProfile.NONE, assistant::close);
        }
    }

    private StationWindow.Place place() {
        return windowed ? StationWindow.Place.WINDOW : StationWindow.Place.FULL_SCREEN;
    }

    private int run(StationHome station, NamedProfile named, Runnable opened)
            throws SetupException, DeskException, VerbException, InterruptedException {
        return run(
                station,
                new GateRun.Means(
                        settings -> named.kiosk(settings, windowed),
                        ThisMachine::gear,
                        Clock.system(ZoneId.systemDefault()),
                        GateRun.USUAL_IDLE),
                opened);
    }

    private int demo(StationHome folder, HardwareProfile profile)
            throws SetupException, DeskException, VerbException, InterruptedException {
        Clock clock = Clock.system(ZoneId.systemDefault());
        DemoAuthority authority = DemoStation.prepare(folder, clock);
        DemoStaff.enrol(folder, clock);
        DemoGear gear = DemoGear.inThisProgram();
        try (Travellers travellers = gear.travellers(authority, profile, clock)) {
            List<CameraChoice> choices = CameraChoices.of(profile, gear.camera());
            KioskSettings kiosk = KioskSettings.of(profile, choices, gear.serial(profile), windowed).with(travellers);
            return run(
                    folder,
                    new GateRun.Means(
                            _ -> new GateRun.Kiosk(profile.name(), kiosk), () -> SetupGear.NONE, clock, GateRun.USUAL_IDLE),
                    () -> {});
        }
    }

    /// @param opened done once the gate's window stands
    private static int run(StationHome folder, GateRun.Means means, Runnable opened)
            throws SetupException, DeskException, VerbException, InterruptedException {
        GateRun gate = new GateRun(folder, means);
        CountDownLatch ended = new CountDownLatch(1);
        // Told to end by the system, it ends as if somebody had closed the window: the passage at hand is finished.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAndWait(gate, ended), "closing"));
        try {
            gate.untilClosed(opened);
        } finally {
            ended.countDown();
        }
        return Exit.OK;
    }

    private static void closeAndWait(GateRun gate, CountDownLatch ended) {
        gate.close();
        try {
            if (!ended.await(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LoggerFactory.getLogger(RunVerb.class).warn("The station did not close in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
