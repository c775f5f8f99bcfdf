package org.greenlane;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.backup.BackupDisk;
import org.greenlane.card.DocumentNumber;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Event;
import org.greenlane.health.Freshness;
import org.greenlane.health.SubjectKey;
import org.greenlane.lane.assisted.StationCommands;
import org.greenlane.policy.RecognitionTable;
import org.greenlane.policy.SiteRules;
import org.greenlane.staff.StaffBook;
import org.greenlane.status.StatusStore;
import org.greenlane.trust.Trust;
import org.greenlane.vault.Argon2id;
import org.greenlane.vault.Vault;

/// The composition root: a station's folder in, its parts put together. What is missing or broken becomes a [Fault]
/// on the board, and the checkpoint answers *ask staff*; only what makes every answer impossible is an exception.
public final class Station implements AutoCloseable {
    /// The names of the parts on the health board.
    public static final String LOG_PART = "Log";

    public static final String CLOCK_PART = "Clock";
    public static final String STATUSES_PART = "Statuses";
    public static final String TRUST_PART = "Trust list";
    public static final String RECOGNITION_PART = "Recognition table";
    public static final String UPDATES_PART = "Updates";
    public static final String STAFF_PART = "Staff";
    public static final String KEY_PART = "Key";

    private final Setting setting;
    private final AtomicReference<SignedLists> lists;
    private final StatusStore statuses;
    private final Opening.Log log;
    private final StaffRecords records;
    private final Optional<StaffBook> staff;
    private final Checkpoint checkpoint;
    private final Slips slips;
    private final LookUpKey lookUpKey;
    private final StationBackup backup = new StationBackup(this, DiskRoom.OF_THE_DISK, BackupDisk.ORDINARY);

    /// Whether passages are recorded.
    public enum Recording {
        /// A gate: everything that is answered goes into the log.
        LOG,
        /// A question at a desk: nothing is recorded, and a pinned clock may stand in the past.
        NOTHING
    }

    /// What a station has from outside.
    ///
    /// @param clock the wall clock, which anybody may set
    /// @param nanoTime counts nanoseconds whatever the wall clock says, as `System.nanoTime` does
    /// @param pins how much work a PIN is
    /// @param logDisk the name of the file system of H2's on which the log stands
    public record Outside(InstantSource clock, LongSupplier nanoTime, Argon2id pins, String logDisk) {
        /// As at a real gate.
        public static Outside of(InstantSource clock) {
            return new Outside(clock, System::nanoTime, StaffBook.PIN_STRENGTH, "file");
        }
    }

    /// Opens a station that has been set up.
    ///
    /// @throws SetupException if it has not been set up, its key is gone, or another program has its files open
    public static Station open(StationHome home, InstantSource clock, HealthBoard board, Recording recording)
            throws SetupException {
        return open(home, Outside.of(clock), board, recording);
    }

    /// Opens a station whose surroundings are played.
    ///
    /// @throws SetupException as above
    public static Station open(StationHome home, Outside outside, HealthBoard board, Recording recording)
            throws SetupException {
        StationSetup.finish(home);
        StationSettings settings = StationSettings.read(home.settings());
        return new Opening(home, settings, outside, board).station(recording);
    }

    /// Where and as what it was opened.
    record Setting(
            StationHome home, StationSettings settings, InstantSource clock, HealthBoard board, Vault vault) {}

    Station(
            Setting setting,
            AtomicReference<SignedLists> lists,
            StatusStore statuses,
            Opening.Log log,
            StaffRecords records,
            Optional<StaffBook> staff,
            Checkpoint checkpoint,
            Slips slips,
            LookUpKey lookUpKey) {
        this.setting = setting;
        this.lists = lists;
        this.statuses = statuses;
        this.log = log;
        this.records = records;
        this.staff = staff;
        this.checkpoint = checkpoint;
        this.slips = slips;
        this.lookUpKey = lookUpKey;
    }

    public StationSettings settings() {
        return setting.settings();
    }

    public Checkpoint checkpoint() {
        return checkpoint;
    }

