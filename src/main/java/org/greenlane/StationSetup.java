package org.greenlane;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.greenlane.desk.kiosk.UpdateView;
import org.greenlane.desk.parts.PreviewFrame;
import org.greenlane.disk.FileTrouble;
import org.greenlane.health.OperatorId;
import org.greenlane.health.PinChange;
import org.greenlane.health.Typed;
import org.greenlane.setup.Answers;
import org.greenlane.setup.Machine;
import org.greenlane.setup.PortOffer;
import org.greenlane.setup.ProfileOffer;
import org.greenlane.setup.Trial;
import org.greenlane.setup.Trouble;
import org.greenlane.staff.PinRule;
import org.greenlane.staff.Refusal;
import org.greenlane.vault.VaultException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What stands behind the set-up assistant: the devices of this machine, and the station that is being made. What takes long
/// is done on a thread of its own.
public final class StationSetup implements Machine, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StationSetup.class);
    private static final Duration CLOSING = Duration.ofSeconds(30);

    private final StationHome home;
    private final Station.Outside outside;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("set-up").factory());
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final NativeFolder library;
    private final SetupDevices devices;
    private final Optional<SetupChange> present;
    // Of the thread.
    private @Nullable NewStation begun;

    /// @param preview gets the cameras' pictures
    /// @param present the station that shall be changed; empty where there is none yet
    public StationSetup(
            StationHome home,
            Station.Outside outside,
            SetupGear gear,
            Consumer<PreviewFrame> preview,
            Optional<SetupChange> present) {
        this.home = home;
        this.present = present;
        this.outside = outside;
        this.library = new NativeFolder(home);
        this.devices = new SetupDevices(gear, preview, outside.clock(), library);
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
        return devices.profiles();
    }

    @Override
    public void ports(Consumer<List<PortOffer>> told) {
        devices.ports(told);
    }

    @Override
    public Trial tryOut(
            String profile, SortedMap<String, String> ports, boolean camerasOnly, Trial.Hearing hearing) {
        return devices.tryOut(profile, ports, camerasOnly, hearing);
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
                        return present.get().make(answers);
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
        devices.close();
        try {
            if (!thread.awaitTermination(CLOSING.toSeconds(), TimeUnit.SECONDS) || !devices.await(CLOSING)) {
                LOG.warn("Setting up did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        library.close();
    }
}
