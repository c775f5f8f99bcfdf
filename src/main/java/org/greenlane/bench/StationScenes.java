package org.greenlane.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.greenlane.health.HealthStatus;
import org.greenlane.health.Passage;
import org.greenlane.health.SubjectKey;
import org.greenlane.lane.Shown;
import org.greenlane.status.Progress;

/// What only the station itself does, and no contender.
final class StationScenes {
    private static final int ASKED = 10_000;

    private final BenchFolder folder;
    private final StationPages pages;

    StationScenes(BenchFolder folder, StationPages pages) {
        this.folder = folder;
        this.pages = pages;
    }

    /// A delta lands while somebody looks people up without a pause.
    Reply land(int number) throws IOException {
        Path delta = folder.delta(number);
        News news = news(delta);
        SubjectKey[] asked = LookUps.read(folder.asked(), 0, (int) Math.min(ASKED, Files.size(folder.asked()) / SubjectKey.BYTES));
        FutureTask<Long> landing = new FutureTask<>(() -> pages.take(delta, Progress.NONE));
        Latencies latencies = new Latencies();
        long begun = System.nanoTime();
        Thread.ofPlatform().name("delta").daemon().start(landing);
        for (int at = 0; !landing.isDone(); at = (at + 1) % asked.length) {
            long each = System.nanoTime();
            pages.find(asked[at]);
            latencies.add(System.nanoTime() - each);
        }
        try {
            long records = landing.get();
            if (!pages.find(news.key()).equals(Optional.of(news.status()))) {
                throw new IOException("The delta has landed, and its news is not told.");
            }
            long visible = System.nanoTime() - begun;
            return Reply.of("records", records, "nanoseconds", visible, "latencies", latencies.word());
        } catch (ExecutionException e) {
            throw new IOException("The delta did not land: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The landing was interrupted.", e);
        }
    }

    /// One thing that a delta says.
    private record News(SubjectKey key, HealthStatus status) {}

    private static News news(Path delta) throws IOException {
        try (BundleRecords records = BundleRecords.of(delta)) {
            while (records.hasNextPage()) {
                ByteBuffer page = records.nextPage();
                if (page.hasRemaining()) {
                    return new News(BundleRecords.key(page, 0), BundleRecords.status(page, 0));
                }
            }
        }
        throw new IOException("A delta says something.");
    }

    /// Opens the whole station and answers one phone code: when this returns, people can pass.
    Reply ready() throws IOException {
        Shown shown = new Shown(List.of(Files.readString(folder.code())));
        Passage passage = pages.station().checkpoint().admit(shown);
        if (passage.number() == 0 || passage.freshness().isEmpty()) {
            throw new IOException("The station answers, but not from statuses, or it has not recorded it.");
        }
        return Reply.of("verdict", passage.verdict().getClass().getSimpleName());
    }
}
