package org.greenlane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.greenlane.disk.Folders;

/// The folder in which people lay deliveries for a running station, as files or in folders. What has been judged is
/// moved to `taken` or `refused` inside it, where only the last delivery is kept.
final class Incoming {
    private static final String TAKEN = "taken";
    private static final String REFUSED = "refused";

    private final Path folder;
    private final WatchedFolder watched;

    Incoming(Path folder) {
        this.folder = folder;
        this.watched = new WatchedFolder(folder, Incoming::isDelivery);
    }

    /// Makes the folder, so that people find it.
    void create() throws IOException {
        Files.createDirectories(folder);
    }

    WatchedFolder watched() {
        return watched;
    }

    private static boolean isDelivery(Path place) {
        String name = place.getFileName().toString();
        return !name.startsWith(".") && !name.equals(TAKEN) && !name.equals(REFUSED);
    }

    /// Moves what has been judged away.
    void putAway(List<Path> taken, List<Path> refused) throws IOException {
        move(taken, folder.resolve(TAKEN));
        move(refused, folder.resolve(REFUSED));
    }

    private static void move(List<Path> places, Path to) throws IOException {
        if (places.isEmpty()) {
            return;
        }
        if (Files.exists(to)) {
            Folders.delete(to);
        }
        Files.createDirectories(to);
        for (Path place : places) {
            Files.move(place, to.resolve(place.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
