package org.greenlane.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.greenlane.SetupException;
import org.greenlane.StationHome;
import org.greenlane.StationKey;
import org.greenlane.StationSettings;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.LogPlace;
import org.greenlane.bench.SoakInspection.Held;
import org.greenlane.disk.SmallFiles;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;
import org.greenlane.proof.NoteSigner;
import org.greenlane.status.ImportResult;
import org.greenlane.status.StatusException;
import org.greenlane.status.StatusStore;
import org.greenlane.trust.Trust;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustList;
import org.greenlane.vault.Vault;
import org.greenlane.vault.VaultException;

/// Cuts the power under a station's log and statuses at writes of a seed, while passages are recorded in the middle of
/// imports, and inspects the station that is left.
final class SoakCuts {
    private static final int WHOLE_EVERY = 25;
    private static final int PASSAGES_BETWEEN = 3;

    private final SoakTally tally;
    private final SoakActs staff = new SoakActs();
    private final SplittableRandom random;
    private SoakSite site;
    private Held held = Held.NOTHING;
    private long purged;
    private long passages;
    private long sequence;
    private boolean importing;

    SoakCuts(SoakSite site, SoakTally tally, SplittableRandom random) {
        this.site = site;
        this.tally = tally;
        this.random = random;
    }

    void run(int cuts, Runnable each) throws IOException, SetupException {
        if (cuts == 0) {
            return;
        }
        CutDisk.register();
        long writes = live(Long.MAX_VALUE);
        rise("the first start", true);
        for (int cut = 1; cut <= cuts; cut++) {
            live(random.nextLong(writes));
            tally.cut(importing);
            rise("cut " + cut, cut % WHOLE_EVERY == 0 || cut == cuts);
            each.run();
        }
    }

    /// One life of the station: records and imports until the power fails, at the latest after the second bundle.
    ///
    /// @return how many writes it had
    private long live(long until) throws IOException, SetupException {
        passages = held.passages();
        sequence = held.sequence();
        purged = held.purged();
        importing = false;
        site.dropBundlesBefore(sequence + 1);
        site.makeBundle(sequence + 1);
        site.makeBundle(sequence + 2);
        long before = CutDisk.POWER.writes();
        Trust trust = trust();
        CutDisk.POWER.failAfter(until == Long.MAX_VALUE ? Long.MAX_VALUE - before : until);
        try {
            Vault vault = Vault.openOrCreate(site.home().key(), new SecureRandom());
            try (StatusStore statuses = StatusStore.open(
                            site.home().statuses(), vault, trust, Instant.now(), CutDisk.SCHEME);
                    AuditLog log = AuditLog.open(place(vault))) {
                for (int bundle = 0; bundle < 2 && records(log); bundle++) {
                    take(statuses, trust, log);
                }
                while (until != Long.MAX_VALUE && records(log)) {
                    // Until the power fails.
                }
            }
        } catch (AuditException | StatusException | VaultException e) {
            if (!CutDisk.POWER.isGone()) {
                throw new IOException(e);
            }
        }
        return CutDisk.POWER.writes() - before;
    }

    private LogPlace place(Vault vault) throws IOException, SetupException {
        StationHome home = site.home();
        NoteSigner signer = StationKey.openOrCreate(home, vault, new SecureRandom()).signer();
        return new LogPlace(home.log(), home.logMark(), vault, signer, "gate", CutDisk.SCHEME);
    }

    private void take(StatusStore statuses, Trust trust, AuditLog log) {
        importing = true;
        ImportResult result = statuses.importBundle(
                site.bundleFile(sequence + 1), trust, Instant.now(), (_, _) -> records(log));
        if (result instanceof ImportResult.Imported) {
            importing = false;
            sequence++;
        } else if (!CutDisk.POWER.isGone()) {
            tally.violated("a bundle was refused: " + result);
        }
    }

    /// @return false if the power is gone
    private boolean records(AuditLog log) {
        try {
            for (int i = 0; i < PASSAGES_BETWEEN; i++) {
                Passage passage = Passage.of(
                        Instant.now(),
                        CodeKind.PRINTED_NUMBER,
                        List.of(PersonResult.nobody(new Verdict.AskStaff(Reason.NUMBER_ONLY))));
                passages = log.record(passage);
                did(staff.next(log::record, log, passages, passage.at()));
            }
            return true;
        } catch (AuditException e) {
            if (!CutDisk.POWER.isGone()) {
                tally.violated("a passage was not recorded: " + e.getMessage());
            }
            return false;
        }
    }

    private void did(SoakActs.Done done) {
        passages = Math.max(passages, done.newest());
        if (done.purged() > 0) {
            purged = done.purged();
            tally.purged(1);
        }
    }

    /// Leaves what a disk may leave, in another folder: the database still has the files of the old one in mind.
    private void rise(String after, boolean whole) throws IOException {
        tally.acknowledged(passages - held.passages(), sequence - held.sequence());
        CutDisk.POWER.restore(random);
        Path old = site.home().folder();
        Path next = site.folder().resolve("station-" + CutDisk.POWER.writes());
        site = site.at(new StationHome(Files.move(old, next)));
        held = new SoakInspection(site, tally, after).inspect(new Held(passages, sequence, purged), whole);
    }

    private Trust trust() throws IOException, SetupException {
        StationSettings settings = StationSettings.read(site.home().settings());
        try {
            return new Trust(Optional.of(TrustList.open(
                    SmallFiles.read(site.home().trustList()), settings.rootFingerprint(), Instant.now())));
        } catch (TrustException e) {
            throw new IOException(e);
        }
    }
}
