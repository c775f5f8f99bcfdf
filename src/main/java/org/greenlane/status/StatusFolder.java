package org.greenlane.status;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The files of the layers: `statuses-000001.mv.db` and so on in the order of their import. What is being imported is
/// named `incoming-…`, what cannot be used is renamed `….broken`. One process at a time works here.
final class StatusFolder implements AutoCloseable {
    private static final String LAYER = "statuses-";
    private static final String INCOMING = "incoming-";
    private static final String BROKEN = ".broken";

    private final Path folder;
    private final FileChannel lock;
    private int lastNumber;

    private StatusFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static StatusFolder open(Path folder) throws StatusException {
        try {
            Files.createDirectories(folder);
            StatusFolder opened = new StatusFolder(folder, lock(folder));
            for (Path leftover : opened.list(INCOMING + "*")) {
                Files.delete(leftover);
            }
            return opened;
        } catch (IOException e) {
            throw new StatusException(StatusException.Kind.DISK, "the folder of the statuses cannot be used", e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException, StatusException {
        FileChannel channel = FileChannel.open(
                folder.resolve("statuses.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Held by this very process: told below like any other holder.
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        if (!locked) {
            throw new StatusException(StatusException.Kind.IN_USE, "another program works with these statuses");
        }
        return channel;
    }

    /// The files of the layers, the oldest import first.
    List<Path> layers() throws IOException {
        List<Path> layers = list(LAYER + "??????" + LayerDatabase.ENDING);
        layers.sort(null);
        if (!layers.isEmpty()) {
            String last = layers.getLast().getFileName().toString();
            lastNumber = Integer.parseInt(last.substring(LAYER.length(), last.length() - LayerDatabase.ENDING.length()));
        }
        return layers;
    }

    /// Where the next layer is built, and where it then belongs.
    record Place(Path incoming, Path file) {}

    Place nextPlace() {
        lastNumber++;
        String name = String.format(Locale.ROOT, "%06d", lastNumber) + LayerDatabase.ENDING;
        return new Place(folder.resolve(INCOMING + name), folder.resolve(LAYER + name));
    }

    /// Renames a file that cannot be used; only the newest such file is kept, because they are large.
    void setAside(Path file) throws IOException {
        deleteSetAside();
        Files.move(file, file.resolveSibling(file.getFileName() + BROKEN), StandardCopyOption.REPLACE_EXISTING);
    }

    void deleteSetAside() throws IOException {
        for (Path broken : list("*" + BROKEN)) {
            Files.delete(broken);
        }
    }

    /// Deletes all layers of a folder, those too that were set aside.
    static void deleteLayers(Path folder) throws IOException {
        for (Path layer : list(folder, LAYER + "*")) {
            Files.delete(layer);
        }
    }

    private List<Path> list(String glob) throws IOException {
        return list(folder, glob);
    }

    private static List<Path> list(Path folder, String glob) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
            files.forEach(found::add);
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
