package org.greenlane.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.greenlane.bench.SoakInspection.Held;

/// Kills a station (SIGKILL) at moments of a seed while it answers and imports, and inspects it after each.
final class SoakKills {
    /// So many bundles lie ready for each life of the station.
    private static final int BUNDLES_AHEAD = 6;

    private static final int WHOLE_EVERY = 25;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_MILLISECONDS = 20;

    private final SoakSite site;
    private final SoakTally tally;
    private final SplittableRandom random;
    private final Path acknowledgements;
    private Held held = Held.NOTHING;

    SoakKills(SoakSite site, SoakTally tally, SplittableRandom random) {
        this.site = site;
        this.tally = tally;
        this.random = random;
        this.acknowledgements = site.folder().resolve("acknowledged");
    }

    void run(int kills, Runnable each) throws IOException, InterruptedException {
        long life = kills == 0 ? 0 : wholeLife();
        for (int kill = 1; kill <= kills; kill++) {
            prepare();
            Process worker = start();
            boolean ended = worker.waitFor(random.nextLong(life / 4, life + life / 8), TimeUnit.MILLISECONDS);
            kill(worker);
            if (ended) {
                tally.violated("kill " + kill + ": the station had ended by itself, with " + worker.exitValue());
            }
            tally.killed(!SoakInspection.unfinished(site).isEmpty());
            inspect("kill " + kill, kill % WHOLE_EVERY == 0 || kill == kills);
            each.run();
        }
    }

    /// How long it takes from the start until all bundles that lie ready are in force, in milliseconds. No kill counts.
    private long wholeLife() throws IOException, InterruptedException {
        prepare();
        long last = held.sequence() + BUNDLES_AHEAD;
        long began = System.nanoTime();
        Process worker = start();
        while (acknowledged().sequence() < last && System.nanoTime() - began < PATIENCE.toNanos()) {
            if (worker.waitFor(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                throw new IOException("the station to be killed does not run: it ended with " + worker.exitValue());
            }
        }
        long life = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        kill(worker);
        inspect("the first start", true);
        return life;
    }

    private void prepare() throws IOException {
        Files.deleteIfExists(acknowledgements);
        site.dropBundlesBefore(held.sequence() + 1);
        for (int i = 1; i <= BUNDLES_AHEAD; i++) {
            site.makeBundle(held.sequence() + i);
        }
    }

    private void inspect(String after, boolean whole) throws IOException {
        Held promised = acknowledged();
        tally.acknowledged(promised.passages() - held.passages(), promised.sequence() - held.sequence());
        tally.purged(promised.purged() == held.purged() ? 0 : 1);
        held = new SoakInspection(site, tally, after).inspect(promised, whole);
    }

    /// What the station holds that was killed, by its own word.
    private Held acknowledged() throws IOException {
        Held promised = held;
        if (Files.exists(acknowledgements)) {
            ByteBuffer words = ByteBuffer.wrap(Files.readAllBytes(acknowledgements));
            while (words.remaining() >= Long.BYTES) {
                long word = words.getLong();
                promised = word > SoakWorker.PURGED
                        ? new Held(promised.passages(), promised.sequence(), word - SoakWorker.PURGED)
                        : new Held(
                                Math.max(promised.passages(), word),
                                Math.max(promised.sequence(), -word),
                                promised.purged());
            }
        }
        return promised;
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-DGREENLANE_HOME=" + site.home().folder(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SoakWorker.class.getName(),
                        site.home().folder().toString(),
                        site.folder().resolve("bundles").toString(),
                        Long.toString(held.sequence() + 1),
                        Integer.toString(site.people()),
                        Long.toString(random.nextLong()),
                        acknowledgements.toString())
                .redirectErrorStream(true)
                .redirectOutput(site.folder().resolve("worker.txt").toFile())
                .start();
    }

    private static void kill(Process worker) throws InterruptedException {
        worker.destroyForcibly();
        worker.waitFor();
    }
}
