package org.greenlane.wire;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that has to do with a device: opens its line, lets it speak, and begins anew when the line was lost,
/// ever more slowly, without end. Other devices are not held up.
public final class LineOwner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LineOwner.class);
    private static final Duration LAST_WORD = Duration.ofMillis(500);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final String name;
    private final Opener opener;
    private final Device device;
    private final Consumer<LineState> states;
    private final InstantSource clock;
    private final Retries retries;
    private final Semaphore ended = new Semaphore(0);
    private final Thread thread;
    private @Nullable Line line;
    private boolean closed;
    private long endNanos;
    // Of the thread.
    private LineState last = new LineState.Connecting();
    private boolean worked;

    /// How long to wait before a new attempt.
    ///
    /// @param first after the first failure; doubled after each
    /// @param longest the longest wait
    public record Retries(Duration first, Duration longest) {
        /// A device that is plugged in again is back within two seconds at the latest.
        public static final Retries USUAL = new Retries(Duration.ofMillis(100), Duration.ofMillis(1600));
    }

    /// @param name of the device in the hardware profile
    /// @param states gets each change, on the device's thread
    public LineOwner(
            String name,
            Opener opener,
            Device device,
            Consumer<LineState> states,
            InstantSource clock,
            Retries retries) {
        this.name = name;
        this.opener = opener;
        this.device = device;
        this.states = states;
        this.clock = clock;
        this.retries = retries;
        thread = Thread.ofPlatform().daemon().name("line-" + name).unstarted(this::own);
    }

    /// Begins; to be called once.
    public void start() {
        thread.start();
    }

    /// Asks the device to say its last word. From any thread; never waits.
    public void end() {
        synchronized (this) {
            if (!closed) {
                closed = true;
                endNanos = System.nanoTime() + LAST_WORD.toNanos();
            }
        }
        ended.release();
        thread.interrupt();
    }

    /// Ends the conversation. The device has a moment to say its last word; then the line is closed, wherever it stands.
    @Override
    public void close() {
        end();
        try {
            // Counted from the end's beginning, so that several devices have their last word at the same time.
            if (!thread.join(Duration.ofNanos(restOfLastWord()))) {
                cut();
                thread.join(FAREWELL);
            }
        } catch (InterruptedException e) {
            cut();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized long restOfLastWord() {
        return Math.max(0, endNanos - System.nanoTime());
    }

    /// On a thread of its own: the system may take half a minute to close a port whose device takes nothing.
    private synchronized void cut() {
        if (line != null) {
            Thread.ofPlatform().daemon().name("line-closing-" + name).start(line::close);
        }
    }

    private void own() {
        Duration wait = retries.first();
        tell(last);
        while (!isClosed()) {
            boolean spoke = false;
            try {
                spoke = serve();
            } catch (InterruptedException e) {
                return;
            }
            wait = spoke ? retries.first() : least(wait.multipliedBy(2), retries.longest());
            try {
                if (ended.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /// @return whether the device worked
    private boolean serve() throws InterruptedException {
        worked = false;
        try (Line open = opener.open()) {
            if (!keep(open)) {
                return false;
            }
            device.serve(open, this::works);
        } catch (LineException e) {
            if (!isClosed()) {
                broken(e);
            }
        } catch (RuntimeException | Error e) {
            // Errors too: a serial library that does not load is one.
            LOG.error("device {} failed with {}", name, e.getClass().getName());
            broken(new LineException(
                    LineException.Cause.LOST, "The program failed with this device; the log says more. It begins anew."));
        } finally {
            keep(null);
        }
        return worked;
    }

    private synchronized boolean keep(@Nullable Line open) {
        line = open;
        return !closed;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void works() {
        worked = true;
        if (!(last instanceof LineState.Live)) {
            tell(new LineState.Live());
        }
    }

    private void broken(LineException e) {
        // One cause may ask for different things: there is no such device, or there are two.
        String detail = String.valueOf(e.getMessage());
        boolean known = last instanceof LineState.Broken before
                && before.cause() == e.kind()
                && before.detail().equals(detail);
        if (!known) {
            LOG.warn("device {}: {}", name, detail);
            tell(new LineState.Broken(e.kind(), detail, clock.instant()));
        }
    }

    private void tell(LineState state) {
        last = state;
        states.accept(state);
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