    public Trust trust() {
        return lists.get().trust();
    }

    public Optional<RecognitionTable> recognition() {
        return lists.get().recognition();
    }

    /// Reads the trust list and the recognition table anew from the station's folder, and judges all statuses under
    /// them. Slow work is done here; they come into force together, between two passages.
    ///
    /// @param checkpoint runs a task between two passages
    /// @return what will be in force
    SignedLists retrust(Executor checkpoint) {
        Instant now = setting.clock().instant();
        SignedLists anew = SignedLists.read(setting.home(), setting.settings(), setting.board(), now);
        statuses.retrust(anew.trust(), now);
        checkpoint.execute(() -> lists.set(anew));
        return anew;
    }

    /// How old the lists for the certificates of other countries are, by their names; those that are not there are left out.
    public SortedMap<String, Freshness> foreignLists() {
        SortedMap<String, Freshness> ages = new TreeMap<>();
        for (ForeignList list : ForeignList.values()) {
            lists.get().foreign().issueOf(list).ifPresent(issue -> ages.put(list.title(), issue.freshness()));
        }
        return ages;
    }

    SignedLists signedLists() {
        return lists.get();
    }

    StationHome home() {
        return setting.home();
    }

    InstantSource clock() {
        return setting.clock();
    }

    Vault vault() {
        return setting.vault();
    }

    HealthBoard board() {
        return setting.board();
    }

    public StatusStore statuses() {
        return statuses;
    }

    /// The log; empty where nothing is recorded, or where it could not be opened.
    public Optional<AuditLog> log() {
        return log.open();
    }

    /// Why the log could not be opened.
    public Optional<AuditException> logTrouble() {
        return log.trouble();
    }

    /// What is done with the log at the end of a shift: its state is signed, and what has been kept long enough is
    /// destroyed.
    ///
    /// @return the checkpoint, a signed note to be printed or carried away; empty where nothing is recorded
    public Optional<String> endShift() throws AuditException {
        Optional<AuditLog> open = log();
        Optional<String> checkpoint = open.isPresent() ? Optional.of(open.get().checkpoint()) : Optional.empty();
        purgeLog();
        return checkpoint;
    }

    /// Destroys what is personal in the log's entries of days that are past the site's rule. A clock that runs ahead
    /// would destroy too much: it is believed while it stands within the life of the signed trust list.
    ///
    /// @return of how many days something was destroyed
    public int purgeLog() throws AuditException {
        Instant now = clock().instant();
        boolean vouched = trust().freshness()
                .filter(list -> !now.isBefore(list.created()) && !list.isStale(now))
                .isPresent();
        if (!vouched || log().isEmpty()) {
            return 0;
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return log().get().purge(today.minus(SiteRules.of(settings().site()).logRetention()), now);
    }

    /// Records what staff did. Where this fails, what they did must not count.
    ///
    /// @return its number in the log; 0 where nothing is recorded
    /// @throws AuditException if it is not sure to be on the disk; the board then says so too
    public long record(Event.OfStaff act) throws AuditException {
        return records.record(act);
    }

    /// Records what was done to the station itself.
    ///
    /// @return its number in the log; 0 where nothing is recorded
    /// @throws AuditException as above
    public long record(Event.OfStation event) throws AuditException {
        return records.recorded(event);
    }

    /// Backs it up while it works.
    public StationBackup backup() {
        return backup;
    }

    /// Who works here; empty where nothing is recorded, or where the book could not be opened.
    public Optional<StaffBook> staff() {
        return staff;
    }

    /// The temporary slips that it gives out and takes.
    public Slips slips() {
        return slips;
    }

    /// The commands of its own sheet.
    StationCommands commands() {
        return StationVault.commands(vault(), settings().commandSheet());
    }

    /// Whose number it is.
    ///
    /// @return empty for a station without the region's key
    public Optional<SubjectKey> personOf(DocumentNumber document) {
        return lookUpKey.of(document);
    }

    @Override
    public void close() {
        statuses.close();
        staff.ifPresent(StaffBook::close);
        log().ifPresent(AuditLog::close);
    }
}
