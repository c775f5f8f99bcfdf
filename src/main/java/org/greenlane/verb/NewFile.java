package org.greenlane.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that somebody keeps and changes by hand: whole or not there, and never in place of another.
final class NewFile {
    private NewFile() {}

    /// Writes beside, and gives the file its name only then, as one step in which nothing else can be overwritten.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException if there is something of that name; it stays as it is
    static void write(Path file, byte[] bytes) throws IOException {
        Path beside = Path.of(file.toAbsolutePath() + ".new" + ProcessHandle.current().pid());
        try {
            // With the rights of any file of this user's: the station may be another's.
            Files.write(beside, bytes);
            link(beside, file);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void link(Path beside, Path file) throws IOException {
        try {
            Files.createLink(file, beside);
        } catch (UnsupportedOperationException e) {
            // A disk without links: not replaced either, though not in one step.
            Files.move(beside, file);
        }
    }
}
