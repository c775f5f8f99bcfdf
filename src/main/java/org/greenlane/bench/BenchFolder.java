package org.greenlane.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.greenlane.StationHome;
import org.greenlane.disk.Folders;

/// Where everything of one run lies; gone when the run ends.
///
/// @param root the folder itself
record BenchFolder(Path root) {
    private static final String PREFIX = "greenlane-bench-";

    /// Makes a fresh folder in another.
    static BenchFolder in(Path parent) throws IOException {
        return new BenchFolder(
                Files.createTempDirectory(Files.createDirectories(parent).toAbsolutePath(), PREFIX));
    }

    Path keys() {
        return root.resolve("keys");
    }

    Path delivery() {
        return root.resolve("delivery");
    }

    Path snapshot() {
        return root.resolve("snapshot.glb");
    }

    /// @param number from 0
    Path delta(int number) {
        return root.resolve("delta-" + number + ".glb");
    }

    /// Who is asked for; see [LookUps].
    Path asked() {
        return root.resolve("asked");
    }

    /// The text of a phone code that was just issued.
    Path code() {
        return root.resolve("code");
    }

    Path of(ContenderKind kind) {
        return root.resolve(kind.name().toLowerCase(Locale.ROOT));
    }

    StationHome station() {
        return new StationHome(of(ContenderKind.GREENLANE));
    }

    /// How many bytes lie in a folder, whatever the folders in it are.
    static long size(Path folder) throws IOException {
        AtomicLong bytes = new AtomicLong();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes.addAndGet(attributes.size());
                return FileVisitResult.CONTINUE;
            }
        });
        return bytes.get();
    }

    void delete() throws IOException {
        Folders.delete(root);
    }
}
