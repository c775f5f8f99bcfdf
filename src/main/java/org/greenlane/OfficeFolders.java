package org.greenlane;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.greenlane.desk.parts.FolderBook;

/// Sticks and folders of this machine, as systems mount them.
public final class OfficeFolders implements FolderBook {
    /// Where removable media come to stand: udisks, older systems, by hand, and macOS.
    public static final List<Path> MEDIA = List.of(
            Path.of("/run/media"), Path.of("/media"), Path.of("/mnt"), Path.of("/Volumes"));

    private static final int MOST = 200;

    private final List<Path> media;
    private final Path home;
    private final Executor thread;

    /// @param media folders in which, or one below which, sticks come to stand
    /// @param home where one may begin too
    public OfficeFolders(List<Path> media, Path home, Executor thread) {
        this.media = List.copyOf(media);
        this.home = home;
        this.thread = thread;
    }

    @Override
    public void list(Optional<String> path, Consumer<Folder> told) {
        thread.execute(() -> told.accept(path.map(it -> inside(Path.of(it))).orElseGet(this::beginning)));
    }

    private Folder beginning() {
        List<Place> places = new ArrayList<>();
        sticks().forEach(stick -> places.add(place(stick, true)));
        if (Files.isDirectory(home)) {
            places.add(place(home, false));
        }
        return new Folder(Optional.empty(), Optional.empty(), places, true);
    }

    private List<Path> sticks() {
        List<Path> sticks = new ArrayList<>();
        for (Path root : media) {
            for (Path below : folders(root).orElse(List.of())) {
                if (isMounted(below, root)) {
                    sticks.add(below);
                } else {
                    folders(below).orElse(List.of()).stream().filter(it -> isMounted(it, below)).forEach(sticks::add);
                }
            }
        }
        return sticks.stream().limit(MOST).toList();
    }

    /// A file system of its own stands there.
    private static boolean isMounted(Path folder, Path above) {
        try {
            return !Files.getFileStore(folder).equals(Files.getFileStore(above));
        } catch (IOException e) {
            return false;
        }
    }

    private Folder inside(Path folder) {
        boolean isBeginning = folder.equals(home) || sticks().contains(folder);
        Optional<String> parent = Optional.ofNullable(folder.getParent())
                .filter(_ -> !isBeginning)
                .map(Path::toString);
        Optional<List<Path>> inside = folders(folder);
        return new Folder(
                Optional.of(folder.toString()),
                parent,
                inside.orElse(List.of()).stream().map(it -> new Place(it.toString(), name(it), false, Optional.empty())).toList(),
                inside.isPresent());
    }

    private static Optional<List<Path>> folders(Path folder) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder, OfficeFolders::isShown)) {
            for (Path each : inside) {
                found.add(each);
                if (found.size() == MOST) {
                    break;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return Optional.empty();
        }
        found.sort(Comparator.comparing(OfficeFolders::name));
        return Optional.of(found);
    }

    private static boolean isShown(Path each) {
        return Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS) && !name(each).startsWith(".");
    }

    private static Place place(Path folder, boolean removable) {
        Optional<Long> free = Optional.empty();
        try {
            free = Optional.of(Files.getFileStore(folder).getUsableSpace() >> 20);
        } catch (IOException e) {
            // It says so itself when one goes there.
        }
        return new Place(folder.toString(), name(folder), removable, free);
    }

    private static String name(Path path) {
        Path last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }
}
