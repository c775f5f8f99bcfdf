package org.greenlane;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.LogCopy;
import org.greenlane.backup.BackupDisk;
import org.greenlane.backup.BackupManifest;
import org.greenlane.backup.BackupWriter;
import org.greenlane.disk.FileTrouble;
import org.greenlane.disk.SmallFiles;
import org.greenlane.disk.StagingFolder;
import org.greenlane.gear.Build;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.proof.Hashes;
import org.greenlane.staff.StaffBook;
import org.greenlane.staff.StaffException;
import org.greenlane.staff.StaffMember;
import org.greenlane.vault.KeyRing;
import org.greenlane.vault.SlotSecret;
import org.greenlane.vault.VaultException;
import org.jspecify.annotations.Nullable;

/// Writes everything of a station that cannot be had again into one file, while the station works: log and staff book of
/// one moment, and the small files beside them. Between two passages it takes no longer than one read of some rows.
///
/// Slow: not for a thread that draws or answers. One backup is made at a time.
public final class StationBackup {
    static final String PURPOSE = "backup";

    /// What a station makes its backups in, in its own folder.
    static final String STAGING = ".backup-";

    private final Station station;
    private final DiskRoom room;
    private final BackupDisk disk;

    StationBackup(Station station, DiskRoom room, BackupDisk disk) {
        this.station = station;
        this.room = room;
        this.disk = disk;
    }

    /// The same onto another disk.
    StationBackup onto(BackupDisk other) {
        return new StationBackup(station, room, other);
    }

    /// What is asked for.
    ///
    /// @param file must not be there
    /// @param by who wants it, signed in; empty while nobody is enrolled
    /// @param passphrase opens it, where the station's key lies open; else what opens the station does
    /// @param withStatuses whether the bundles are in it from which the statuses are rebuilt; they may be large
    public record Wanted(
            Path file, Optional<OperatorId> by, Optional<SlotSecret> passphrase, boolean withStatuses) {}

    /// Whether a passphrase must be given, because the station's key lies open.
    public boolean needsPassphrase() throws SetupException {
        return StationVault.liesOpen(station.home());
    }

    /// Makes one.
    public BackupEnd write(Wanted wanted) {
        return write(wanted, BackupProgress.UNWATCHED);
    }

    /// Makes one while somebody watches.
    public BackupEnd write(Wanted wanted, BackupProgress progress) {
        synchronized (station) {
            try {
                Optional<BackupEnd.Why> why = refusal(wanted);
                if (why.isPresent()) {
                    return new BackupEnd.Refused(why.get());
                }
                try (StagingFolder staging = StagingFolder.in(station.home().folder(), STAGING)) {
                    return written(wanted, staging.folder(), progress);
                }
            } catch (CancellationException e) {
                return new BackupEnd.Stopped();
            } catch (FileSystemException e) {
                return new BackupEnd.Failed(FileTrouble.sentence(e));
            } catch (IOException | SetupException | AuditException | StaffException e) {
                return new BackupEnd.Failed(String.valueOf(e.getMessage()));
            }
        }
    }

    private Optional<BackupEnd.Why> refusal(Wanted wanted) throws IOException, SetupException, StaffException {
        if (station.log().isEmpty() || station.staff().isEmpty()) {
            return Optional.of(BackupEnd.Why.NOT_WHOLE);
        }
        if (!mayBackUp(wanted.by(), station.staff().get())) {
            return Optional.of(BackupEnd.Why.NOT_ALLOWED);
        }
        if (Files.exists(wanted.file())) {
            return Optional.of(BackupEnd.Why.EXISTS);
        }
        if (needsPassphrase() && wanted.passphrase().isEmpty()) {
            return Optional.of(BackupEnd.Why.NEEDS_PASSPHRASE);
        }
        Path database = station.home().log().resolve("station.mv.db");
        long copies = Files.exists(database) ? Files.size(database) : 0;
        return room.isFor(copies, station.home().folder()) ? Optional.empty() : Optional.of(BackupEnd.Why.NO_ROOM);
    }

    private static boolean mayBackUp(Optional<OperatorId> by, StaffBook book) throws StaffException {
        List<StaffMember> staff = book.roster().members();
        return staff.isEmpty()
                || staff.stream()
                        .filter(member -> by.filter(member.number()::equals).isPresent())
                        .anyMatch(member -> book.isSignedIn(member.number())
                                && !member.mustChangePin()
                                && member.role() != Role.GUARD);
    }

