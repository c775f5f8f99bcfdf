package org.greenlane.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.greenlane.SerialDevice;
import org.greenlane.SetupGear;
import org.greenlane.StationHome;
import org.greenlane.authority.Authority;
import org.greenlane.authority.Person;
import org.greenlane.authority.SyntheticPeople;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.desk.Screen;
import org.greenlane.desk.StationWindow;
import org.greenlane.desk.setup.SetupScreen;
import org.greenlane.gear.AssistedSettings;
import org.greenlane.gear.CameraSettings;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.gear.SerialSettings;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Medium;
import org.greenlane.health.RootFingerprint;
import org.greenlane.health.Symbology;
import org.greenlane.health.TravelRisk;
import org.greenlane.sight.simulated.Scene;
import org.greenlane.sight.simulated.SimulatedCamera;
import org.greenlane.wire.PortSeen;

/// A folder without a station, an authority that delivers, and somebody before the assistant. Counts what they do.
final class SettingUp implements AutoCloseable {
    static final String PROFILE = "test-gate";
    static final String CAMERA = "Gate camera";
    private static final long SEED = 1;
    private static final int PEOPLE = 200;

    final Path folder;
    final SimulatedCamera camera = new SimulatedCamera(SEED);
    final Authority authority;
    final SetupWindow window;
    final AtTheScreen screen;
    private final HardwareProfile profile;
    List<PortSeen> ports = List.of();
    int touches;
    int keys;
    int sheets;

    /// @param serial devices beside the camera
    SettingUp(Path folder, List<SerialSettings> serial) throws Exception {
        this.folder = folder;
        this.authority = authority(folder);
        this.profile = new HardwareProfile(
                "Gate",
                List.of(new CameraSettings.Simulated(CAMERA, SimulatedCamera.WIDTH, SimulatedCamera.HEIGHT)),
                Set.of(Symbology.QR_CODE),
                serial,
                new HardwareProfile.SoundSettings(false),
                new HardwareProfile.ScreenSettings(false, "en"),
                new AssistedSettings(true, AssistedSettings.Window.SAME, List.of()));
        window = SetupWindow.begin(home(), gear(), Clock.system(ZoneId.systemDefault()), StationWindow.Place.WINDOW);
        screen = new AtTheScreen(Screen.fx(() -> shown().orElseThrow()));
        Screen.fx(() -> {
            screen.stage().setX(0);
            screen.stage().setY(0);
            screen.stage().requestFocus();
        });
    }

    /// An authority with its delivery beside it, made once for a folder.
    static Authority authority(Path folder) throws IOException {
        Path keys = folder.resolve("keys");
        if (Files.notExists(keys)) {
            Terminal.anywhere("authority", "init", keys.toString());
            Terminal.anywhere(
                    "authority", "bundle", keys.toString(), folder.resolve("delivery").toString(),
                    "--people", String.valueOf(PEOPLE));
        }
        return Authority.open(keys);
    }

    /// The assistant's window, once it stands.
    static Optional<Stage> shown() {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(Stage.class::cast)
                .filter(stage -> stage.getScene().getRoot() instanceof SetupScreen)
                .findFirst();
    }

    StationHome home() {
        return new StationHome(folder.resolve("station"));
    }

    SetupGear gear() {
        return new SetupGear(
                List.of(new SetupGear.Named(PROFILE, profile)),
                _ -> List.of(camera.choice(CAMERA)),
                made -> made.serial().stream().map(SerialDevice::of).toList(),
                () -> ports);
    }

    /// As `run` opens the gate afterwards.
    KioskSettings kiosk(String language) {
        return KioskSettings.of(profile, List.of(camera.choice(CAMERA)), gear().serial().apply(profile), true)
                .in(Optional.of(language), Optional.empty());
    }

    void touch(String id) {
        touches++;
        screen.touch(id);
    }

    /// A sheet that somebody reads before they go on.
    void reads(String... wanted) {
        sheets++;
        screen.reads(wanted);
    }

    void type(String text) {
        keys += text.length();
        text.chars().forEach(symbol -> Screen.type(StationAtWork.key((char) symbol)));
    }

    void enter() {
        keys++;
        Screen.press(KeyCode.ENTER);
    }

    void typeAndEnter(String text) {
        type(text);
        enter();
    }

    /// Holds a sheet of paper before the camera.
    void hold(String text) {
        camera.hold(Scene.of(text, Medium.PAPER, SEED));
    }

    /// Takes it away, also while nobody looks through the camera.
    void holdNothing() {
        camera.hold(Scene.nobody());
        camera.open();
        IntStream.range(0, SimulatedCamera.FRAMES_PER_SECOND).forEach(_ -> camera.getImage());
        camera.close();
    }

    RootFingerprint root() throws IOException {
        return new RootFingerprint(authority.rootFingerprint());
    }

    /// A code of somebody who is green, issued now.
    String greenCode() throws IOException {
        Person person = IntStream.range(0, PEOPLE)
                .mapToObj(new SyntheticPeople(SEED)::person)
                .filter(each -> each.colour() == HealthColour.GREEN && each.travel() == TravelRisk.CLEAR)
                .findFirst()
                .orElseThrow();
        return authority
                .issuer(SyntheticRegion.HOME, new SecureRandom())
                .issue(List.of(person), Medium.PHONE, Instant.now(), Duration.ofMinutes(10))
                .text();
    }

    /// Touches the tile that says that.
    void touchSaying(String begin) {
        screen.reads(begin);
        touches++;
        Screen.drawn();
        Screen.fx(() -> Screen.all(screen.stage().getScene().getRoot())
                .filter(node -> begins(node, begin))
                .findFirst()
                .ifPresent(Screen::click));
    }

    private static boolean begins(Node node, String begin) {
        return String.valueOf(node.getAccessibleText()).startsWith(begin);
    }

    @Override
    public void close() {
        window.close();
    }
}
