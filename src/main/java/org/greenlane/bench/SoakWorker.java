package org.greenlane.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.greenlane.SetupException;
import org.greenlane.Station;
import org.greenlane.StationHome;
import org.greenlane.audit.AuditException;
import org.greenlane.code.PrintedNumber;
import org.greenlane.gear.HealthBoard;
import org.greenlane.lane.Shown;
import org.greenlane.status.ImportResult;
import org.greenlane.status.Progress;

/// The process that a soak kills: a gate that answers one number after the other while it imports bundle after bundle.
/// What it has acknowledged it writes into a file, which the system keeps when it is killed: a passage as its number, an
/// import as its sequence below zero, and a purge as [#PURGED] and the number of an entry of which something was destroyed.
public final class SoakWorker {
    /// It ends by itself if nobody kills it.
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /// After so many passages, staff do something.
    private static final int ACT_EVERY = 2;

    private static final Duration BETWEEN_PASSAGES = Duration.ofMillis(5);

    /// Above every number of an entry.
    static final long PURGED = 1L << 62;

    private final Station station;
    private final SoakActs acts = new SoakActs();
    private final FileChannel acknowledged;

    private SoakWorker(Station station, FileChannel acknowledged) {
        this.station = station;
        this.acknowledged = acknowledged;
    }

    /// @param args the station's folder, that of the bundles, the first sequence to import, how many people there are,
    ///     a seed, and the file for what is acknowledged
    public static void main(String[] args) throws IOException, SetupException {
        try (Station station = Station.open(
                        new StationHome(Path.of(args[0])),
                        InstantSource.system(),
                        new HealthBoard(),
                        Station.Recording.LOG);
                FileChannel acknowledged = FileChannel.open(
                        Path.of(args[5]), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            SoakWorker worker = new SoakWorker(station, acknowledged);
            Thread.ofPlatform().daemon().start(() -> worker.importFrom(Path.of(args[1]), Long.parseLong(args[2])));
            worker.answer(Integer.parseInt(args[3]), new SplittableRandom(Long.parseLong(args[4])));
        }
    }

    private void importFrom(Path bundles, long first) {
        long sequence = first;
        Path file = SoakSite.bundleFile(bundles, sequence);
        while (Files.exists(file)
                && station.statuses().importBundle(file, station.trust(), Instant.now(), Progress.NONE)
                        instanceof ImportResult.Imported) {
            acknowledge(-sequence);
            sequence++;
            file = SoakSite.bundleFile(bundles, sequence);
        }
    }

    private void answer(int people, SplittableRandom random) {
        Instant end = Instant.now().plus(LONGEST);
        long answered = 0;
        while (Instant.now().isBefore(end)) {
            String number = PrintedNumber.of(SoakSite.key(random.nextInt(people), people)).text();
            long recorded = station.checkpoint().admit(new Shown(List.of(number))).number();
            if (recorded > 0) {
                acknowledge(recorded);
            }
            if (recorded > 0 && ++answered % ACT_EVERY == 0) {
                act(recorded);
            }
            LockSupport.parkNanos(BETWEEN_PASSAGES.toNanos());
        }
    }

    private void act(long passage) {
        try {
            SoakActs.Done done = acts.next(station::record, station.log().orElseThrow(), passage, Instant.now());
            if (done.newest() > 0) {
                acknowledge(done.newest());
            }
            if (done.purged() > 0) {
                acknowledge(PURGED + done.purged());
            }
        } catch (AuditException e) {
            // It was not recorded, and nothing is acknowledged.
        }
    }

    private synchronized void acknowledge(long what) {
        try {
            acknowledged.write(ByteBuffer.allocate(Long.BYTES).putLong(what).flip());
        } catch (IOException e) {
            throw new IllegalStateException("what was acknowledged cannot be told", e);
        }
    }
}
