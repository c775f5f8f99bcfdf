package org.greenlane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.greenlane.desk.kiosk.UpdateView;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Fault;
import org.greenlane.health.Typed;
import org.greenlane.setup.Answers;
import org.greenlane.setup.KeyChoice;
import org.greenlane.setup.Machine.Taken;
import org.greenlane.setup.Trouble;
import org.greenlane.staff.Act;
import org.greenlane.staff.StaffBook;
import org.greenlane.status.BundleFault;
import org.greenlane.status.LayerInfo;
import org.greenlane.trust.TrustException;
import org.greenlane.vault.KeyRing;
import org.greenlane.vault.SlotSecret;
import org.greenlane.vault.VaultException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A station that is being made out of what somebody answered, beside whatever is in its folder. Belongs to one thread.
final class NewStation implements AutoCloseable {
    /// What an authority calls the key by which people are looked up by their documents.
    static final String SUBJECT_KEY = "subject.key";

    private static final Logger LOG = LoggerFactory.getLogger(NewStation.class);

    private final SetupStaging staging;
    private final StationHome staged;
    private final Optional<Path> keyFile;
    private final Station.Outside outside;
    private boolean whole;

    private NewStation(
            SetupStaging staging, StationHome staged, Optional<Path> keyFile, Station.Outside outside) {
        this.staging = staging;
        this.staged = staged;
        this.keyFile = keyFile;
        this.outside = outside;
    }

    /// Begins with the key, under which all else is sealed.
    ///
    /// @throws VaultException if it cannot be made, or the stick not be written
    static NewStation begin(StationHome home, Answers answers, Station.Outside outside)
            throws IOException, VaultException {
        SetupStaging staging = SetupStaging.in(home);
        Optional<Path> keyFile = Optional.empty();
        try {
            KeyRing ring = KeyRing.openOrCreate(
                    new StationHome(staging.folder()).key(), lock -> lock.open(noSecret()), new SecureRandom());
            switch (answers.key()) {
                case KeyChoice.Open() -> {}
                case KeyChoice.Passphrase(Typed words) -> {
                    try (SlotSecret secret = SlotSecret.passphrase(words.symbols().clone())) {
                        lock(ring, secret);
                    }
                }
                case KeyChoice.Stick(String folder) -> {
                    Path file = free(Path.of(folder), answers);
                    keyFile = Optional.of(file);
                    try (SlotSecret secret = SlotSecret.newKeyFile(file, new SecureRandom())) {
                        lock(ring, secret);
                    }
                }
            }
            StationHome staged = new StationHome(staging.folder(), _ -> ring);
            NewStation made = new NewStation(staging, staged, keyFile, outside);
            made.settings(answers, answers.source()).write(staged.settings());
            return made;
        } catch (IOException | VaultException e) {
            staging.close();
            drop(keyFile);
            throw e;
        }
    }

    private static SlotSecret noSecret() throws VaultException {
        throw new VaultException(VaultException.Kind.MISSING, "a new key is not locked");
    }

    private static void lock(KeyRing ring, SlotSecret secret) throws VaultException {
        ring.change(Set.of(), List.of(new KeyRing.NewSlot(secret, "")));
    }

    /// A name that nothing has yet: the stick may hold the keys of other gates.
    private static Path free(Path folder, Answers answers) {
        String name = "greenlane-" + answers.region();
        Path file = folder.resolve(name + ".key");
        for (int number = 2; Files.exists(file); number++) {
            file = folder.resolve(name + "-" + number + ".key");
        }
        return file.toAbsolutePath();
    }

    private StationSettings settings(Answers answers, Optional<String> source) {
        return SetupAnswers.settings(answers, source).withKeyFile(keyFile);
    }

    /// Takes a delivery in.
    ///
    /// @param source a folder, or an address
    /// @param goesOn false once it is to stop
    Taken take(
            Answers answers, String source, Consumer<Optional<UpdateView>> progress, BooleanSupplier goesOn)
            throws IOException, SetupException {
        settings(answers, Optional.of(source)).write(staged.settings());
        HealthBoard board = new HealthBoard();
        Optional<Trouble> trouble;
        try (Station station = Station.open(staged, outside, board, Station.Recording.NOTHING)) {
            UpdateRound round = new UpdateRound(
                    station,
                    Runnable::run,
                    UpdateRound.Terms.SERVICE,
                    step -> new UpdateProgress(step, goesOn, progress));
            trouble = station.settings().updates().address().isPresent()
                    ? fetched(round, board)
                    : brought(round, Path.of(source));
            if (!goesOn.getAsBoolean()) {
                return new Taken.Stopped();
            }
            if (trouble.isEmpty()) {
                trouble = lacks(station, answers);
            }
            if (trouble.isPresent()) {
                return new Taken.Not(trouble.get());
            }
        }
        boolean documents = takeSubjectKey(source, answers);
        settings(answers, answers.source()).write(staged.settings());
        return in(documents);
    }

