package org.greenlane.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.greenlane.OfficeFolders;
import org.greenlane.SerialDevice;
import org.greenlane.SetupAnswers;
import org.greenlane.Station;
import org.greenlane.StationChange;
import org.greenlane.StationHome;
import org.greenlane.StationSettings;
import org.greenlane.StationSetup;
import org.greenlane.desk.Desk;
import org.greenlane.desk.DeskException;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.kiosk.PreviewFrame;
import org.greenlane.desk.setup.LeftAlone;
import org.greenlane.desk.setup.SetupModel;
import org.greenlane.desk.setup.SetupScreen;
import org.greenlane.gear.CameraSettings;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.gear.ProfileException;
import org.greenlane.gear.ProfileShelf;
import org.greenlane.setup.Answers;
import org.greenlane.setup.Assistant;
import org.greenlane.setup.KeyChoice;
import org.greenlane.setup.Machine;
import org.greenlane.setup.SetupStep;
import org.greenlane.sight.CameraChoice;
import org.greenlane.vault.SlotSecret;
import org.greenlane.wire.PortSeen;
import org.greenlane.wire.SerialPorts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The set-up assistant in its window, from its first step until the station is made or somebody leaves.
final class SetupWindow implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SetupWindow.class);
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final String FIRST = "en";

    private final Desk desk;
    private final StationSetup setup;
    private final ExecutorService folders;
    private final CompletableFuture<Optional<Made>> ended;
    private final Assistant assistant;

    /// A station that was made.
    ///
    /// @param passphrase that opens its key, where it has one
    record Made(Optional<SlotSecret> passphrase) {}

    /// A station that shall be something else.
    ///
    /// @param present what it is
    /// @param change to which all have agreed
    /// @param only what alone is changed; empty for all that can be
    /// @param idle for how long nobody may touch it before it is left; empty for ever
    record Changing(
            StationSettings present, StationChange change, Optional<SetupStep> only, Optional<Duration> idle) {}

    /// The devices of a profile.
    ///
    /// @param ports the serial ports that are there now
    record Gear(
            List<StationSetup.Named> profiles,
            Function<HardwareProfile, List<CameraChoice>> cameras,
            Function<HardwareProfile, List<SerialDevice>> serial,
            Supplier<List<PortSeen>> ports) {
        /// Nothing can be chosen.
        static final Gear NONE = new Gear(List.of(), _ -> List.of(), _ -> List.of(), List::of);

        /// Of this machine, with all profiles but those that play something.
        static Gear ofThisMachine() {
            return new Gear(
                    shelf(),
                    CameraChoices::of,
                    profile -> profile.serial().stream().map(SerialDevice::of).toList(),
                    SerialPorts::list);
        }

        private static List<StationSetup.Named> shelf() {
            List<StationSetup.Named> found = new ArrayList<>();
            try {
                ProfileShelf.usual().list().forEach(each -> named(each.name()).ifPresent(found::add));
            } catch (IOException e) {
                LOG.warn("Hardware profiles are left out: {}", e.getMessage());
            }
            return found;
        }

        /// One that cannot be used hides no other.
        private static Optional<StationSetup.Named> named(String name) {
            try {
                HardwareProfile profile = HardwareProfile.find(name);
                boolean plays = profile.cameras().stream().anyMatch(CameraSettings.Simulated.class::isInstance);
                return plays ? Optional.empty() : Optional.of(new StationSetup.Named(name, profile));
            } catch (IOException | ProfileException e) {
                LOG.warn("A hardware profile is left out: {}", e.getMessage());
                return Optional.empty();
            }
        }
    }

    private SetupWindow(
            Desk desk,
            StationSetup setup,
            ExecutorService folders,
            CompletableFuture<Optional<Made>> ended,
            Assistant assistant) {
        this.desk = desk;
        this.setup = setup;
        this.folders = folders;
        this.ended = ended;
        this.assistant = assistant;
    }

    /// For a folder in which there is no station.
    static SetupWindow begin(StationHome home, Gear gear, Clock clock, Desk.Place place) throws DeskException {
        return open(
                home, gear, clock, place, Optional.empty(), Optional.empty(), machine -> Assistant.begin(machine, Desk.screen(), FIRST));
    }

    /// For a station that shall be something else.
    static SetupWindow change(StationHome home, Changing changing, Gear gear, Clock clock, Desk.Place place)
            throws DeskException {
        StationSettings.Start start = changing.present().start();
        Answers answers =
                SetupAnswers.of(changing.present(), start.profile().orElse(RunVerb.USUAL), start.language().orElse(FIRST));
        return open(
                home,
                gear,
                clock,
                place,
                Optional.of(changing.change()),
                changing.idle(),
                machine -> changing.only()
                        .map(step -> Assistant.change(machine, Desk.screen(), answers, step))
                        .orElseGet(() -> Assistant.change(machine, Desk.screen(), answers)));
    }

    private static SetupWindow open(
            StationHome home,
            Gear gear,
            Clock clock,
            Desk.Place place,
            Optional<StationChange> present,
            Optional<Duration> idle,
            Function<Machine, Assistant> begun)
            throws DeskException {
        AtomicReference<SetupModel> shown = new AtomicReference<>();
        StationSetup setup = new StationSetup(
                home,
                Station.Outside.of(clock),
                new StationSetup.Gear(
                        gear.profiles(), gear.cameras(), gear.serial(), gear.ports(), frame -> show(shown.get(), frame)),
                present);
        ExecutorService folders =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("set-up-folders").factory());
        OfficeFolders places =
                new OfficeFolders(OfficeFolders.MEDIA, Path.of(System.getProperty("user.home")), folders);
        CompletableFuture<Optional<Made>> ended = new CompletableFuture<>();
        Assistant assistant = begun.apply(setup);
        Desk desk = Desk.open(
                () -> {
                    SetupModel model = new SetupModel(assistant, places, Desk.screen());
                    shown.set(model);
                    model.onTurn(() -> tell(assistant, ended));
                    SetupScreen screen = new SetupScreen(model, Fonts.find());
                    idle.ifPresent(length -> LeftAlone.watch(screen, length, assistant::leave));
                    return screen;
                },
                new Desk.Frame("Greenlane", WIDTH, HEIGHT, place),
                () -> assistant.leave());
        return new SetupWindow(desk, setup, folders, ended, assistant);
    }

    private static void show(SetupModel model, PreviewFrame frame) {
        if (model != null) {
            model.frame(frame);
        }
    }

    private static void tell(Assistant assistant, CompletableFuture<Optional<Made>> ended) {
        switch (assistant.end()) {
            case NONE -> {}
            case LEFT -> ended.complete(Optional.empty());
            case MADE -> ended.complete(Optional.of(new Made(passphrase(assistant))));
        }
    }

    private static Optional<SlotSecret> passphrase(Assistant assistant) {
        Optional<SlotSecret> words = assistant
                .draft()
                .key()
                .filter(KeyChoice.Passphrase.class::isInstance)
                .map(key -> SlotSecret.passphrase(((KeyChoice.Passphrase) key).words().symbols().clone()));
        assistant.forget();
        return words;
    }

    /// Waits until the station is made, or somebody leaves.
    ///
    /// @return empty if it was left
    Optional<Made> await() {
        return ended.join();
    }

    /// Leaves it, as somebody at the screen does. From any thread; never waits.
    void leave() {
        Desk.screen().execute(assistant::leave);
    }

    /// Gives all devices back, and takes away what was not made; its window stands on.
    void rest() {
        setup.close();
    }

    @Override
    public void close() {
        setup.close();
        folders.shutdown();
        desk.close();
    }
}
