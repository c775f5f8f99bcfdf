package org.greenlane.authority;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.greenlane.status.BundleRecord;

/// Makes all records of a bundle on every core: the HMACs of the subject keys are most of the work.
final class RecordMakers {
    private static final int STRIDE = 1 << 13;
    private static final long TELL_MILLISECONDS = 100;

    private final RecordSource source;
    private final RecordSorter sorter;
    /// Where the next stride begins.
    private final AtomicInteger next = new AtomicInteger();

    private volatile boolean stopped;

    RecordMakers(RecordSource source, RecordSorter sorter) {
        this.source = source;
        this.sorter = sorter;
    }

    /// Returns when all records are in the sorter. Tells on this thread how far they are.
    void run(StatusBundles.Steps steps) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        try (ExecutorService makers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("records-", 1).factory())) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                running.add(makers.submit(() -> {
                    make();
                    return true;
                }));
            }
            try {
                for (Future<?> maker : running) {
                    await(maker, steps);
                }
            } finally {
                stopped = true;
            }
        }
    }

    private void await(Future<?> maker, StatusBundles.Steps steps) throws IOException {
        while (true) {
            try {
                maker.get(TELL_MILLISECONDS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                steps.made(Math.min(source.size(), next.get()));
            } catch (ExecutionException e) {
                throw new IOException("The records could not be made.", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("The making of the records was interrupted.", e);
            }
        }
    }

    private void make() throws IOException {
        RecordSource.Maker maker = source.maker();
        try (RecordSorter.Input input = sorter.input()) {
            while (!stopped) {
                // Never overflows: the sizes stay far below, and each thread goes over by one stride at most.
                int from = next.getAndAdd(STRIDE);
                if (from >= source.size()) {
                    return;
                }
                for (int place = from; place < Math.min(source.size(), from + STRIDE); place++) {
                    BundleRecord record = maker.at(place);
                    if (record != null) {
                        input.add(record);
                    }
                }
            }
        }
    }
}
