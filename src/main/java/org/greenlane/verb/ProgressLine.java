package org.greenlane.verb;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.greenlane.status.Progress;

/// Tells how far long work is, on standard error, where it takes longer than a moment.
final class ProgressLine implements Progress {
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final double NANOS_A_SECOND = 1e9;

    private final PrintWriter err;
    private final String unit;
    private final LongSupplier nanos;
    private long begun;
    private long told;
    private long last;

    /// Counts statuses.
    ProgressLine(PrintWriter err) {
        this(err, "statuses");
    }

    /// @param unit of what is counted
    ProgressLine(PrintWriter err, String unit) {
        this(err, unit, System::nanoTime);
    }

    /// @param nanos a clock that never goes back
    ProgressLine(PrintWriter err, String unit, LongSupplier nanos) {
        this.err = err;
        this.unit = unit;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.told = begun;
    }

    @Override
    public boolean goOn(long done, long total) {
        long now = nanos.getAsLong();
        if (done < last) {
            // The next file: its time is its own.
            begun = now;
        }
        last = done;
        if (now - told >= A_MOMENT.toNanos()) {
            told = now;
            tell(done, total, (now - begun) / NANOS_A_SECOND);
        }
        return true;
    }

    private void tell(long done, long total, double seconds) {
        boolean known = done > 0 && seconds > 0;
        String pace = known
                ? String.format(
                        Locale.ROOT, ", %,.0f a second, about %.0f s left", done / seconds, seconds * (total - done) / done)
                : "";
        err.printf(Locale.ROOT, "%,d of %,d %s%s%n", done, total, unit, pace);
        err.flush();
    }
}
