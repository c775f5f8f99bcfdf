package org.greenlane;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import org.greenlane.BackupProgress.Step;

/// Tells whoever watches a backup how much of it is written.
final class MeasuredOutput extends FilterOutputStream {
    private final long of;
    private final BackupProgress progress;
    private long done;

    /// @param of about how many bytes there will be
    MeasuredOutput(OutputStream out, long of, BackupProgress progress) {
        super(out);
        this.of = of;
        this.progress = progress;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /// @throws CancellationException if it was stopped
    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        done = Math.min(of, done + length);
        if (!progress.goOn(Step.WRITING, done, of)) {
            throw new CancellationException();
        }
    }
}
