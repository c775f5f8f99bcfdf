package org.greenlane.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder for copies of files until they are packed, or unpacked and proved. Copies may hold what is destroyed in the files
/// themselves: where they are not needed any more they are overwritten, as far as the disk lets that be done.
public final class StagingFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StagingFolder.class);
    private static final int BUFFER_BYTES = 64 << 10;

    private final Path folder;

    private StagingFolder(Path folder) {
        this.folder = folder;
    }

    /// Makes one, and takes away what others of that name have left that were cut short.
    public static StagingFolder in(Path parent, String name) throws IOException {
        sweep(parent, name);
        return new StagingFolder(Files.createTempDirectory(parent, name));
    }

    /// Takes away what was cut short.
    public static void sweep(Path parent, String name) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(
                parent, path -> String.valueOf(path.getFileName()).startsWith(name) && Files.isDirectory(path))) {
            for (Path each : left) {
                away(each);
            }
        }
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try {
            if (Files.exists(folder)) {
                away(folder);
            }
        } catch (IOException e) {
            LOG.warn("Copies of files could not be deleted: {}", e.getMessage());
        }
    }

    private static void away(Path folder) throws IOException {
        Folders.delete(folder, (file, attributes) -> {
            if (attributes.isRegularFile() && isOwn(file)) {
                overwrite(file, attributes.size());
            }
        });
    }

    /// What has a second name is not a copy.
    private static boolean isOwn(Path file) throws IOException {
        return !file.getFileSystem().supportedFileAttributeViews().contains("unix")
                || Integer.valueOf(1).equals(Files.getAttribute(file, "unix:nlink"));
    }

    private static void overwrite(Path file, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocate(BUFFER_BYTES);
            for (long at = 0; at < length; at += zeros.limit()) {
                zeros.clear().limit((int) Math.min(BUFFER_BYTES, length - at));
                channel.write(zeros, at);
            }
            channel.force(false);
        }
    }
}
