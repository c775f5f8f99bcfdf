package org.greenlane.verb;

import java.io.PrintWriter;
import org.greenlane.status.Progress;

/// Tells on standard error which step of a measurement is under way, and how far it is.
final class BenchProgress implements Progress {
    private final PrintWriter err;
    private final String unit;
    private ProgressLine line;

    /// Counts statuses.
    BenchProgress(PrintWriter err) {
        this(err, "statuses");
    }

    /// @param unit of what is counted
    BenchProgress(PrintWriter err, String unit) {
        this.err = err;
        this.unit = unit;
        this.line = new ProgressLine(err, unit);
    }

    void chapter(String sentence) {
        err.println(sentence + " …");
        err.flush();
        line = new ProgressLine(err, unit);
    }

    @Override
    public boolean goOn(long done, long total) {
        // Nothing done yet is only a question whether to go on.
        return done == 0 ? !Thread.currentThread().isInterrupted() : line.goOn(done, total);
    }
}
