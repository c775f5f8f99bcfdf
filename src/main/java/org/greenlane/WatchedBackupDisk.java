package org.greenlane;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.greenlane.backup.BackupDisk;
import org.greenlane.desk.supervisor.BackupState;
import org.greenlane.desk.supervisor.BackupState.Why;

/// The disk of one backup that somebody waits for: says how much is on it, stops where that is wanted, and knows whether it
/// was this disk that failed.
final class WatchedBackupDisk implements BackupDisk {
    /// So often it is said how much is written.
    static final long BYTES_BETWEEN = 4 << 20;

    private final BackupDisk disk;
    private final LongConsumer written;
    private volatile boolean stopped;
    private volatile Optional<BackupState> end = Optional.empty();

    /// @param written hears how many bytes are written, now and then
    WatchedBackupDisk(BackupDisk disk, LongConsumer written) {
        this.disk = disk;
        this.written = written;
    }

    /// From any thread. Once a backup is in the log, it is made.
    void stop() {
        stopped = true;
    }

    /// How it ended here; empty where this disk did all that it was asked for.
    Optional<BackupState> end() {
        return end;
    }

    @FunctionalInterface
    private interface Work<T> {
        T done() throws IOException;
    }

    private <T> T watched(Work<T> work) throws IOException {
        if (stopped) {
            end = Optional.of(new BackupState.Stopped());
            throw new InterruptedIOException("it was stopped");
        }
        try {
            return work.done();
        } catch (IOException e) {
            end = end.or(() -> Optional.of(new BackupState.Failed(why(e))));
            throw e;
        }
    }

    @Override
    public Path begin(Path file) throws IOException {
        return watched(() -> disk.begin(file));
    }

    @Override
    public OutputStream open(Path begun) throws IOException {
        return new Counting(watched(() -> disk.open(begun)));
    }

    /// It is in the log by now: so nothing stops it any more.
    @Override
    public void name(Path begun, Path file) throws IOException {
        try {
            disk.name(begun, file);
        } catch (IOException e) {
            end = Optional.of(new BackupState.Failed(Why.RECORDED_BUT_NOT_THERE));
            throw e;
        }
    }

    private final class Counting extends FilterOutputStream {
        private long bytes;
        private long said;

        Counting(OutputStream to) {
            super(to);
        }

        @Override
        public void write(int each) throws IOException {
            write(new byte[] {(byte) each}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            watched(() -> {
                out.write(from, offset, length);
                return out;
            });
            bytes += length;
            if (said == 0 || bytes - said >= BYTES_BETWEEN) {
                said = bytes;
                written.accept(bytes);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } catch (IOException e) {
                end = end.or(() -> Optional.of(new BackupState.Failed(why(e))));
                throw e;
            }
        }
    }

    private static Why why(IOException trouble) {
        String message = String.valueOf(trouble.getMessage()).toLowerCase(Locale.ROOT);
        return switch (trouble) {
            case NoSuchFileException _, NotDirectoryException _ -> Why.NO_FOLDER;
            case FileAlreadyExistsException _ -> Why.NAME_TAKEN;
            case AccessDeniedException _ -> Why.READ_ONLY;
            default -> {
                boolean full = message.contains("no space left") || message.contains("not enough space");
                yield message.contains("read-only") ? Why.READ_ONLY : full ? Why.FULL : Why.DISK;
            }
        };
    }
}
