package org.greenlane.verb;

import java.io.PrintWriter;
import java.time.Duration;
import org.greenlane.status.Progress;

/// Tells how far an import is, on standard error, where it takes longer than a moment.
final class ProgressLine implements Progress {
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final PrintWriter err;
    private final String unit;
    private long begun = System.nanoTime();
    private long told = begun;
    private long last;

    /// Counts statuses.
    ProgressLine(PrintWriter err) {
        this(err, "statuses");
    }

    /// @param unit of what is counted
    ProgressLine(PrintWriter err, String unit) {
        this.err = err;
        this.unit = unit;
    }

    @Override
    public boolean goOn(long done, long total) {
        long now = System.nanoTime();
        if (done < last) {
            // The next file: its time is its own.
            begun = now;
        }
        last = done;
        if (now - told >= A_MOMENT.toNanos()) {
            told = now;
            long left = done == 0 ? 0 : (long) ((now - begun) / 1e9 * (total - done) / done);
            err.printf("%,d of %,d %s, about %d s left%n", done, total, unit, left);
            err.flush();
        }
        return true;
    }
}
