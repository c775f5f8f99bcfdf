package org.greenlane.verb;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.greenlane.OfficeFolders;
import org.greenlane.SetupAnswers;
import org.greenlane.SetupChange;
import org.greenlane.SetupGear;
import org.greenlane.Station;
import org.greenlane.StationChange;
import org.greenlane.StationHome;
import org.greenlane.StationSettings;
import org.greenlane.StationSetup;
import org.greenlane.desk.DeskException;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.StationWindow;
import org.greenlane.desk.parts.PreviewFrame;
import org.greenlane.desk.setup.LeftAlone;
import org.greenlane.desk.setup.SetupModel;
import org.greenlane.desk.setup.SetupScreen;
import org.greenlane.health.OperatorId;
import org.greenlane.setup.Answers;
import org.greenlane.setup.Assistant;
import org.greenlane.setup.KeyChoice;
import org.greenlane.setup.Machine;
import org.greenlane.setup.SetupStep;
import org.greenlane.vault.SlotSecret;

/// The set-up assistant in its window, from its first step until the station is made or somebody leaves.
final class SetupWindow implements AutoCloseable {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final String FIRST = "en";
    /// How long a gate stays closed for an assistant at most.
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final StationWindow desk;
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
    /// @param change to which all have agreed who must; who asked for it from the desk does so again at its end
    /// @param profile name of the hardware profile that it runs with
    /// @param language tag of the language that its screens begin with
    /// @param wished what was asked for from the supervisor's desk; empty for all that can be changed
    record Changing(
            StationSettings present, StationChange change, String profile, String language, Optional<Wished> wished) {
        /// All that can be changed of one whose gate is closed.
        static Changing all(StationSettings present, StationChange change) {
            StationSettings.Start start = present.start();
            return new Changing(
                    present,
                    change,
                    start.profile().orElse(NamedProfile.USUAL),
                    start.language().orElse(FIRST),
                    Optional.empty());
        }
    }

    /// What somebody asked for from the supervisor's desk.
    ///
    /// @param idle for how long nobody may touch the assistant before it is left
    record Wished(SetupStep only, OperatorId by, Duration idle) {}

    private SetupWindow(
            StationWindow desk,
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
    static SetupWindow begin(StationHome home, SetupGear gear, Clock clock, StationWindow.Place place) throws DeskException {
        return open(
                home, gear, clock, place, Optional.empty(), Optional.empty(), machine -> Assistant.begin(machine, StationWindow.screen(), FIRST));
    }

    /// For a station that shall be something else.
    static SetupWindow change(StationHome home, Changing changing, SetupGear gear, Clock clock, StationWindow.Place place)
            throws DeskException {
        Answers answers = SetupAnswers.of(changing.present(), changing.profile(), changing.language());
        Optional<Wished> wished = changing.wished();
        return open(
                home,
                gear,
                clock,
                place,
                Optional.of(new SetupChange(changing.change(), wished.map(Wished::only))),
                wished.map(Wished::idle),
                machine -> wished.map(it -> Assistant.change(machine, StationWindow.screen(), answers, it.only(), it.by()))
                        .orElseGet(() -> Assistant.change(machine, StationWindow.screen(), answers)));
    }

    private static SetupWindow open(
            StationHome home,
            SetupGear gear,
            Clock clock,
            StationWindow.Place place,
            Optional<SetupChange> present,
            Optional<Duration> idle,
            Function<Machine, Assistant> begun)
            throws DeskException {
        AtomicReference<SetupModel> shown = new AtomicReference<>();
        StationSetup setup = new StationSetup(
                home,
                Station.Outside.of(clock),
                gear,
                frame -> show(shown.get(), frame),
                present);
        ExecutorService folders =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("set-up-folders").factory());
        OfficeFolders places =
                new OfficeFolders(OfficeFolders.MEDIA, Path.of(System.getProperty("user.home")), folders);
        CompletableFuture<Optional<Made>> ended = new CompletableFuture<>();
        Assistant assistant = begun.apply(setup);
        try {
            StationWindow desk = StationWindow.open(
                    () -> {
                        SetupModel model = new SetupModel(assistant, places, StationWindow.screen());
                        shown.set(model);
                        model.onTurn(() -> tell(assistant, ended));
                        SetupScreen screen = new SetupScreen(model, Fonts.find());
                        idle.ifPresent(length -> LeftAlone.watch(screen, length, LONGEST, assistant::leave));
                        return screen;
                    },
                    new StationWindow.Frame("Greenlane", WIDTH, HEIGHT, place),
                    () -> assistant.leave());
            return new SetupWindow(desk, setup, folders, ended, assistant);
        } catch (DeskException e) {
            setup.close();
            folders.shutdown();
            throw e;
        }
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
        StationWindow.screen().execute(assistant::leave);
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
