package org.greenlane.verb;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.greenlane.SetupException;
import org.greenlane.Station;
import org.greenlane.StationHome;
import org.greenlane.demo.DemoAuthority;
import org.greenlane.demo.DemoStation;
import org.greenlane.demo.Travellers;
import org.greenlane.desk.DeskException;
import org.greenlane.gear.CameraSettings;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.gear.HealthBoard;
import org.greenlane.gear.ProfileException;
import org.greenlane.sight.CameraChoice;
import org.greenlane.sight.simulated.SimulatedCamera;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
            "Example: greenlane run --profile camera-only"
        })
final class RunVerb implements Callable<Integer> {
    private static final long CLOSING_SECONDS = 5;

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--profile",
            paramLabel = "NAME-OR-FILE",
            defaultValue = "camera-only",
            description = "What the station is made of (default: ${DEFAULT-VALUE}).")
    private String profileName = "camera-only";

    @Option(names = "--window", description = "In a window, whatever the profile says of the full screen.")
    private boolean windowed;

    @Override
    public Integer call() throws SetupException, DeskException, VerbException, InterruptedException {
        StationHome station = home.home();
        HardwareProfile profile = profile();
        for (CameraSettings camera : profile.cameras()) {
            if (camera instanceof CameraSettings.Simulated) {
                return demo(station, profile);
            }
        }
        return run(station, KioskSettings.of(profile, CameraChoices.of(profile), windowed));
    }

    private HardwareProfile profile() throws VerbException {
        try {
            return HardwareProfile.find(profileName);
        } catch (ProfileException | IOException e) {
            throw new VerbException("The hardware profile cannot be used. " + e.getMessage(), e);
        }
    }

    private int demo(StationHome folder, HardwareProfile profile)
            throws SetupException, DeskException, InterruptedException {
        DemoAuthority authority = DemoStation.prepare(folder, Clock.system(ZoneId.systemDefault()));
        SimulatedCamera camera = new SimulatedCamera(DemoAuthority.SEED);
        try (Travellers travellers = new Travellers(authority, camera, Clock.system(ZoneId.systemDefault()))) {
            List<CameraChoice> choices = CameraChoices.of(profile, camera);
            return run(folder, KioskSettings.of(profile, choices, windowed).with(travellers));
        }
    }

    private static int run(StationHome folder, KioskSettings settings)
            throws SetupException, DeskException, InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        // Told to end by the system, it ends as if somebody had closed the window: the passage at hand is finished.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAndWait(closed, ended), "closing"));
        HealthBoard board = new HealthBoard();
        Clock clock = Clock.system(ZoneId.systemDefault());
        try (Station station = Station.open(folder, clock, board, Station.Recording.LOG);
                KioskWindow _ = KioskWindow.open(station, settings, board, clock, closed::countDown)) {
            closed.await();
        } finally {
            ended.countDown();
        }
        return Exit.OK;
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
