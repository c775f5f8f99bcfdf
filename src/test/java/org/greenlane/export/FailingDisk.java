package org.greenlane.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Locale;

/// An ordinary disk that goes wrong: all of it, once so many bytes have been written.
final class FailingDisk implements ExportDisk {
    private final ExportDisk disk = new OrdinaryDisk();
    private final How how;
    private long left;
    private long written;

    /// What goes wrong.
    enum How {
        FULL,
        READ_ONLY,
        /// The stick was pulled out: nothing answers any more, not even a deletion.
        PULLED_OUT,
        RENAME_FAILS
    }

    FailingDisk(How how, long after) {
        this.how = how;
        this.left = after;
    }

    private IOException failure() {
        return new IOException(
                switch (how) {
                    case FULL -> "No space left on device";
                    case READ_ONLY -> "Read-only file system";
                    case PULLED_OUT, RENAME_FAILS -> "Input/output error";
                });
    }

    /// How many bytes it has taken.
    long written() {
        return written;
    }

    private void check() throws IOException {
        if (left < 0 && how == How.PULLED_OUT) {
            throw failure();
        }
    }

    @Override
    public boolean exists(Path file) {
        return disk.exists(file);
    }

    @Override
    public boolean isFolder(Path folder) {
        return disk.isFolder(folder);
    }

    @Override
    public SeekableByteChannel create(Path file) throws IOException {
        check();
        if (how == How.READ_ONLY) {
            throw failure();
        }
        return new Channel(disk.create(file));
    }

    @Override
    public void force(Path file) throws IOException {
        check();
        disk.force(file);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        check();
        if (how == How.RENAME_FAILS) {
            throw failure();
        }
        disk.rename(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        check();
        disk.delete(file);
    }

    @Override
    public long room(Path folder) throws IOException {
        check();
        return disk.room(folder);
    }

    @Override
    public String toString() {
        return how.name().toLowerCase(Locale.ROOT);
    }

    private final class Channel implements SeekableByteChannel {
        private final SeekableByteChannel channel;

        Channel(SeekableByteChannel channel) {
            this.channel = channel;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            check();
            if (how != How.RENAME_FAILS && bytes.remaining() > left) {
                left = -1;
                throw failure();
            }
            left -= bytes.remaining();
            written += bytes.remaining();
            return channel.write(bytes);
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            check();
            return channel.read(bytes);
        }

        @Override
        public long position() throws IOException {
            return channel.position();
        }

        @Override
        public SeekableByteChannel position(long to) throws IOException {
            channel.position(to);
            return this;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            channel.truncate(size);
            return this;
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
            check();
        }
    }
}
