package org.greenlane;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.LogPlace;
import org.greenlane.audit.Verification;
import org.greenlane.backup.BackupException;
import org.greenlane.backup.BackupManifest;
import org.greenlane.backup.BackupReader;
import org.greenlane.disk.DurableFiles;
import org.greenlane.disk.StagingFolder;
import org.greenlane.health.OperatorId;
import org.greenlane.proof.NoteSigner;
import org.greenlane.vault.KeyRing;
import org.greenlane.vault.Unlock;
import org.greenlane.vault.Vault;
import org.greenlane.vault.VaultException;

/// Makes a station again out of a backup. All of it is unpacked and proved before the station's folder is
/// touched; a station that is there is moved aside and stays. The restored log begins with an entry that says so, and goes
/// on under a new signing key, which the old one has appointed: nobody can restore and say nothing.
public final class StationRestore {
    /// In the name of what was put aside.
    static final String BEFORE = ".before-restore-";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    private final StationHome home;
    private final Station.Outside outside;
    private final SecureRandom random = new SecureRandom();

    /// @param home where the station shall stand
    public StationRestore(StationHome home, Station.Outside outside) {
        this.home = home;
        this.outside = outside;
    }

    /// What is asked for.
    ///
    /// @param unlock opens the key that is in the backup
    /// @param replace whether a station that is there may be moved aside
    /// @param who a supervisor or technician of the backup's staff; empty where it has none
    public record Wanted(Path file, Unlock unlock, boolean replace, Optional<RestoringStaff.Person> who) {}

    /// What came of it.
    ///
    /// @param manifest of the backup
    /// @param aside where the folder is now that was there before
    /// @param verifierKey what the station's signatures are verified with from now on
    public record Restored(BackupManifest manifest, Optional<Path> aside, String verifierKey) {}

    /// @throws BackupException if the file is not taken, or something is in the way; nothing was changed
    /// @throws SetupException if the key does not open; nothing was changed
    /// @throws IOException if the disk does not give or take it; the station that was there is in its place or aside
    public Restored restore(Wanted wanted) throws IOException, BackupException, SetupException {
        return restore(wanted, StationSwap.of(home));
    }

    Restored restore(Wanted wanted, StationSwap swap) throws IOException, BackupException, SetupException {
        Path folder = home.folder().toAbsolutePath();
        if (folder.getParent() == null) {
            throw refused("A station needs a folder of its own: " + folder);
        }
        boolean isThere = isThere(wanted.replace());
        try (BackupReader reader = BackupReader.open(wanted.file());
                StagingFolder staging = StagingFolder.in(swap.staging(), "." + folder.getFileName() + ".restore-")) {
            StationHome staged = new StationHome(staging.folder());
            Vault vault = unlocked(reader, staged, wanted.unlock());
            if (isThere && StationKey.isOfAnother(home, vault)) {
                throw new BackupException(
                        BackupException.Kind.FOREIGN,
                        "This is the backup of another station than the one in " + folder
                                + ". Name another --home for it. Nothing was changed.");
            }
            BackupReader.Contents contents = reader.unpack(vault.sealer(StationBackup.PURPOSE), staged.folder());
            String verifierKey = followed(staged, vault, contents, wanted.who());
            return new Restored(contents.manifest(), swap.swap(staged.folder(), this::free, isThere), verifierKey);
        }
    }

    /// Whether there is a station already.
    private boolean isThere(boolean replace) throws IOException, BackupException {
        if (!Files.exists(home.folder()) || home.hasOnlyTheProgramsOwn()) {
            return false;
        }
        if (!replace) {
            throw refused("There is a station in " + home.folder()
                    + " already. To move it aside and restore in its place, say --replace.");
        }
        for (Path file : List.of(
                home.log().resolve("station.mv.db"),
                home.staff().resolve("staff.mv.db"),
                home.statuses().resolve("statuses.lock"))) {
            if (Files.exists(file) && isInUse(file)) {
                throw refused("Another Greenlane has this station open; close that one first.");
            }
        }
        return true;
    }

    private static boolean isInUse(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    private Vault unlocked(BackupReader reader, StationHome staged, Unlock unlock)
            throws IOException, BackupException, SetupException {
        DurableFiles.write(staged.key(), reader.lockedKey());
        try {
            KeyRing ring = KeyRing.openOrCreate(staged.key(), unlock, random);
            if (ring.isOpen()) {
                throw new BackupException(
                        BackupException.Kind.DAMAGED, "The key in this backup lies open; no station wrote it so.");
            }
            return ring.vault();
        } catch (VaultException e) {
            if (e.kind() == VaultException.Kind.DAMAGED) {
                throw damaged("its key is");
            }
            throw new SetupException("The backup does not open: " + e.getMessage() + ".", e);
        }
    }

    /// Proves what was unpacked, and lets its log go on under a new key.
    ///
    /// @return what that is verified with
    private String followed(
            StationHome staged, Vault vault, BackupReader.Contents contents, Optional<RestoringStaff.Person> who)
            throws IOException, BackupException, SetupException {
        BackupManifest manifest = contents.manifest();
        for (Path needed : List.of(staged.settings(), staged.signingKey(), staged.log().resolve("station.mv.db"))) {
            if (!manifest.holds(staged.within(needed))) {
                throw damaged("there is no " + staged.within(needed) + " in it");
            }
        }
        StationKey old = StationKey.openOrCreate(staged, vault, random);
        if (!old.signer().verifier().vkey().equals(manifest.station())
                || !manifest.isSigned(contents.signature(), old.key().publicKey())) {
            throw damaged("its list of contents is not signed by its station");
        }
        StationSettings.read(staged.settings());
        Optional<OperatorId> by = new RestoringStaff(staged, vault, outside).admitted(who);
        StationKey next = StationKey.anew(staged, vault, random);
        try (AuditLog log = AuditLog.open(place(staged, vault, old.signer()))) {
            prove(log, manifest);
            log.follow(next.signer(), by, manifest.made(), outside.clock().instant());
        } catch (AuditException e) {
            throw damaged(String.valueOf(e.getMessage()));
        }
        return next.signer().verifier().vkey();
    }

    private static LogPlace place(StationHome home, Vault vault, NoteSigner signer) {
        return new LogPlace(home.log(), home.logMark(), vault, signer, Opening.LANE);
    }

    private static void prove(AuditLog log, BackupManifest manifest) throws AuditException, BackupException {
        Verification found = log.verify();
        boolean same = found instanceof Verification.Whole(long size, String root, _)
                && size == manifest.size()
                && root.equals(manifest.root());
        if (!same) {
            throw damaged("its log is not the one that was backed up");
        }
    }

    /// A name that nothing has in a folder.
    private Path free(Path parent) {
        String name = home.folder().toAbsolutePath().getFileName() + BEFORE + TIME.format(outside.clock().instant());
        Path free = parent.resolve(name);
        for (int number = 2; Files.exists(free); number++) {
            free = parent.resolve(name + "-" + number);
        }
        return free;
    }

    private static BackupException refused(String sentence) {
        return new BackupException(BackupException.Kind.REFUSED, sentence);
    }

    private static BackupException damaged(String sentence) {
        return new BackupException(
                BackupException.Kind.DAMAGED, "The backup is damaged: " + sentence + ". Nothing was changed.");
    }
}
