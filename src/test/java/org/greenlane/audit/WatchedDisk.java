package org.greenlane.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.greenlane.bench.ToldDisk;

/// A file system under H2 that counts what has been written but not yet forced to the disk, and that can be full.
public final class WatchedDisk extends ToldDisk {
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
    protected void beforeWrite(String path, FileChannel file, long at, long length) throws IOException {
        if (FULL.get()) {
            throw new IOException("No space left on device");
        }
        WRITES.incrementAndGet();
        UNSYNCED.incrementAndGet();
    }

    @Override
    protected void forced() {
        UNSYNCED.set(0);
    }
}
