package org.greenlane;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.LogPlace;
import org.greenlane.disk.StagingFolder;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Fault;
import org.greenlane.health.Freshness;
import org.greenlane.ledger.LedgerException;
import org.greenlane.policy.Policy;
import org.greenlane.policy.Recognition;
import org.greenlane.policy.SiteRule;
import org.greenlane.policy.SiteRules;
import org.greenlane.policy.foreign.ForeignPolicy;
import org.greenlane.proof.NoteSigner;
import org.greenlane.staff.StaffBook;
import org.greenlane.staff.StaffException;
import org.greenlane.staff.Surroundings;
import org.greenlane.status.StatusException;
import org.greenlane.status.StatusStore;
import org.greenlane.trust.Trust;
import org.greenlane.vault.KeyRing;
import org.greenlane.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the parts of a station one by one, and puts on the board what is missing.
final class Opening {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    static final String LANE = "gate";

    private final StationHome home;
    private final StationSettings settings;
    private final Station.Outside outside;
    private final InstantSource clock;
    private final HealthBoard board;
    private final Instant now;

    Opening(StationHome home, StationSettings settings, Station.Outside outside, HealthBoard board) {
        this.home = home;
        this.settings = settings;
        this.outside = outside;
        this.clock = outside.clock();
        this.board = board;
        this.now = clock.instant();
    }

    Station station(Station.Recording recording) throws SetupException {
        Vault vault = vault();
        SignedLists signed = SignedLists.read(home, settings, board, now);
        AtomicReference<SignedLists> lists = new AtomicReference<>(signed);
        StatusStore statuses = statuses(vault, signed.trust());
        boolean isGate = recording == Station.Recording.LOG;
        sweep();
        if (isGate) {
            DataFormat.raise(home.settings());
        }
        OwnKey own = ownKey(vault, isGate);
        Log log = isGate ? log(vault, own) : Log.NONE;
        StaffRecords records = new StaffRecords(log.recorder(), board);
        Optional<StaffBook> staff = isGate ? staff(vault, records) : Optional.empty();
        ClockWatch watch = isGate ? clockWatch(lists, statuses, log.open()) : ClockWatch.OFF;
        SiteRule rule = SiteRules.of(settings.site());
        Policy policy = policy(rule, lists);
        LookUpKey lookUpKey = lookUpKey(vault);
        Slips slips = new Slips(own.key().map(StationKey::key), settings.region(), settings.site(), new SecureRandom());
        ZoneId zone = ZoneId.systemDefault();
        LookUps lookUps = new LookUps(
                zone, settings.region(), () -> lists.get().trust(), statuses, lookUpKey, policy, watch);
        PaperWatch used = new PaperWatch(isGate ? usedCodes(vault, rule) : UsedCodes.NOWHERE, rule.paperAgain(), board);
        ForeignCodes foreign = new ForeignCodes(lists::get, new ForeignPolicy(rule), watch);
        Checkpoint checkpoint = new Checkpoint(
                clock,
                new SignedCodes(
                        settings.region(), () -> lists.get().trust(), statuses, policy, slips, used, watch),
                new BoundCodes(foreign, lookUps, used, rule.foreignHolder(), zone),
                lookUps,
                used,
                log.recorder(),
                board);
        return new Station(
                new Station.Setting(home, settings, clock, board, vault),
                lists,
                statuses,
                log,
                records,
                staff,
                checkpoint,
                slips,
                lookUpKey);
    }

    private Policy policy(SiteRule rule, AtomicReference<SignedLists> lists) {
        return new Policy(
                rule,
                settings.region(),
                (region, at) -> lists.get()
                        .recognition()
                        .<Recognition>map(table -> table.of(region, at))
                        .orElseGet(Recognition.NoTable::new));
    }

    /// Once nobody else has the station open.
    private void sweep() {
        try {
            StagingFolder.sweep(home.folder(), StationBackup.STAGING);
            StagingFolder.sweep(home.folder(), SetupStaging.BEGUN);
        } catch (IOException e) {
            LOG.warn("What was begun in the folder and cut short could not be deleted: {}", e.getMessage());
        }
    }

    /// A station without the key, or with one that it cannot use, answers everything but documents.
    private LookUpKey lookUpKey(Vault vault) {
        try {
            return new SubjectKeyFile(home, settings, vault)
                    .open()
                    .<LookUpKey>map(key -> document -> Optional.of(document.subject(key)))
                    .orElse(LookUpKey.MISSING);
        } catch (SetupException e) {
            LOG.warn("Documents cannot be looked up. {}", e.getMessage());
            return LookUpKey.MISSING;
        }
    }

    /// Without it no sheet of paper passes: nobody could tell whether it is a copy.
    private UsedCodes usedCodes(Vault vault, SiteRule rule) {
        try {
            return UsedCodesFile.open(home.usedCodes(), vault, rule.paperAgain(), now);
        } catch (IOException e) {
            report(Fault.Kind.LOG_NOT_WRITABLE, PaperWatch.PART, e.getClass().getSimpleName());
            return UsedCodes.unopened(e);
        }
    }

