package org.greenlane.verb;

import java.io.PrintWriter;
import java.time.Duration;
import org.greenlane.status.Progress;

/// Tells how far an import is, on standard error, where it takes longer than a moment.
final class ProgressLine implements Progress {
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final PrintWriter err;
    private final long begun = System.nanoTime();
    private long last = begun;

    ProgressLine(PrintWriter err) {
        this.err = err;
    }

    @Override
    public boolean goOn(long done, long total) {
        long now = System.nanoTime();
        if (now - last >= A_MOMENT.toNanos()) {
            last = now;
            long left = done == 0 ? 0 : (long) ((now - begun) / 1e9 * (total - done) / done);
            err.printf("%,d of %,d statuses, about %d s left%n", done, total, left);
            err.flush();
        }
        return !Thread.currentThread().isInterrupted();
    }
}
