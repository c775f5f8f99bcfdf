package org.greenlane.verb;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.greenlane.status.Progress;

/// Lets Ctrl+C stop long work cleanly: the program ends only when the work has tidied up behind it, or after
/// [#PATIENCE_SECONDS]. Its exit code is then that of the signal: 130 after Ctrl+C (SIGINT), 143 after SIGTERM.
final class StopSignal implements Progress, AutoCloseable {
    /// How long the work may take to tidy up.
    private static final int PATIENCE_SECONDS = 30;

    private final PrintWriter err;
    private final Progress progress;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop-signal");
    private volatile boolean stopped;

    private StopSignal(PrintWriter err, Progress progress) {
        this.err = err;
        this.progress = progress;
    }

    /// @param err says that it stops
    /// @param progress is told how far the work is
    static StopSignal around(PrintWriter err, Progress progress) {
        StopSignal signal = new StopSignal(err, progress);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /// True once somebody has asked the program to end. What is to be said then must be said before this is closed.
    boolean isGiven() {
        return stopped;
    }

    private void stop() {
        stopped = true;
        say("stopping, and tidying up");
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                say("it did not stop in time; the next start tidies up");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(String what) {
        err.println("greenlane: " + what);
        err.flush();
    }

    @Override
    public boolean goOn(long done, long total) {
        return !stopped && progress.goOn(done, total);
    }

    /// The work is done, or has tidied up.
    @Override
    public void close() {
        done.countDown();
        if (!stopped) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The program is ending already, and the hook has been let go.
            }
        }
    }
}
