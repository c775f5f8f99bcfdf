package org.greenlane.verb;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.greenlane.SerialDevice;
import org.greenlane.SetupException;
import org.greenlane.Station;
import org.greenlane.StationHome;
import org.greenlane.StationSettings;
import org.greenlane.StationSetup;
import org.greenlane.demo.DemoAuthority;
import org.greenlane.demo.DemoStaff;
import org.greenlane.demo.DemoStation;
import org.greenlane.demo.Travellers;
import org.greenlane.desk.Desk;
import org.greenlane.desk.DeskException;
import org.greenlane.gear.CameraSettings;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.gear.HealthBoard;
import org.greenlane.sight.CameraChoice;
import org.greenlane.wire.SerialPorts;
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
    /// The profile of a station that was set up without one.
    static final String USUAL = "camera-only";

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
        Desk.begin();
        StationHome station = home.home();
        Optional<HardwareProfile> named =
                profileName == null ? Optional.empty() : Optional.of(Profiles.find(profileName));
        if (named.filter(RunVerb::isDemo).isPresent()) {
            return demo(station, named.get());
        }
        if (StationSetup.isNeeded(station) && !unattended) {
            return setUp();
        }
        StationSettings settings = StationSettings.read(station.settings());
        HardwareProfile profile = named.isPresent() ? named.get() : Profiles.find(settings.start().profile().orElse(USUAL));
        return run(station, kiosk(profile, settings), () -> {});
    }

    private static boolean isDemo(HardwareProfile profile) {
        return profile.cameras().stream().anyMatch(CameraSettings.Simulated.class::isInstance);
    }

    /// The assistant's window stands until the gate's does.
    private int setUp() throws SetupException, DeskException, VerbException, InterruptedException {
        Clock clock = Clock.system(ZoneId.systemDefault());
        Desk.Place place = windowed ? Desk.Place.WINDOW : Desk.Place.FULL_SCREEN;
        try (SetupWindow assistant = SetupWindow.begin(home.home(), SetupWindow.Gear.ofThisMachine(), clock, place)) {
            Optional<SetupWindow.Made> made = assistant.await();
            assistant.rest();
            if (made.isEmpty()) {
                spec.commandLine().getErr().println("greenlane: the set-up was left. Nothing was changed.");
                return Exit.FAILED;
            }
            made.get().passphrase().ifPresent(home::know);
            StationHome station = home.home();
            StationSettings settings = StationSettings.read(station.settings());
            HardwareProfile profile = Profiles.find(settings.start().profile().orElse(USUAL));
            return run(station, kiosk(profile, settings), assistant::close);
        }
    }

    private KioskSettings kiosk(HardwareProfile profile, StationSettings settings) throws VerbException {
        try {
            List<SerialDevice> serial =
                    profile.serial().stream().map(SerialDevice::of).toList();
            return KioskSettings.of(profile, CameraChoices.of(profile), serial, windowed)
                    .in(settings.start().language());
        } catch (IllegalArgumentException e) {
            throw new VerbException("A profile with a simulated reader needs a simulated camera too: both are the demo's.", e);
        }
    }

    private int demo(StationHome folder, HardwareProfile profile)
            throws SetupException, DeskException, InterruptedException {
        Clock clock = Clock.system(ZoneId.systemDefault());
        DemoAuthority authority = DemoStation.prepare(folder, clock);
        DemoStaff.enrol(folder, clock);
        DemoGear gear = DemoGear.inThisProgram();
        try (Travellers travellers = gear.travellers(authority, profile, clock)) {
            List<CameraChoice> choices = CameraChoices.of(profile, gear.camera());
            return run(folder, KioskSettings.of(profile, choices, gear.serial(profile), windowed).with(travellers), () -> {});
        }
    }

    /// @param opened done once the gate's window stands
    private static int run(StationHome folder, KioskSettings settings, Runnable opened)
            throws SetupException, DeskException, InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        // Told to end by the system, it ends as if somebody had closed the window: the passage at hand is finished.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAndWait(closed, ended), "closing"));
        HealthBoard board = new HealthBoard();
        Clock clock = Clock.system(ZoneId.systemDefault());
        KioskWindow.Coming coming = KioskWindow.Coming.begin(settings, board, clock, closed::countDown);
        loadSerialLibrary(folder);
        try (Station station = Station.open(folder, clock, board, Station.Recording.LOG);
                KioskWindow _ = coming.open(station, _ -> {}, () -> {})) {
            opened.run();
            closed.await();
        } finally {
            ended.countDown();
        }
        return Exit.OK;
    }

    /// Without it the devices on serial lines stay unseen, and the board says so; the gate opens.
    private static void loadSerialLibrary(StationHome folder) {
        try {
            SerialPorts.loadFrom(folder.nativeLibraries());
        } catch (IOException | LinkageError e) {
            LoggerFactory.getLogger(RunVerb.class).error("The serial library cannot be loaded", e);
        }
    }

    private static void closeAndWait(CountDownLatch closed, CountDownLatch ended) {
        closed.countDown();
        try {
            if (!ended.await(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LoggerFactory.getLogger(RunVerb.class).warn("The station did not close in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
