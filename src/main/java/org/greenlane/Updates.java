package org.greenlane;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.greenlane.desk.kiosk.UpdateView;
import org.greenlane.desk.words.UpdateStep;
import org.greenlane.health.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a running station up to date, on a thread of its own: at the start, every so often, on demand, when a delivery
/// is laid into its folder, and when damage is met. The gate goes on meanwhile.
final class Updates implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Updates.class);
    private static final long TICK_SECONDS = 5;
    private static final long NOTE_SECONDS = 8;
    private static final long CLOSING_SECONDS = 30;

    /// What comes after the close is dropped.
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("updates").factory(), new ThreadPoolExecutor.DiscardPolicy());
    private final AtomicBoolean lookAsked = new AtomicBoolean();
    private final AtomicBoolean damageTold = new AtomicBoolean();
    private final UpdateRound round;
    private final Screen screen;
    private final Station station;
    private volatile boolean stopped;
    // Of this thread alone.
    private Consumer<Optional<UpdateView>> beside = _ -> {};
    private boolean gaveWay;
    private boolean isAsked;
    private long lastTick = System.nanoTime();
    private volatile boolean closing;

    /// What is shown of it. Called on the thread of the updates.
    ///
    /// @param progress how far it has come, or how it ended; empty when there is nothing to tell
    /// @param changed something in force may have changed
    record Screen(Consumer<Optional<UpdateView>> progress, Runnable changed) {}

    /// @param checkpoint runs a task between two passages
    Updates(Station station, Executor checkpoint, UpdateRound.Terms terms, Screen screen) {
        this.station = station;
        this.screen = screen;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.round = new UpdateRound(station, checkpoint, terms, this::progress);
    }

    /// Begins: repairs what was found broken, then looks for news.
    void start() {
        long every = station.settings().updates().every().toMillis();
        thread.execute(() -> work(round::rebuild, false));
        var _ = thread.scheduleWithFixedDelay(
                () -> work(round::look, false), 0, every, TimeUnit.MILLISECONDS);
        var _ = thread.scheduleWithFixedDelay(this::tick, TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
    }

    /// Looks for news now, also at what was refused before. From any thread; never waits.
    void lookNow() {
        if (lookAsked.compareAndSet(false, true)) {
            thread.execute(() -> {
                lookAsked.set(false);
                work(round::lookAsked, true);
            });
        }
    }

    /// Takes a delivery from where somebody says it lies. From any thread; never waits.
    ///
    /// @param progress hears how far it is, on the thread of the updates
    /// @param ended hears what became of each file, there too
    void bring(Path place, Consumer<Optional<UpdateView>> progress, Consumer<List<ImportLine>> ended) {
        thread.execute(() -> {
            beside = progress;
            try {
                work(() -> round.bring(place, ended), true);
            } finally {
                beside = _ -> {};
            }
        });
    }

    /// Makes good what a look-up found damaged. From any thread; never waits.
    void damageMet() {
        if (damageTold.compareAndSet(false, true)) {
            thread.execute(() -> {
                damageTold.set(false);
                work(round::mendDamage, false);
            });
        }
    }

    /// Stops what is being done; the next look goes on with it. From any thread; never waits.
    void stop() {
        stopped = true;
    }

    private UpdateProgress progress(UpdateStep step) {
        return new UpdateProgress(
                step, step == UpdateStep.RECEIVING ? this::mayReceive : this::isWanted, screen.progress().andThen(beside));
    }

    /// A slow transfer must not hold up what is urgent; afterwards it goes on where it stopped.
    private boolean mayReceive() {
        if (!isWanted()) {
            return false;
        }
        long now = System.nanoTime();
        boolean tick = now - lastTick > TimeUnit.SECONDS.toNanos(TICK_SECONDS);
        if (tick) {
            lastTick = now;
        }
        // Nobody stops it for ever: not by asking again, nor by showing up where damage cannot be mended.
        gaveWay = (damageTold.get() && round.mayMend())
                || (lookAsked.get() && !isAsked)
                || (tick && round.somethingLies());
        return !gaveWay;
    }

    private boolean isWanted() {
        return !stopped && !closing;
    }

    private void tick() {
        stopped = false;
        UpdateEnd end = guarded(round::takeLaid);
        if (end != UpdateEnd.NOTHING_NEW) {
            tell(end, true);
        }
    }

    /// @param asked true if somebody waits for how it ends
    private void work(Supplier<UpdateEnd> task, boolean asked) {
        stopped = false;
        gaveWay = false;
        isAsked = asked;
        tell(guarded(task), asked);
        if (gaveWay) {
            // Behind what it gave way to.
            thread.execute(this::tick);
            thread.execute(() -> work(round::look, false));
        }
    }

    /// The one place where a defect of the work itself ends: the thread goes on.
    private UpdateEnd guarded(Supplier<UpdateEnd> task) {
        try {
            return task.get();
        } catch (RuntimeException | Error defect) {
            LOG.error("An update broke", defect);
            String name = defect.getClass().getSimpleName();
            station.board()
                    .report(new Fault(
                            Fault.Kind.DELIVERY_REFUSED,
                            Station.UPDATES_PART,
                            "INTERNAL: " + name,
                            station.clock().instant()));
            return UpdateEnd.FAILED;
        }
    }

    private void tell(UpdateEnd end, boolean asked) {
        boolean note = asked && end != UpdateEnd.FAILED;
        onScreen(() -> {
            screen.progress()
                    .accept(note ? Optional.of(new UpdateView.Ended(end == UpdateEnd.NEWS)) : Optional.empty());
            screen.changed().run();
        });
        if (note) {
            var _ = thread.schedule(
                    () -> onScreen(() -> screen.progress().accept(Optional.empty())), NOTE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /// A defect of the screen must not end the looks.
    private static void onScreen(Runnable shown) {
        try {
            shown.run();
        } catch (RuntimeException | Error defect) {
            LOG.error("The screen could not be told of an update", defect);
        }
    }

    /// Stops what is being done, and waits until it has stopped. It is not interrupted: that would close the database's
    /// files under it.
    @Override
    public void close() {
        closing = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The thread of the updates did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
