package org.greenlane.authority;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The records whose keys begin with the same bits, unsorted, in a file that is gone when it is closed.
///
/// Several threads may add at once.
final class Bucket implements AutoCloseable {
    private final FileChannel file;
    private final int maxBytes;

    Bucket(Path path, int maxBytes) throws IOException {
        this.maxBytes = maxBytes;
        this.file = FileChannel.open(
                path,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    /// @param block flipped, and empty afterwards
    synchronized void add(ByteBuffer block) throws IOException {
        if (file.size() + block.remaining() > maxBytes) {
            throw new IOException("Too many of the subject keys begin alike: they are no HMACs.");
        }
        while (block.hasRemaining()) {
            file.write(block);
        }
    }

    /// All that was added. The bucket is closed then, and its space on the disk is free.
    synchronized ByteBuffer take() throws IOException {
        try (this) {
            ByteBuffer all = ByteBuffer.allocate((int) file.size());
            file.position(0);
            while (all.hasRemaining()) {
                if (file.read(all) < 0) {
                    throw new EOFException("A temporary file has become shorter.");
                }
            }
            return all.flip();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
