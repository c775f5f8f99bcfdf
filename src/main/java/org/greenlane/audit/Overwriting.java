package org.greenlane.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes zeros over a file before it is deleted, so that a disk that writes in place holds nothing of it. File systems
/// that copy on write, and flash memory, may keep the old blocks for a while all the same.
final class Overwriting {
    private static final Logger LOG = LoggerFactory.getLogger(Overwriting.class);
    private static final int BLOCK = 1 << 20;
    private static final int FORCED_EACH = 8 * BLOCK;

    private Overwriting() {}

    /// Gives a file a second name, by which it can be overwritten after another has taken its first one. Where the file
    /// system knows no second names, the file is only deleted.
    static void keepHold(Path file, Path second) {
        try {
            Files.createLink(second, file);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("The old file of the log is deleted without being overwritten: {}", e.getMessage());
        }
    }

    /// Overwrites and deletes a file that another has replaced, if it is there.
    ///
    /// @param other has its name now; if it is still the same file, only the second name is taken away
    static void away(Path file, Path other) throws IOException {
        if (Files.notExists(file) || Files.notExists(other)) {
            return;
        }
        if (Files.isSameFile(file, other)) {
            Files.delete(file);
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long size = channel.size();
            ByteBuffer zeros = ByteBuffer.allocate(BLOCK);
            for (long at = 0; at < size; ) {
                zeros.clear().limit((int) Math.min(BLOCK, size - at));
                at += channel.write(zeros, at);
                if (at % FORCED_EACH < BLOCK) {
                    // In small pieces: whoever else waits for the disk waits for one of them.
                    channel.force(false);
                }
            }
            channel.force(true);
        }
        Files.delete(file);
    }
}
