package org.greenlane.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
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
import org.greenlane.sight.CameraChoice;
import org.greenlane.vault.SlotSecret;
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

    /// A station that was made.
    ///
    /// @param passphrase that opens its key, where it has one
    record Made(Optional<SlotSecret> passphrase) {}

    /// The devices of a profile.
    record Gear(
            List<StationSetup.Named> profiles,
            Function<HardwareProfile, List<CameraChoice>> cameras,
            Function<HardwareProfile, List<SerialDevice>> serial) {
        /// Of this machine, with all profiles but those that play something.
        static Gear ofThisMachine() {
            return new Gear(
                    shelf(),
                    CameraChoices::of,
                    profile -> profile.serial().stream().map(SerialDevice::of).toList());
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
            Desk desk, StationSetup setup, ExecutorService folders, CompletableFuture<Optional<Made>> ended) {
        this.desk = desk;
        this.setup = setup;
        this.folders = folders;
        this.ended = ended;
    }

    /// For a folder in which there is no station.
    static SetupWindow begin(StationHome home, Gear gear, Clock clock, Desk.Place place) throws DeskException {
        return open(
                home, gear, clock, place, Optional.empty(), machine -> Assistant.begin(machine, Desk.screen(), FIRST));
    }

    /// For a station that shall be something else.
    static SetupWindow change(
            StationHome home, StationSettings present, StationChange change, Gear gear, Clock clock, Desk.Place place)
            throws DeskException {
        Answers answers = SetupAnswers.of(
                present, present.start().profile().orElse(RunVerb.USUAL), present.start().language().orElse(FIRST));
        return open(
                home, gear, clock, place, Optional.of(change), machine -> Assistant.change(machine, Desk.screen(), answers));
    }

    private static SetupWindow open(
            StationHome home,
            Gear gear,
            Clock clock,
            Desk.Place place,
            Optional<StationChange> present,
            Function<Machine, Assistant> begun)
            throws DeskException {
        AtomicReference<SetupModel> shown = new AtomicReference<>();
        StationSetup setup = new StationSetup(
                home,
                Station.Outside.of(clock),
                new StationSetup.Gear(gear.profiles(), gear.cameras(), gear.serial(), frame -> show(shown.get(), frame)),
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
                    return new SetupScreen(model, Fonts.find());
                },
                new Desk.Frame("Greenlane", WIDTH, HEIGHT, place),
                () -> assistant.leave());
        return new SetupWindow(desk, setup, folders, ended);
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
