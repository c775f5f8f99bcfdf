package org.greenlane.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.greenlane.health.HealthStatus;
import org.greenlane.health.SubjectKey;

/// One contender at work in a process of its own: commands come in a line each, and each is answered by a [Reply], or by
/// `failed` and a sentence. While it takes an import it says `progress` and two numbers now and then.
public final class ContenderWorker {
    static final String PROGRESS = "progress";
    static final String FAILED = "failed";

    private static final long TELL_NANOSECONDS = 100_000_000;
    private static final int FACTOR = 31;

    private final BenchFolder folder;
    private final Contender contender;
    private final PrintWriter out;
    private long told;

    private ContenderWorker(BenchFolder folder, Contender contender, PrintWriter out) {
        this.folder = folder;
        this.contender = contender;
        this.out = out;
    }

    /// Works until there are no more commands.
    ///
    /// @param folder of the run
    public static void serve(ContenderKind kind, Path folder, BufferedReader in, PrintWriter out) throws IOException {
        BenchFolder run = new BenchFolder(folder);
        try (Contender contender = kind.in(run)) {
            ContenderWorker worker = new ContenderWorker(run, contender, out);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.println(worker.answer(line));
                out.flush();
            }
        } catch (SQLException e) {
            throw new IOException("The contender does not close.", e);
        }
    }

    private String answer(String line) {
        String[] words = line.split(" ", -1);
        try {
            Reply reply =
                    switch (words[0]) {
                        case "take" -> take();
                        case "open" -> open();
                        case "round" -> round(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
                        case "memory" -> Reply.of("peak", Machine.peakResident(), "mapped", Machine.mapped());
                        case "land" -> new StationScenes(folder, pages()).land(Integer.parseInt(words[1]));
                        case "ready" -> new StationScenes(folder, pages()).ready();
                        default -> throw new IOException("There is no such command.");
                    };
            return reply.line();
        } catch (IOException | SQLException | RuntimeException e) {
            return FAILED + " " + String.valueOf(e).replaceAll("\\s+", " ");
        }
    }

    private StationPages pages() throws IOException {
        if (contender instanceof StationPages pages) {
            return pages;
        }
        throw new IOException("Only the station does this.");
    }

    private Reply take() throws IOException, SQLException {
        contender.prepare();
        Duration processor = processor();
        long begun = System.nanoTime();
        long records = contender.take(folder.snapshot(), this::tell);
        return Reply.of(
                "records",
                records,
                "nanoseconds",
                System.nanoTime() - begun,
                "processor",
                processor().minus(processor).toNanos());
    }

    private boolean tell(long done, long total) {
        long now = System.nanoTime();
        if (now - told > TELL_NANOSECONDS) {
            told = now;
            out.println(PROGRESS + " " + done + " " + total);
            out.flush();
        }
        return true;
    }

    private static Duration processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private Reply open() throws IOException, SQLException {
        contender.close();
        long begun = System.nanoTime();
        contender.open();
        return Reply.of("nanoseconds", System.nanoTime() - begun);
    }

    private Reply round(int from, int count) throws IOException, SQLException {
        SubjectKey[] keys = LookUps.read(folder.asked(), from, count);
        Latencies latencies = new Latencies();
        int hits = 0;
        long digest = 0;
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (SubjectKey key : keys) {
            long begun = System.nanoTime();
            Optional<HealthStatus> found = contender.find(key);
            latencies.add(System.nanoTime() - begun);
            hits += found.isPresent() ? 1 : 0;
            digest = digest * FACTOR + found.map(ContenderWorker::digest).orElse(1L);
        }
        processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor;
        return Reply.of("hits", hits, "digest", digest, "processor", processor, "latencies", latencies.word());
    }

    /// A number that tells two answers apart, the same in every process.
    private static long digest(HealthStatus status) {
        long digest = status.colour().value();
        digest = digest * FACTOR + status.travel().wire();
        digest = digest * FACTOR + status.cause();
        digest = digest * FACTOR + (status.revoked() ? 1 : 0);
        digest = digest * FACTOR + status.issued().getEpochSecond();
        return digest * FACTOR + status.validUntil().getEpochSecond();
    }
}
