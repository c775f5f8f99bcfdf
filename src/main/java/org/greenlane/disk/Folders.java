package org.greenlane.disk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// Whole folders.
public final class Folders {
    private Folders() {}

    /// What is done to a file before it is deleted.
    interface Farewell {
        void to(Path file, BasicFileAttributes attributes) throws IOException;
    }

    /// Deletes a folder with all that is in it. Links are deleted, and where they lead nothing is touched.
    ///
    /// @throws java.nio.file.NoSuchFileException if it is not there
    public static void delete(Path folder) throws IOException {
        delete(folder, (_, _) -> {});
    }

    static void delete(Path folder, Farewell farewell) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                farewell.to(file, attributes);
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path inside, @Nullable IOException trouble) throws IOException {
                if (trouble != null) {
                    throw trouble;
                }
                Files.delete(inside);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
