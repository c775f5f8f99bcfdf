package org.greenlane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.greenlane.desk.kiosk.UpdateView;
import org.greenlane.desk.parts.PreviewFrame;
import org.greenlane.disk.FileTrouble;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.health.OperatorId;
import org.greenlane.health.PinChange;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.health.Typed;
import org.greenlane.setup.Answers;
import org.greenlane.setup.Machine;
import org.greenlane.setup.PortOffer;
import org.greenlane.setup.ProfileOffer;
import org.greenlane.setup.SetupStep;
import org.greenlane.setup.Trial;
import org.greenlane.setup.Trouble;
import org.greenlane.sight.CameraChoice;
import org.greenlane.staff.PinRule;
import org.greenlane.staff.Refusal;
import org.greenlane.vault.VaultException;
import org.greenlane.wire.PortSeen;
import org.greenlane.wire.SerialPorts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What stands behind the set-up assistant: the devices of this machine, and the station that is being made. What takes long
/// is done on a thread of its own.
public final class StationSetup implements Machine, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StationSetup.class);
    private static final long CLOSING_SECONDS = 30;

    private final StationHome home;
    private final Station.Outside outside;
    private final Gear gear;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("set-up").factory());
    private final ExecutorService bench =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("set-up-devices").factory());
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final boolean isNativeOurs;
    private final Optional<Change> present;
    // Of the thread.
    private @Nullable NewStation begun;

    /// What the machine has.
    ///
    /// @param profiles those that may be chosen, each with what it is made of
    /// @param cameras of a profile
    /// @param serial devices of a profile
    /// @param ports the serial ports that are there now
    /// @param preview gets the cameras' pictures
    public record Gear(
            List<Named> profiles,
            Function<HardwareProfile, List<CameraChoice>> cameras,
            Function<HardwareProfile, List<SerialDevice>> serial,
            Supplier<List<PortSeen>> ports,
            Consumer<PreviewFrame> preview) {
        public Gear {
            profiles = List.copyOf(profiles);
        }
    }

    /// A station that shall be something else.
    ///
    /// @param change to which all have agreed who must, or do when it is finished
    /// @param only what alone is asked, and so changed; empty for all that can be
    public record Change(StationChange change, Optional<SetupStep> only) {}

    /// A profile, and the name by which it is found.
    public record Named(String name, HardwareProfile profile) {}

    /// @param present the station that shall be changed; empty where there is none yet
    public StationSetup(StationHome home, Station.Outside outside, Gear gear, Optional<Change> present) {
        this.home = home;
        this.present = present;
        this.outside = outside;
        this.gear = gear;
        this.isNativeOurs = Files.notExists(home.nativeLibraries());
        bench.execute(this::loadSerialLibrary);
    }

    /// Without it the devices on serial lines stay unseen, and are told so.
    private void loadSerialLibrary() {
        try {
            home.create();
            SerialPorts.loadFrom(home.nativeLibraries());
        } catch (IOException | LinkageError e) {
            LOG.error("The serial library cannot be loaded", e);
        }
    }

    /// Whether there is no station in the folder. One that was whole when something cut its making short is put in its place
    /// first.
    ///
    /// @throws SetupException if the folder cannot be read or written
    public static boolean isNeeded(StationHome home) throws SetupException {
        finish(home);
        return Files.notExists(home.settings());
    }

    /// Puts a station in its place that was whole when something cut its making or changing short.
    ///
    /// @throws SetupException if the folder cannot be read or written
    public static void finish(StationHome home) throws SetupException {
        try {
            DataFormat.check(home.settings());
            DataFormat.check(SetupStaging.whole(home).settings());
            SetupStaging.finish(home);
        } catch (IOException e) {
            throw new SetupException(
                    "The station in " + home.folder() + " cannot be put in its place. " + FileTrouble.sentence(e), e);
        }
    }

    @Override
    public List<ProfileOffer> profiles() {
        return gear.profiles().stream()
                .map(named -> new ProfileOffer(named.name(), DeviceTrial.kinds(named.profile())))
                .toList();
    }

    @Override
    public Optional<PinChange> objection(OperatorId number, Typed pin) {
        return PinRule.refusal(number, pin.symbols())
                .map(why -> why == Refusal.PIN_FORM ? PinChange.TOO_SHORT : PinChange.TOO_EASY);
    }

    @Override
    public boolean isAddress(String text) {
        try {
            return new UpdateSettings(Optional.of(text), Optional.empty(), UpdateSettings.NONE.every())
                    .address()
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public void ports(Consumer<List<PortOffer>> told) {
        bench.execute(() -> told.accept(seen()));
    }

    /// None, where they cannot be listed.
    private List<PortOffer> seen() {
        try {
            return PortOffers.of(gear.ports().get());
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Serial ports cannot be listed", e);
            return List.of();
        }
    }

    @Override
    public Trial tryOut(
            String profile, SortedMap<String, String> ports, boolean camerasOnly, Trial.Hearing hearing) {
        HardwareProfile chosen = gear.profiles().stream()
                .filter(named -> named.name().equals(profile))
                .map(Named::profile)
                .findFirst()
                .orElseThrow()
                .withPorts(SetupAnswers.ports(ports));
        DeviceTrial trial = DeviceTrial.of(
                gear.cameras().apply(chosen),
                camerasOnly ? List.of() : gear.serial().apply(chosen),
                new DeviceTrial.Heard(hearing, gear.preview()),
                outside.clock());
        bench.execute(trial::start);
        return new Queued(trial);
    }

    /// Gives its devices back before the next one takes them, and lets nobody wait for that.
    private final class Queued implements Trial {
        private final DeviceTrial trial;

        Queued(DeviceTrial trial) {
            this.trial = trial;
        }

        @Override
        public List<Tried> devices() {
            return trial.devices();
        }

        @Override
        public void pulse(String device) {
            trial.pulse(device);
        }

        @Override
        public void close() {
            bench.execute(trial::close);
        }
    }

    @Override
    public void take(Answers answers, String source, Consumer<Progress> progress, Consumer<Taken> ended) {
        stopped.set(false);
        thread.execute(() -> ended.accept(guarded(
                () -> {
                    NewStation station = begin(answers);
                    return station.take(
                            answers,
                            source,
                            view -> view.ifPresent(it -> tell(it, progress)),
                            () -> !stopped.get() && !Thread.currentThread().isInterrupted());
                },
                Taken.Not::new)));
    }

    private static void tell(UpdateView view, Consumer<Progress> progress) {
        if (view instanceof UpdateView.Running(var step, int percent, var left)) {
            Work work = switch (step) {
                case RECEIVING -> Work.RECEIVING;
                case TAKING, REBUILDING -> Work.TAKING;
            };
            progress.accept(new Progress(work, percent, left));
        }
    }

    private NewStation begin(Answers answers) throws IOException, VaultException, SetupException {
        drop();
        if (!SetupStaging.isFree(home)) {
            throw new SetupException("There is a station in " + home.folder() + " already, or what is left of one.");
        }
        NewStation made = NewStation.begin(home, answers, outside);
        begun = made;
        return made;
    }

    @Override
    public void stop() {
        stopped.set(true);
    }

    @Override
    public void finish(Answers answers, Consumer<Progress> progress, Consumer<Optional<Trouble>> ended) {
        thread.execute(() -> ended.accept(guarded(
                () -> {
                    if (present.isPresent()) {
                        return change(present.get(), answers);
                    }
                    make(answers);
                    return Optional.empty();
                },
                Optional::of)));
    }

    private void make(Answers answers) throws IOException, SetupException, VaultException {
        NewStation station = begun == null ? begin(answers) : begun;
        station.finish(answers);
        begun = null;
    }

    /// It counts from the next start.
    private static Optional<Trouble> change(Change present, Answers answers) throws IOException {
        StationChange change = present.change();
        StationSettings after = SetupAnswers.over(change.before().orElseThrow(), answers, present.only());
        if (!change.opens(after)) {
            return Optional.of(new Trouble(Trouble.Kind.NO_GATE));
        }
        Optional<Trouble> refused = answers.supervisor()
                .flatMap(by -> refusal(change.signIn(by.number(), by.pin().symbols())));
        if (refused.isPresent()) {
            return refused;
        }
        try {
            change.to(after);
            return Optional.empty();
        } catch (SetupException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Optional<Trouble> refusal(SignIn answer) {
        return switch (answer) {
            case SignIn.Welcome(_, Role role, boolean mustChangePin) when role != Role.SUPERVISOR || mustChangePin ->
                Optional.of(new Trouble(Trouble.Kind.PIN_NOT_THEIR_OWN));
            case SignIn.Welcome _ -> Optional.empty();
            case SignIn.Wrong _, SignIn.NotIndependent _ -> Optional.of(new Trouble(Trouble.Kind.PIN_WRONG));
            case SignIn.LockedOut _ -> Optional.of(new Trouble(Trouble.Kind.PIN_LOCKED));
            case SignIn.Unavailable _ -> Optional.of(new Trouble(Trouble.Kind.NOT_WRITABLE));
        };
    }

    @Override
    public void discard() {
        thread.execute(this::drop);
    }

    private void drop() {
        NewStation before = begun;
        begun = null;
        if (before != null) {
            before.close();
        }
    }

    private interface Making<T> {
        T make() throws IOException, SetupException, VaultException;
    }

    /// What goes wrong is told, with its name in the program's log.
    private <T> T guarded(Making<T> making, Function<Trouble, T> otherwise) {
        try {
            return making.make();
        } catch (VaultException e) {
            LOG.warn("The station's key was not made: {}", e.getMessage());
            return otherwise.apply(new Trouble(Trouble.Kind.KEY_NOT_MADE, e.kind().name()));
        } catch (IOException e) {
            LOG.warn("The station was not made: {}", FileTrouble.sentence(e));
            return otherwise.apply(new Trouble(Trouble.Kind.NOT_WRITABLE));
        } catch (SetupException e) {
            LOG.warn("The station was not made: {}", e.getMessage());
            return otherwise.apply(new Trouble(
                    SetupStaging.isFree(home) ? Trouble.Kind.NOT_WRITABLE : Trouble.Kind.STATION_THERE));
        } catch (RuntimeException | Error defect) {
            LOG.error("Setting up broke", defect);
            return otherwise.apply(new Trouble(Trouble.Kind.NOT_WRITABLE, defect.getClass().getSimpleName()));
        }
    }

    /// Ends what is being done, and takes away what is not whole.
    @Override
    public void close() {
        if (thread.isShutdown()) {
            return;
        }
        stop();
        discard();
        thread.shutdown();
        bench.shutdown();
        try {
            if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)
                    || !bench.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Setting up did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (isNativeOurs && Files.notExists(home.settings())) {
            leaveAsFound();
        }
    }

    /// Deleted and never overwritten: the library is at work in this program.
    private void leaveAsFound() {
        try (Stream<Path> inside = Files.walk(home.nativeLibraries())) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (NoSuchFileException e) {
            // It was never unpacked.
        } catch (IOException e) {
            LOG.warn("The serial library stays in the folder: {}", e.getMessage());
        }
    }
}
