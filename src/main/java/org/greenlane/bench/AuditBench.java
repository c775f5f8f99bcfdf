package org.greenlane.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.greenlane.SetupException;
import org.greenlane.StationHome;
import org.greenlane.StationKey;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.LogPlace;
import org.greenlane.audit.Verification;
import org.greenlane.health.Assistance;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Consent;
import org.greenlane.health.Event;
import org.greenlane.health.Freshness;
import org.greenlane.health.HealthColour;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.MaskedName;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.greenlane.status.Progress;
import org.greenlane.vault.Vault;
import org.greenlane.vault.VaultException;

/// Measures the log: how long an entry takes until it is on the disk, beside a bare append that is forced to the disk in
/// the same moments; and how long all entries take to be proved.
public final class AuditBench {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final OperatorId GUARD = new OperatorId("G-1");
    /// The file grows by 9 to 12 KB an entry until the log is opened again: a station's week.
    private static final long BETWEEN_OPENINGS = 100_000;

    private static final int BARE_EVERY = 100;
    private static final int BARE_BYTES = 4096;
    private static final int ASSISTED_EVERY = 10;
    private static final int STAFF_EVERY = 25;

    private final SplittableRandom random = new SplittableRandom(1);
    private final Latencies appends = new Latencies();
    private final Latencies bare = new Latencies();

    AuditBench() {}

    /// What was measured.
    ///
    /// @param appendNanoseconds for all entries together, bare appends left out
    /// @param verify the proof of all, with the file as recording has left it
    /// @param reopen until the log is open again, which compacts its file
    /// @param verifyAgain the proof of all, with the compacted file
    /// @param inclusion the proof that one entry in the middle stands in the log
    /// @param bytes of the file as recording has left it, and compacted
    public record Result(
            long entries,
            Latencies appends,
            Latencies bare,
            long appendNanoseconds,
            Effort verify,
            Effort reopen,
            Effort verifyAgain,
            Effort inclusion,
            List<Long> bytes,
            Machine before,
            double loadAfter) {}

    /// @param parent where a folder is made for it, and deleted again
    /// @throws CancellationException if it was stopped
    public static Result run(Path parent, long entries, Progress progress)
            throws IOException, BenchException, SetupException {
        BenchFolder folder = BenchFolder.in(parent);
        try {
            return new AuditBench().measure(new StationHome(folder.root()), entries, progress);
        } catch (AuditException | VaultException e) {
            throw new BenchException("the log failed: " + e.getMessage());
        } finally {
            folder.delete();
        }
    }

    /// Where the log of a station is, with a key of its own to sign it.
    static LogPlace place(StationHome home, Vault vault) throws IOException, SetupException {
        return new LogPlace(
                home.log(),
                home.logMark(),
                vault,
                StationKey.openOrCreate(home, vault, new SecureRandom()).signer(),
                "gate");
    }

    private Result measure(StationHome home, long entries, Progress progress)
            throws IOException, BenchException, SetupException, AuditException, VaultException {
        Machine before = Machine.now(home.folder());
        Vault vault = Vault.openOrCreate(home.key(), new SecureRandom());
        LogPlace place = place(home, vault);
        long append = 0;
        Effort verify = new Effort(0, 0, 0);
        long bytes = 0;
        for (long from = 0; from < entries; from += BETWEEN_OPENINGS) {
            try (AuditLog log = AuditLog.open(place)) {
                long to = Math.min(entries, from + BETWEEN_OPENINGS);
                append += record(log, home.folder().resolve("bare"), from, to, progress);
                if (to == entries) {
                    verify = verified(log, entries);
                    bytes = BenchFolder.size(home.log());
                }
            }
        }
        Effort.Meter opening = Effort.begin();
        try (AuditLog log = AuditLog.open(place)) {
            Effort reopen = opening.end();
            Effort verifyAgain = verified(log, entries);
            return new Result(
                    entries, appends, bare, append, verify, reopen, verifyAgain, included(log, entries),
                    List.of(bytes, BenchFolder.size(home.log())), before, Machine.loadNow());
        }
    }

    private long record(AuditLog log, Path bareFile, long from, long to, Progress progress)
            throws IOException, AuditException {
        long all = 0;
        try (FileChannel channel =
                FileChannel.open(bareFile, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (long i = from; i < to; i++) {
                Event event = event(i);
                long began = System.nanoTime();
                log.record(event);
                long took = System.nanoTime() - began;
                appends.add(took);
                all += took;
                if (i % BARE_EVERY == 0) {
                    bare.add(bareAppend(channel));
                    if (!progress.goOn(i, to)) {
                        throw new CancellationException();
                    }
                }
            }
        }
        Files.delete(bareFile);
        return all;
    }

    private static long bareAppend(FileChannel channel) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BARE_BYTES);
        long began = System.nanoTime();
        while (block.hasRemaining()) {
            channel.write(block);
        }
        channel.force(true);
        return System.nanoTime() - began;
    }

    /// One a second: mostly a person with a code, some of them helped, now and then an act of staff.
    Event event(long number) {
        Instant at = BEGIN.plusSeconds(number);
        if (number % STAFF_EVERY == STAFF_EVERY - 1) {
            return new Event.Staffing(at, GUARD, Event.Staffing.Kind.SIGNED_IN);
        }
        Verdict verdict = new Verdict.Pass(TravelRisk.CLEAR, List.of(Reason.GREEN));
        PersonResult person = new PersonResult(
                MaskedName.NONE,
                verdict,
                Optional.of(HealthColour.GREEN),
                TravelRisk.CLEAR,
                Optional.of(new SubjectKey(random.nextLong(), random.nextLong())));
        Passage passage = Passage.of(at, CodeKind.NATIVE, List.of(person))
                .backedBy(Optional.of(new Freshness(BEGIN, at.plusSeconds(1))));
        return number % ASSISTED_EVERY == 0
                ? passage.assisted(new Assistance(
                        GUARD, LookUpWay.DOCUMENT, Optional.of(new Consent(Consent.Way.SPOKEN, "zh")), Optional.empty()))
                : passage;
    }

    private static Effort verified(AuditLog log, long entries) throws AuditException, BenchException {
        Effort.Meter proof = Effort.begin();
        Verification found = log.verify();
        Effort took = proof.end();
        if (!(found instanceof Verification.Whole(long size, _, _)) || size != entries) {
            throw new BenchException("the log does not verify: " + found);
        }
        return took;
    }

    private static Effort included(AuditLog log, long entries) throws AuditException {
        Effort.Meter proof = Effort.begin();
        log.inclusion((entries + 1) / 2, entries);
        return proof.end();
    }
}
