package org.greenlane.authority;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.greenlane.disk.DurableFiles;
import org.jspecify.annotations.Nullable;

/// Where a delivery is made: a hidden folder inside the delivery's own, so that what is finished takes its place by a
/// rename. A lock on it tells another run at work from what a killed run has left behind, which is swept up.
final class WorkFolder implements AutoCloseable {
    static final String NAME = ".making";
    private static final String LOCK = "lock";

    /// Tells how many bytes are free on the disk of a folder.
    @FunctionalInterface
    interface Space {
        long freeIn(Path folder) throws IOException;
    }

    private final Path delivery;
    private final Path folder;
    private final FileChannel lock;
    private final boolean isNew;

    private WorkFolder(Path delivery, FileChannel lock, boolean isNew) {
        this.delivery = delivery;
        this.folder = delivery.resolve(NAME);
        this.lock = lock;
        this.isNew = isNew;
    }

    /// @param delivery is made if it is not there, and goes again if nothing is handed over
    /// @throws AuthorityException if another run works there
    static WorkFolder open(Path delivery) throws IOException, AuthorityException {
        boolean isNew = Files.notExists(delivery);
        Files.createDirectories(delivery.resolve(NAME));
        WorkFolder opened = new WorkFolder(delivery, lock(delivery), isNew);
        try {
            opened.sweep();
        } catch (IOException e) {
            opened.lock.close();
            throw e;
        }
        return opened;
    }

    private static FileChannel lock(Path delivery) throws IOException, AuthorityException {
        Path file = delivery.resolve(NAME).resolve(LOCK);
        try {
            create(file);
            Object before = identity(file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            boolean held = false;
            try {
                held = channel.tryLock() != null && Objects.equals(before, identity(file));
            } catch (OverlappingFileLockException e) {
                // Held by this very process: told below like any other holder.
            } finally {
                if (!held) {
                    channel.close();
                }
            }
            if (held) {
                return channel;
            }
        } catch (NoSuchFileException e) {
            // The other run has ended at this very moment, and taken the lock away.
        }
        throw new AuthorityException(
                "Another run is making a delivery in " + delivery + ". Wait for its end, or name another folder.");
    }

    private static void create(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            // Of a killed run, or of one at work: the lock will tell.
        }
    }

    /// Which file it is, whatever its name: a lock counts only on the file that others will find. Null where the system
    /// does not say.
    private static @Nullable Object identity(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private void sweep() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder) && !file.equals(folder.resolve(LOCK))) {
                    Files.delete(file);
                }
            }
        }
    }

    /// @throws AuthorityException if there is less
    void requireSpace(long bytes, Space space) throws IOException, AuthorityException {
        long free = space.freeIn(folder);
        if (free < bytes) {
            throw new AuthorityException(String.format(
                    Locale.ROOT,
                    "This delivery needs about %,d bytes free in %s for the time being, and there are %,d. Make room, or name"
                            + " a folder on another disk.",
                    bytes,
                    delivery,
                    free));
        }
    }

    /// Where a file of the delivery is made.
    Path file(String name) {
        return folder.resolve(name);
    }

    /// Puts the files in their places, each of them whole.
    ///
    /// @return where they are now
    List<Path> handOver(List<Path> files) throws IOException {
        List<Path> places = new ArrayList<>();
        for (Path file : files) {
            Path place = delivery.resolve(file.getFileName());
            DurableFiles.replace(file, place);
            places.add(place);
        }
        return List.copyOf(places);
    }

    /// Leaves nothing behind but what was handed over.
    @Override
    public void close() throws IOException {
        try (lock) {
            sweep();
            Files.delete(folder.resolve(LOCK));
        }
        Files.delete(folder);
        if (isNew) {
            try {
                Files.delete(delivery);
            } catch (DirectoryNotEmptyException e) {
                // It holds what was handed over.
            }
        }
    }
}
