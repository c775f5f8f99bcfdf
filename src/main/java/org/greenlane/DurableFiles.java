package org.greenlane;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.LoggerFactory;

/// Files that are there whole or not at all, also after a power cut.
final class DurableFiles {
    private static final String ENDING = ".new";

    private DurableFiles() {}

    /// Writes the file in place of an old one, readable by its own user alone.
    static void write(Path file, byte[] bytes) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IOException("A file needs a folder: " + file);
        }
        String name = String.valueOf(file.getFileName());
        sweep(parent, name);
        Path next = Files.createTempFile(parent, name, ENDING);
        try {
            try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder(parent);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    /// What a write that was cut short has left behind.
    private static void sweep(Path folder, String name) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, name + "*" + ENDING)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Not every system lets a folder be opened; there the move itself is the best to be had.
            LoggerFactory.getLogger(DurableFiles.class).debug("folder cannot be synced", e);
        }
    }
}
