package org.greenlane.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Files that are there whole or not at all, also after a power cut: written beside, forced, and renamed.
public final class DurableFiles {
    private static final String ENDING = ".new";

    private DurableFiles() {}

    /// Writes the file in place of an old one, readable by its own user alone.
    ///
    /// @throws java.nio.file.NoSuchFileException if its folder is not there
    public static void write(Path file, byte[] bytes) throws IOException {
        Path folder = folderOf(file);
        String name = String.valueOf(file.getFileName());
        sweep(folder, name);
        Path beside = Files.createTempFile(folder, name, ENDING);
        try {
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
            }
            replace(beside, file);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /// Gives a file that has been written to its end its name, in place of an old one of that name.
    ///
    /// @param beside on the same disk
    public static void replace(Path beside, Path file) throws IOException {
        force(beside);
        rename(beside, file);
    }

    /// Gives a file that is on the disk already its name, in place of an old one of that name.
    public static void rename(Path beside, Path file) throws IOException {
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Path folder = folderOf(file);
        // A name is only sure to be there after a power cut once its folder is on the disk too. Other systems than
        // POSIX ones open no folders; there the move itself is the best to be had.
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            force(folder);
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path folderOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("A file needs a folder: " + file);
        }
        return folder;
    }

    /// What a write that was cut short has left behind.
    private static void sweep(Path folder, String name) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, name + "*" + ENDING)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }
}
