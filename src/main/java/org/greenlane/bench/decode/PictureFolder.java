package org.greenlane.bench.decode;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.greenlane.bench.BenchException;
import org.greenlane.sight.PictureFile;

/// The pictures of a folder and of all in it, in order of names, with the names of one folder in memory at a time.
final class PictureFolder {
    /// Folders in folders are followed no deeper.
    private static final int MAX_DEPTH = 16;

    private final Path root;

    PictureFolder(Path root) {
        this.root = root;
    }

    /// Is given one picture after the other.
    interface Visitor {
        /// @return false to end
        boolean visit(Path picture) throws BenchException;
    }

    /// @throws BenchException if a folder cannot be read, or the visitor throws it
    void visit(Visitor visitor) throws BenchException {
        if (!Files.exists(root)) {
            throw new BenchException("There is no folder " + root + ".");
        }
        if (!Files.isDirectory(root)) {
            throw new BenchException(root + " is not a folder. To read single pictures: greenlane decode.");
        }
        visit(root, 0, visitor);
    }

    long count() throws BenchException {
        long[] count = {0};
        visit(_ -> ++count[0] > 0);
        return count[0];
    }

    private static boolean visit(Path folder, int depth, Visitor visitor) throws BenchException {
        List<Path> inside = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(inside::add);
        } catch (IOException | DirectoryIteratorException e) {
            throw new BenchException("The folder " + folder + " cannot be read.", e);
        }
        inside.sort(null);
        for (Path path : inside) {
            boolean goOn = true;
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                goOn = depth >= MAX_DEPTH || visit(path, depth + 1, visitor);
            } else if (PictureFile.isNamedLikeOne(path)) {
                goOn = visitor.visit(path);
            }
            if (!goOn) {
                return false;
            }
        }
        return true;
    }

    /// Where a picture belongs: the folder under the root is its set, what is under that its kind.
    Group group(Path picture) {
        Path inside = root.relativize(picture);
        Path rootName = root.toAbsolutePath().normalize().getFileName();
        String own = rootName == null ? "all" : rootName.toString();
        return switch (inside.getNameCount()) {
            case 1 -> new Group(own, "");
            case 2 -> new Group(own, inside.getName(0).toString());
            default -> new Group(
                    inside.getName(0).toString(),
                    inside.subpath(1, inside.getNameCount() - 1).toString());
        };
    }
}
