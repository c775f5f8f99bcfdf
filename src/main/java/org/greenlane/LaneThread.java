package org.greenlane;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.greenlane.health.Passage;
import org.greenlane.lane.LaneView;
import org.greenlane.lane.SelfServiceLane;
import org.greenlane.lane.Shown;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The checkpoint thread: it alone touches the lane and all that stands behind it. What the readers see comes through
/// a mailbox with one slot, so that a slow disk never makes a queue of old pictures.
public final class LaneThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LaneThread.class);
    private static final long TICK_MILLISECONDS = 50;
    private static final long CLOSING_SECONDS = 5;
    private static final long PATIENCE_NANOS = SelfServiceLane.OTHERS_STAY.toNanos();

    /// What devices bring beyond that is dropped.
    private static final int MOST_QUEUED = 8;

    /// What comes after the close is dropped.
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().daemon().name("checkpoint").factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    private final AtomicReference<@Nullable Seen> mailbox = new AtomicReference<>();
    private final SelfServiceLane lane;
    private final Consumer<Gate.Answer> answered;
    private final AtomicInteger queued = new AtomicInteger();
    private volatile boolean held;
    // Of the thread.
    private @Nullable Waiting waiting;

    /// @param answer how the lane answers it
    /// @param forget wipes what it holds; run once, whatever becomes of it
    public record Brought(Function<SelfServiceLane, Optional<Passage>> answer, Runnable forget) {}

    private record Waiting(Brought brought, long nanoTime) {}

    private record Seen(Shown shown, long nanoTime) {}

    /// @param screen gets every change of the view
    /// @param answered gets every passage once it is recorded
    public LaneThread(
            InstantSource clock,
            Function<Shown, Passage> admit,
            Consumer<LaneView> screen,
            Consumer<Gate.Answer> answered) {
        this.answered = answered;
        this.lane = new SelfServiceLane(clock, admit, view -> {
            held = view instanceof LaneView.Closed
                    || (view instanceof LaneView.Answered answer && answer.acknowledgeable());
            screen.accept(view);
        });
        var _ = thread.scheduleWithFixedDelay(
                () -> guarded(this::tick), TICK_MILLISECONDS, TICK_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /// Takes what a reader sees. From any thread; never waits.
    public void see(Shown shown) {
        if (!shown.texts().isEmpty() && mailbox.getAndSet(new Seen(shown, System.nanoTime())) == null) {
            thread.execute(() -> guarded(this::takeNewest));
        }
    }

    /// Takes something that is there only once: a card, or what a scanner read. It waits while somebody else is being
    /// seen to, though not for long: whoever brought it has gone by then. From any thread; never waits.
    public void bring(Brought something) {
        if (!isQueued(something)) {
            something.forget().run();
        }
    }

    /// Not while the thread is being shut down: what it refuses then, nobody would wipe.
    private synchronized boolean isQueued(Brought something) {
        if (thread.isShutdown() || queued.get() == MOST_QUEUED) {
            return false;
        }
        queued.incrementAndGet();
        long now = System.nanoTime();
        thread.execute(() -> {
            queued.decrementAndGet();
            guarded(() -> take(new Waiting(something, now)));
        });
        return true;
    }

    /// True while somebody is stopped or waits for staff, or the lane is closed. From any thread.
    boolean isHeld() {
        return held;
    }

    private void take(Waiting next) {
        Waiting before = waiting;
        waiting = null;
        if (before != null && !before.equals(next)) {
            before.brought().forget().run();
        }
        if (lane.isClosed() || System.nanoTime() - next.nanoTime() > PATIENCE_NANOS) {
            next.brought().forget().run();
        } else if (lane.isHeld()) {
            waiting = next;
        } else {
            answer(next);
        }
    }

    private void answer(Waiting next) {
        try {
            next.brought().answer().apply(lane).ifPresent(passage -> tell(passage, next.nanoTime()));
        } finally {
            next.brought().forget().run();
        }
    }

    private void tick() {
        lane.tick();
        Waiting still = waiting;
        if (still != null) {
            take(still);
        }
    }

    private void tell(Passage passage, long since) {
        answered.accept(new Gate.Answer(passage, Duration.ofNanos(System.nanoTime() - since)));
    }

    /// Puts an answer away. From any thread; never waits.
    public void acknowledge() {
        thread.execute(() -> guarded(lane::acknowledge));
    }

    /// Closes the lane, or opens it again where it is closed. From any thread; never waits.
    ///
    /// @param agreed whether that stands in the log; asked on the checkpoint thread, before it is done, also where it is closed
    ///     already. Only what takes rights away, closing, happens even where it does not
    void close(boolean closed, BooleanSupplier agreed) {
        thread.execute(() -> guarded(() -> {
            if (closed && !lane.isHeld()) {
                var _ = agreed.getAsBoolean();
                lane.close();
            } else if (!closed && lane.isClosed() && agreed.getAsBoolean()) {
                lane.open();
            }
        }));
    }

    /// Runs a task between two passages. From any thread; never waits.
    public void execute(Runnable task) {
        thread.execute(() -> guarded(task));
    }

    private void takeNewest() {
        Seen newest = mailbox.getAndSet(null);
        if (newest != null) {
            lane.see(newest.shown()).ifPresent(passage -> tell(passage, newest.nanoTime()));
        }
    }

    /// The one place where a defect on this thread ends: the thread goes on.
    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error defect) {
            LOG.error("The lane broke", defect);
        }
    }

    private synchronized void shutDown() {
        // Of the thread, so wiped there.
        thread.execute(() -> guarded(this::forgetWaiting));
        thread.shutdown();
    }

    private void forgetWaiting() {
        Waiting left = waiting;
        waiting = null;
        if (left != null) {
            left.brought().forget().run();
        }
    }

    /// Finishes the passage that is being answered.
    @Override
    public void close() {
        shutDown();
        try {
            if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The checkpoint thread did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