    private Vault vault() throws SetupException {
        KeyRing ring = StationVault.ring(home);
        if (ring.isOpen() && !settings.demo()) {
            report(Fault.Kind.KEY_LIES_OPEN, Station.KEY_PART, "Lock it: greenlane key add passphrase");
        }
        return ring.vault();
    }

    private StatusStore statuses(Vault vault, Trust trust) throws SetupException {
        try {
            StatusStore statuses = StatusStore.open(home.statuses(), vault, trust, now);
            if (!statuses.damages().isEmpty()) {
                report(
                        Fault.Kind.STATUSES_UNUSABLE,
                        Station.STATUSES_PART,
                        "Set aside as unusable: " + statuses.damages());
            } else if (!statuses.behind().isEmpty()) {
                report(
                        Fault.Kind.STATUSES_UNUSABLE,
                        Station.STATUSES_PART,
                        "Newer statuses were here before, and are lost: import the newest of " + statuses.behind() + ".");
            } else if (!statuses.holds(settings.region())) {
                report(
                        Fault.Kind.STATUSES_UNUSABLE,
                        Station.STATUSES_PART,
                        "There are no statuses of region " + settings.region() + ".");
            }
            return statuses;
        } catch (StatusException e) {
            throw e.kind() == StatusException.Kind.IN_USE
                    ? SetupException.inUse(e)
                    : new SetupException("The statuses cannot be used: " + e.getMessage() + ".", e);
        }
    }

    /// @param trouble why it could not be opened
    record Log(Optional<AuditLog> open, Recorder recorder, Optional<AuditException> trouble) {
        static final Log NONE = new Log(Optional.empty(), Recorder.NOWHERE, Optional.empty());
    }

    private Log log(Vault vault, OwnKey own) throws SetupException {
        board.enlist(Station.LOG_PART, DeviceState.Kind.LOG);
        try {
            LogPlace place = new LogPlace(
                    home.log(), home.logMark(), vault, own.signer(), LANE, outside.logDisk());
            AuditLog log = AuditLog.open(place);
            return new Log(Optional.of(log), log::record, Optional.empty());
        } catch (AuditException e) {
            if (e.kind() == AuditException.Kind.IN_USE) {
                throw SetupException.inUse(e);
            }
            return unopened(e);
        }
    }

    /// What became of the station's own key: without it there is no log and no slip.
    private record OwnKey(Optional<StationKey> key, String trouble) {
        NoteSigner signer() throws AuditException {
            return key.map(StationKey::signer)
                    .orElseThrow(() -> new AuditException(AuditException.Kind.DISK, trouble));
        }
    }

    /// @param make whether one is made where there is none
    private OwnKey ownKey(Vault vault, boolean make) {
        if (!make && Files.notExists(home.signingKey())) {
            return new OwnKey(Optional.empty(), "there is none");
        }
        try {
            return new OwnKey(Optional.of(StationKey.openOrCreate(home, vault, new SecureRandom())), "");
        } catch (IOException | SetupException e) {
            return new OwnKey(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private Log unopened(AuditException why) {
        report(Fault.Kind.LOG_NOT_WRITABLE, Station.LOG_PART, why.kind() + ": " + why.getMessage());
        return new Log(Optional.empty(), Recorder.unopened(why), Optional.of(why));
    }

    /// Without it the gate answers as before, and nobody can sign in.
    private Optional<StaffBook> staff(Vault vault, StaffRecords records) throws SetupException {
        Surroundings around = new Surroundings(clock, outside.nanoTime(), new SecureRandom());
        try {
            return Optional.of(StaffBook.open(home.staff(), vault, around, outside.pins(), records));
        } catch (StaffException e) {
            if (e.kind() == LedgerException.Kind.IN_USE) {
                throw SetupException.inUse(e);
            }
            report(Fault.Kind.STAFF_BOOK_UNUSABLE, Station.STAFF_PART, e.kind() + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private ClockWatch clockWatch(AtomicReference<SignedLists> lists, StatusStore statuses, Optional<AuditLog> log) {
        board.enlist(Station.CLOCK_PART, DeviceState.Kind.CLOCK);
        ClockWatch watch = new ClockWatch(() -> Stream.of(
                        lists.get().trust().freshness().map(Freshness::created),
                        statuses.freshness().map(Freshness::created),
                        log.map(AuditLog::newest))
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH));
        if (!watch.isRight(now)) {
            report(Fault.Kind.CLOCK_WRONG, Station.CLOCK_PART, "It says " + now + ", which is before something already seen.");
        }
        return watch;
    }

    private void report(Fault.Kind kind, String part, String detail) {
        board.report(new Fault(kind, part, detail, now));
    }
}