    private BackupEnd written(Wanted wanted, Path staged, BackupProgress progress)
            throws IOException, SetupException, AuditException, StaffException {
        Instant now = station.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        LogCopy log = stage(staged, wanted.withStatuses(), progress);
        StationKey key = StationKey.openOrCreate(station.home(), station.vault(), new SecureRandom());
        BackupManifest manifest = new BackupManifest(
                now,
                Build.current().version(),
                key.signer().verifier().vkey(),
                log.size(),
                log.root(),
                items(staged));
        byte[] signature = manifest.signed(key.key());
        Path begun = disk.begin(wanted.file());
        try {
            DigestOutputStream out = new DigestOutputStream(disk.open(begun), Hashes.newSha256());
            long bytesOfFiles = manifest.files().stream().mapToLong(BackupManifest.Item::bytes).sum();
            try (OutputStream closed = new MeasuredOutput(out, bytesOfFiles, progress)) {
                new BackupWriter(closed, lockedKey(wanted.passphrase()), station.vault().sealer(PURPOSE))
                        .write(manifest, signature, staged);
            }
            String hash = HexFormat.of().formatHex(out.getMessageDigest().digest());
            long bytes = Files.size(begun);
            station.record(new Event.BackedUp(station.clock().instant(), wanted.by(), hash));
            disk.name(begun, wanted.file());
            return new BackupEnd.Made(wanted.file(), bytes, log.size(), hash);
        } finally {
            Files.deleteIfExists(begun);
        }
    }

    private byte[] lockedKey(Optional<SlotSecret> passphrase) throws IOException, SetupException {
        if (!needsPassphrase()) {
            return SmallFiles.read(station.home().key());
        }
        KeyRing ring = StationVault.ring(station.home());
        try {
            return ring.lockedCopy(new KeyRing.NewSlot(passphrase.orElseThrow(), ""));
        } catch (VaultException e) {
            throw StationVault.unusable(e);
        }
    }

    /// Copies what is to be in it. The staff book is copied while nothing about it can come into the log, and the log of
    /// that very moment is taken; whatever is copied later is newer by no more than used sheets of paper.
    private LogCopy stage(Path staged, boolean withStatuses, BackupProgress progress)
            throws IOException, AuditException, StaffException {
        StationHome to = new StationHome(staged);
        Files.createDirectories(to.log());
        Files.createDirectories(to.staff());
        Moment moment = new Moment(station.log().orElseThrow());
        station.staff().orElseThrow().copy(to.staff(), moment);
        LogCopy log = moment.taken();
        log.writeTo(to.log(), done -> progress.goOn(BackupProgress.Step.COPYING, done, log.size()));
        for (String name : station.home().smallPreciousFiles()) {
            Path file = staged.resolve(name);
            Files.createDirectories(file.resolveSibling("."));
            Files.copy(station.home().folder().resolve(name), file);
        }
        if (withStatuses && Files.isDirectory(station.home().bundles())) {
            Files.createDirectories(to.bundles());
            try (Stream<Path> bundles = Files.list(station.home().bundles())) {
                for (Path bundle : bundles.filter(file -> file.toString().endsWith(".glb")).toList()) {
                    hold(bundle, to.bundles().resolve(bundle.getFileName()));
                }
            }
        }
        return log;
    }

    /// A second name holds a bundle while newer ones come; where there are no second names, a copy does.
    private static void hold(Path bundle, Path held) throws IOException {
        try {
            Files.createLink(held, bundle);
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.copy(bundle, held);
        }
    }

    /// Takes the log as it is at one moment; what goes wrong is told afterwards.
    private static final class Moment implements Runnable {
        private final AuditLog log;
        private @Nullable LogCopy copy;
        private @Nullable AuditException trouble;

        Moment(AuditLog log) {
            this.log = log;
        }

        @Override
        public void run() {
            try {
                copy = log.copy();
            } catch (AuditException e) {
                trouble = e;
            }
        }

        LogCopy taken() throws AuditException {
            if (trouble != null) {
                throw trouble;
            }
            if (copy == null) {
                throw new IllegalStateException("the moment has not come");
            }
            return copy;
        }
    }

    private static List<BackupManifest.Item> items(Path staged) throws IOException {
        StationHome home = new StationHome(staged);
        List<BackupManifest.Item> items = new ArrayList<>();
        try (Stream<Path> files = Files.walk(staged)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                items.add(BackupWriter.item(staged, home.within(file)));
            }
        }
        return items;
    }
}
