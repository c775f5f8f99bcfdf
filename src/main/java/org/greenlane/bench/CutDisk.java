package org.greenlane.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// A file system under H2, on the real disk, whose power can be cut; see [Power]. H2 makes these itself, by reflection,
/// so they share one power supply.
public final class CutDisk extends FilePathWrapper {
    /// The name by which H2 knows it.
    static final String SCHEME = "cut";

    static final Power POWER = new Power();

    static void register() {
        FilePath.register(new CutDisk());
    }

    /// Makes it known to H2.
    ///
    /// @return the name by which H2 knows it
    public static String registered() {
        register();
        return SCHEME;
    }

    /// From now on nothing can be written because there is no room, or there is room again.
    public static void fill(boolean full) {
        POWER.fill(full);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        Watched channel = new Watched(getBase().toString(), super.open(mode));
        POWER.opened(channel);
        return channel;
    }

    /// H2's own channels only hand on; so does this, after telling the power supply.
    private static final class Watched extends FileBase {
        private final String path;
        private final FileChannel base;

        Watched(String path, FileChannel base) {
            this.path = path;
            this.base = base;
        }

        @Override
        public synchronized int write(ByteBuffer from) throws IOException {
            POWER.beforeWrite(path, base, base.position(), from.remaining());
            return base.write(from);
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            POWER.beforeWrite(path, base, position, from.remaining());
            return base.write(from, position);
        }

        @Override
        public synchronized FileChannel truncate(long size) throws IOException {
            POWER.beforeWrite(path, base, size, Math.max(0, base.size() - size));
            base.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            POWER.beforeForce(path);
            base.force(metaData);
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
