package org.greenlane.verb;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.greenlane.status.Progress;

/// Lets Ctrl+C stop long work cleanly: the program ends only when the work has tidied up behind it, or after
/// [#PATIENCE_SECONDS].
final class StopSignal implements Progress, AutoCloseable {
    /// How long the work may take to tidy up.
    private static final int PATIENCE_SECONDS = 30;

    private final Progress progress;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop-signal");
    private volatile boolean stopped;

    private StopSignal(Progress progress) {
        this.progress = progress;
    }

    /// @param progress is told how far the work is
    static StopSignal around(Progress progress) {
        StopSignal signal = new StopSignal(progress);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    private void stop() {
        stopped = true;
        try {
            boolean tidy = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assert tidy || stopped;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