    private static Optional<Trouble> brought(UpdateRound round, Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.of(new Trouble(Trouble.Kind.UNREADABLE));
        }
        List<ImportLine> lines = new ArrayList<>();
        round.bring(folder, lines::addAll);
        if (lines.isEmpty()) {
            return Optional.of(new Trouble(Trouble.Kind.NOTHING_THERE));
        }
        return lines.stream()
                .filter(line -> !line.taken() && !line.isStopped())
                .findFirst()
                .map(line -> trouble(line.fault()));
    }

    private static Optional<Trouble> fetched(UpdateRound round, HealthBoard board) {
        round.lookAsked();
        return board.faultsOf(Station.UPDATES_PART).stream()
                .findFirst()
                .map(fault -> {
                    String name = fault.detail().split(":", 2)[0];
                    return fault.kind() == Fault.Kind.DELIVERY_UNREACHABLE
                            ? new Trouble(Trouble.Kind.UNREADABLE, name)
                            : trouble(name);
                });
    }

    private static Trouble trouble(String name) {
        if (name.equals(TrustException.Kind.FOREIGN_ROOT.name()) || name.equals(BundleFault.FOREIGN_SIGNER.name())) {
            return new Trouble(Trouble.Kind.OTHER_ROOT, name);
        }
        return name.equals(BundleFault.SOURCE_FAILED.name())
                ? new Trouble(Trouble.Kind.UNREADABLE, name)
                : new Trouble(Trouble.Kind.REFUSED, name);
    }

    /// What a station needs before it can let anybody through.
    private static Optional<Trouble> lacks(Station station, Answers answers) {
        if (station.trust().freshness().isEmpty()) {
            return Optional.of(new Trouble(Trouble.Kind.NOTHING_THERE, DeliveryFiles.TRUST_LIST));
        }
        if (!station.statuses().holds(answers.region())) {
            return Optional.of(new Trouble(Trouble.Kind.OTHER_REGION, answers.region().code()));
        }
        return station.recognition().isEmpty()
                ? Optional.of(new Trouble(Trouble.Kind.NOTHING_THERE, DeliveryFiles.RECOGNITION_TABLE))
                : Optional.empty();
    }

    /// Where the region's key for looking people up lies with the delivery, it is taken too.
    private boolean takeSubjectKey(String source, Answers answers) throws IOException {
        Optional<Path> folder = settings(answers, Optional.of(source)).updates().folder();
        if (folder.isEmpty() || !Files.isRegularFile(folder.get().resolve(SUBJECT_KEY))) {
            return false;
        }
        Path key = folder.get().resolve(SUBJECT_KEY);
        try {
            SubjectKeyFile.take(staged, settings(answers, Optional.empty()), key);
            return true;
        } catch (SetupException e) {
            LOG.warn("The subject key beside the delivery was not taken");
            return false;
        }
    }

    private Taken in(boolean documents) throws SetupException {
        try (Station station = Station.open(staged, outside, new HealthBoard(), Station.Recording.NOTHING)) {
            long people = station.statuses().layers().stream()
                    .map(LayerInfo::header)
                    .mapToLong(header -> header.records())
                    .sum();
            return new Taken.In(people, station.statuses().freshness().orElseThrow().expires(), documents);
        }
    }

    /// Enrols the first supervisor, with which the log begins, and puts all of it in its place.
    ///
    /// @throws SetupException if it cannot be opened, or the supervisor is not taken
    void finish(Answers answers) throws IOException, SetupException {
        settings(answers, answers.source()).write(staged.settings());
        if (answers.supervisor().isPresent()) {
            enrol(answers.supervisor().get());
        }
        staging.commit();
        whole = true;
    }

    private void enrol(Answers.Supervisor first) throws SetupException {
        try (Station station = Station.open(staged, outside, new HealthBoard(), Station.Recording.LOG)) {
            StaffBook book = station.staff().orElseThrow(() -> new SetupException("The staff book cannot be begun."));
            Act act = book.roster().enrolFirst(first.number(), first.pin().symbols().clone());
            if (!(act instanceof Act.Done)) {
                throw new SetupException("The first supervisor is not taken.");
            }
        }
    }

    /// Takes away what is not whole, the key on the stick too.
    @Override
    public void close() {
        if (!whole) {
            staging.close();
            drop(keyFile);
        }
    }

    private static void drop(Optional<Path> keyFile) {
        try {
            if (keyFile.isPresent()) {
                Files.deleteIfExists(keyFile.get());
            }
        } catch (IOException e) {
            LOG.warn("A key file that opens nothing stays on the stick: {}", e.getMessage());
        }
    }
}
