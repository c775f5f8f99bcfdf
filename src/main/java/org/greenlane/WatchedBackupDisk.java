package org.greenlane;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.greenlane.backup.BackupDisk;
import org.greenlane.desk.supervisor.BackupState.Why;

/// The disk of one backup that somebody waits for: knows whether it was this disk that failed, and how.
final class WatchedBackupDisk implements BackupDisk {
    private final BackupDisk disk;
    private Optional<Why> failure = Optional.empty();

    WatchedBackupDisk(BackupDisk disk) {
        this.disk = disk;
    }

    /// Why it failed; empty where this disk did all that it was asked for.
    Optional<Why> failure() {
        return failure;
    }

    @FunctionalInterface
    private interface Work<T> {
        T done() throws IOException;
    }

    private <T> T watched(Work<T> work) throws IOException {
        try {
            return work.done();
        } catch (IOException e) {
            failure = failure.or(() -> Optional.of(why(e)));
            throw e;
        }
    }

    @Override
    public Path begin(Path file) throws IOException {
        return watched(() -> disk.begin(file));
    }

    @Override
    public OutputStream open(Path begun) throws IOException {
        return new Watched(watched(() -> disk.open(begun)));
    }

    /// It is in the log by now.
    @Override
    public void name(Path begun, Path file) throws IOException {
        try {
            disk.name(begun, file);
        } catch (IOException e) {
            failure = Optional.of(Why.RECORDED_BUT_NOT_THERE);
            throw e;
        }
    }

    private final class Watched extends FilterOutputStream {
        Watched(OutputStream to) {
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
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } catch (IOException e) {
                failure = failure.or(() -> Optional.of(why(e)));
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
