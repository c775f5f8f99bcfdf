package org.greenlane.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.greenlane.SetupException;
import org.greenlane.StationHome;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.LogPlace;
import org.greenlane.export.ExportEnd;
import org.greenlane.export.ExportForm;
import org.greenlane.export.ExportProgress;
import org.greenlane.export.ExportRange;
import org.greenlane.export.ExportRequest;
import org.greenlane.export.ExportVerdict;
import org.greenlane.export.ExportVerifier;
import org.greenlane.export.ExportWords;
import org.greenlane.export.Exports;
import org.greenlane.export.OrdinaryDisk;
import org.greenlane.export.Site;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.Role;
import org.greenlane.health.SiteKind;
import org.greenlane.status.Progress;
import org.greenlane.vault.Vault;
import org.greenlane.vault.VaultException;

/// Measures exports of a whole log, as CSV and as XLSX in turn, and the check of what has left.
public final class ExportBench {
    /// The file grows by 9 KiB an entry until the log is opened again.
    private static final long BETWEEN_OPENINGS = 100_000;

    private static final int ROUNDS = 3;
    private static final OperatorId SUPERVISOR = new OperatorId("S-1");
    private static final Site SITE = new Site(SiteKind.STATION, new Region("440000"));
    private static final OperatorId SECOND = new OperatorId("S-2");

    private final Progress progress;

    private ExportBench(Progress progress) {
        this.progress = progress;
    }

    /// One export.
    ///
    /// @param nanoseconds until it stands there and is recorded
    /// @param bytes of the file
    /// @param peakHeap the most that the heap held meanwhile, rubbish included, in bytes
    /// @param verifyNanoseconds of its check
    public record Round(ExportForm form, long rows, long nanoseconds, long bytes, long peakHeap, long verifyNanoseconds) {}

    /// What was measured.
    public record Result(List<Round> rounds, Machine before, double loadAfter) {
        public Result {
            rounds = List.copyOf(rounds);
        }
    }

    /// @param parent where a folder is made for it, and deleted again
    /// @throws CancellationException if it was stopped
    public static Result run(Path parent, long entries, Progress progress)
            throws IOException, BenchException, SetupException {
        BenchFolder folder = BenchFolder.in(parent);
        try {
            return new ExportBench(progress).measure(new StationHome(folder.root()), entries);
        } catch (AuditException | VaultException e) {
            throw new BenchException("the log failed: " + e.getMessage());
        } finally {
            folder.delete();
        }
    }

    private Result measure(StationHome home, long entries)
            throws IOException, BenchException, SetupException, AuditException, VaultException {
        Machine before = Machine.now(home.folder());
        Vault vault = Vault.openOrCreate(home.key(), new SecureRandom());
        LogPlace place = AuditBench.place(home, vault);
        AuditBench events = new AuditBench();
        for (long from = 0; from < entries; from += BETWEEN_OPENINGS) {
            try (AuditLog log = AuditLog.open(place)) {
                record(log, events, from, Math.min(entries, from + BETWEEN_OPENINGS), entries);
            }
        }
        List<Round> rounds = new ArrayList<>();
        try (AuditLog log = AuditLog.open(place)) {
            for (int i = 0; i < ROUNDS; i++) {
                for (ExportForm form : List.of(ExportForm.CSV, ExportForm.XLSX)) {
                    rounds.add(round(log, home.folder(), form, new ExportRange.Numbers(1, entries)));
                }
            }
        }
        return new Result(rounds, before, Machine.loadNow());
    }

    private void record(AuditLog log, AuditBench events, long from, long to, long of) throws AuditException {
        for (long i = from; i < to; i++) {
            Event event = events.event(i);
            log.record(event);
            if (i % 100 == 0 && !progress.goOn(i, of)) {
                throw new CancellationException();
            }
        }
    }

    private Round round(AuditLog log, Path folder, ExportForm form, ExportRange range)
            throws BenchException, IOException {
        ExportRequest request = new ExportRequest(
                SUPERVISOR,
                Role.SUPERVISOR,
                Optional.of(SECOND),
                range,
                Event.Exported.Content.PERSONAL,
                EnumSet.of(form),
                Optional.empty(),
                ExportWords.in("en", Reason::name),
                ZoneOffset.UTC);
        Exports exports = new Exports(
                log,
                new Exports.Surroundings(
                        InstantSource.system(), System::nanoTime, new SecureRandom(), new OrdinaryDisk(), frame -> {
                            throw new IllegalStateException("no report was asked for: " + frame.station());
                        }, SITE));
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long began = System.nanoTime();
        ExportEnd end = exports.export(request, folder, new Told());
        long took = System.nanoTime() - began;
        long peak = heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        if (end instanceof ExportEnd.Cancelled) {
            throw new CancellationException();
        }
        if (!(end instanceof ExportEnd.Written written)) {
            throw new BenchException("the export failed: " + end);
        }
        long bytes = Files.size(written.file());
        long checking = System.nanoTime();
        ExportVerdict verdict =
                ExportVerifier.verify(written.file(), Optional.of(log.verifier()), Optional.empty());
        long checked = System.nanoTime() - checking;
        Files.delete(written.file());
        if (!(verdict instanceof ExportVerdict.Proved)) {
            throw new BenchException("the export does not prove itself: " + verdict);
        }
        return new Round(form, written.rows(), took, bytes, peak, checked);
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /// Passes on how far it is.
    private final class Told implements ExportProgress {
        private boolean stopped;

        @Override
        public void reached(Reached reached) {
            stopped = !progress.goOn(reached.done(), reached.of());
        }

        @Override
        public boolean isCancelled() {
            return stopped;
        }
    }
}
