package org.greenlane.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePathWrapper;

/// A file system under H2, on the real disk, that tells of what is about to be written and of what was forced to the disk.
/// H2 makes these itself, by reflection: whoever is told is shared by all of a kind.
public abstract class ToldDisk extends FilePathWrapper {
    /// Before something changes; an exception keeps it from happening.
    ///
    /// @param file as it stands on the disk
    /// @param at from which byte on
    /// @param length in bytes
    protected abstract void beforeWrite(String path, FileChannel file, long at, long length) throws IOException;

    /// Before what was written is forced to the disk; an exception keeps it from happening.
    protected void beforeForce(String path) throws IOException {}

    /// What was written is on the disk.
    protected void forced() {}

    /// A file was opened, by that channel.
    protected void opened(FileChannel channel) {}

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel channel = new Told(getBase().toString(), super.open(mode));
        opened(channel);
        return channel;
    }

    /// H2's own channels only hand on; so does this, after telling.
    private final class Told extends FileBase {
        private final String path;
        private final FileChannel base;

        Told(String path, FileChannel base) {
            this.path = path;
            this.base = base;
        }

        @Override
        public synchronized int write(ByteBuffer from) throws IOException {
            beforeWrite(path, base, base.position(), from.remaining());
            return base.write(from);
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            beforeWrite(path, base, position, from.remaining());
            return base.write(from, position);
        }

        @Override
        public synchronized FileChannel truncate(long size) throws IOException {
            beforeWrite(path, base, size, Math.max(0, base.size() - size));
            base.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            beforeForce(path);
            base.force(metaData);
            forced();
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
