package org.greenlane.verb;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.greenlane.SerialDevice;
import org.greenlane.SetupGear;
import org.greenlane.StationHome;
import org.greenlane.StationSettings;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.desk.Screen;
import org.greenlane.desk.setup.SetupScreen;
import org.greenlane.gear.AssistedSettings;
import org.greenlane.gear.CameraSettings;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.gear.SerialSettings;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Symbology;
import org.greenlane.sight.simulated.SimulatedCamera;
import org.greenlane.wire.PortSeen;
import org.jspecify.annotations.Nullable;

/// A station at work as `run` opens it, with a supervisor, and hands and eyes before whichever of its windows is in front.
final class StationToChange implements AutoCloseable {
    static final String CHIEF = "S-100";
    static final String PIN = "402819";
    private static final String CAMERA = "Gate camera";
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(500);

    final StationHome home;
    private final SimulatedCamera camera = new SimulatedCamera(1);
    private final HardwareProfile profile;
    private final GateRun gate;
    private @Nullable Stage before;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    /// @param serial devices beside the camera
    /// @param ports those that are there
    /// @param idle how long the assistant stands for nobody
    StationToChange(Path folder, List<SerialSettings> serial, List<PortSeen> ports, Duration idle) throws Exception {
        home = new StationHome(folder.resolve("station"));
        String root = SettingUp.authority(folder).rootFingerprint();
        new StationSettings(SyntheticRegion.HOME.region(), SiteKind.STATION, root, false)
                .starting(new StationSettings.Start(Optional.of(SettingUp.PROFILE), Optional.of("en")))
                .write(home.create().settings());
        Terminal terminal = new Terminal(home.folder());
        terminal.typed(PIN + "\n", "staff", "enrol", "--first", CHIEF);
        profile = new HardwareProfile(
                "Gate",
                List.of(new CameraSettings.Simulated(CAMERA, SimulatedCamera.WIDTH, SimulatedCamera.HEIGHT)),
                Set.of(Symbology.QR_CODE),
                serial,
                new HardwareProfile.SoundSettings(false),
                new HardwareProfile.ScreenSettings(false, "en"),
                AssistedSettings.NONE);
        SetupGear gear = new SetupGear(
                List.of(new SetupGear.Named(SettingUp.PROFILE, profile)),
                _ -> List.of(camera.choice(CAMERA)),
                StationToChange::devices,
                () -> ports);
        gate = new GateRun(
                home,
                new GateRun.Means(
                        this::kiosk, () -> gear, Clock.system(ZoneId.systemDefault()), idle));
        Thread.ofPlatform().daemon().name("gate-run").start(this::run);
    }

    private static List<SerialDevice> devices(HardwareProfile made) {
        return made.serial().stream().map(SerialDevice::of).toList();
    }

    private GateRun.Kiosk kiosk(StationSettings settings) {
        StationSettings.Start start = settings.start();
        HardwareProfile made = profile.withPorts(start.ports());
        KioskSettings kiosk = KioskSettings.of(made, List.of(camera.choice(CAMERA)), devices(made), true);
        return new GateRun.Kiosk(SettingUp.PROFILE, kiosk.in(start.language(), start.look()));
    }

    private void run() {
        try {
            gate.untilClosed(() -> {});
            ended.complete(null);
        } catch (Exception e) {
            ended.completeExceptionally(e);
        }
    }

    private static Optional<Stage> shown(boolean assistant) {
        List<Stage> stages = Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(Stage.class::cast)
                .toList();
        return stages.stream()
                .filter(stage -> stages.size() == 1 && isAssistant(stage.getScene().getRoot()) == assistant)
                .findFirst();
    }

    private static boolean isAssistant(Parent root) {
        return root instanceof SetupScreen;
    }

    /// Another one than before, once it stands alone.
    private AtTheScreen window(boolean assistant) {
        Screen.until(() -> shown(assistant).filter(stage -> !stage.equals(before)).isPresent());
        return Screen.fx(() -> {
            Stage stage = shown(assistant).orElseThrow();
            before = stage;
            stage.setX(0);
            stage.setY(0);
            stage.requestFocus();
            return new AtTheScreen(stage);
        });
    }

    /// The assistant, once its window alone stands.
    AtTheScreen assistant() {
        return window(true);
    }

    /// The page about the station, after somebody has signed in at the gate whose window alone stands.
    AtTheScreen page() {
        AtTheScreen at = window(false);
        try {
            AtomicLong pressed = new AtomicLong(System.nanoTime() - BETWEEN);
            Screen.until(() -> arrives(at.stage().getScene(), pressed));
        } catch (AssertionError e) {
            throw new AssertionError("the screen says " + StationAtWork.saidBy(at.stage().getScene().getRoot()), e);
        }
        typeAndEnter(CHIEF);
        typeAndEnter(PIN);
        at.touch("tab-STATION");
        return at;
    }

    /// Until its gate is open, a window has no supervisor's desk. Pressed again while that comes up, the key leads back; and
    /// keys that come as fast as a scanner types them do nothing.
    private static boolean arrives(Scene scene, AtomicLong pressed) {
        long now = System.nanoTime();
        if (scene.lookup(".office") == null && now - pressed.get() >= BETWEEN) {
            pressed.set(now);
            for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(scene.getRoot(), new KeyEvent(type, "", "", KeyCode.F4, false, false, false, false));
            }
        }
        return scene.lookup("#office-sign-in") != null;
    }

    static void typeAndEnter(String text) {
        text.chars().forEach(symbol -> Screen.type(StationAtWork.key((char) symbol)));
        Screen.press(KeyCode.ENTER);
    }

    /// As somebody does who closes the window.
    @Override
    public void close() {
        gate.close();
        ended.orTimeout(60, TimeUnit.SECONDS).join();
    }
}
