package org.greenlane.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePathWrapper;

/// A file system under H2 that counts what has been written but not yet forced to the disk, and that can be full.
public final class WatchedDisk extends FilePathWrapper {
    static final String SCHEME = "watched";

    private static final AtomicLong WRITES = new AtomicLong();
    private static final AtomicLong UNSYNCED = new AtomicLong();
    private static final AtomicBoolean FULL = new AtomicBoolean();

    /// Writes so far.
    long writes() {
        return WRITES.get();
    }

    /// Writes since the last force.
    long unsyncedWrites() {
        return UNSYNCED.get();
    }

    void fail(boolean full) {
        FULL.set(full);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Watched(super.open(mode));
    }

    private static void written() throws IOException {
        if (FULL.get()) {
            throw new IOException("No space left on device");
        }
        WRITES.incrementAndGet();
        UNSYNCED.incrementAndGet();
    }

    /// H2 itself only hands channels on; so does this, and keeps the books.
    private static final class Watched extends FileBase {
        private final FileChannel base;

        Watched(FileChannel base) {
            this.base = base;
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            written();
            return base.write(from);
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            written();
            return base.write(from, position);
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            written();
            base.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            base.force(metaData);
            UNSYNCED.set(0);
        }

        @Override
        public int read(ByteBuffer to) throws IOException {
            return base.read(to);
        }

        @Override
        public synchronized int read(ByteBuffer to, long position) throws IOException {
            return base.read(to, position);
        }

        @Override
        public long position() throws IOException {
            return base.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            base.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
