package org.greenlane;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenlane.disk.DurableFiles;
import org.greenlane.disk.StagingFolder;
import org.greenlane.status.StatusStore;
import org.jspecify.annotations.Nullable;

/// A station that is being made, in a folder within its own: a cut leaves no station or a whole one.
///
/// While it is made nobody sees it. One rename says that it is whole; from then on whoever opens the station puts what is
/// whole in its place, and goes on with it where a cut came between.
final class SetupStaging implements AutoCloseable {
    /// How the folder is called while the station is being made.
    static final String BEGUN = ".setup-";

    private static final String WHOLE = ".setup.whole";

    private final StationHome home;
    private final StagingFolder folder;

    private SetupStaging(StationHome home, StagingFolder folder) {
        this.home = home;
        this.folder = folder;
    }

    /// Begins one; what another has left that was cut short is taken away.
    static SetupStaging in(StationHome home) throws IOException {
        home.create();
        return new SetupStaging(home, StagingFolder.in(home.folder(), BEGUN));
    }

    Path folder() {
        return folder.folder();
    }

    /// Whether nothing of a station is in the folder.
    static boolean isFree(StationHome home) {
        return Files.notExists(home.settings())
                && Files.notExists(home.key())
                && Files.notExists(home.signingKey())
                && !home.holdsSealedFiles();
    }

    /// It is whole, and stands in its place. After this nothing of it is closed in vain.
    void commit() throws IOException {
        force();
        DurableFiles.rename(folder(), home.folder().resolve(WHOLE));
        finish(home);
    }

    /// What is put into its place together with the settings.
    interface Beside {
        void writtenInto(StationHome staged) throws IOException, SetupException;
    }

    /// Lets a station that is there be something else. What it was is kept beside it.
    ///
    /// @param before empty where that cannot be read
    static void change(StationHome home, Optional<StationSettings> before, StationSettings after, Beside beside)
            throws IOException, SetupException {
        try (SetupStaging staging = in(home)) {
            StationHome staged = new StationHome(staging.folder());
            if (before.isPresent()) {
                before.get().write(staged.settingsBefore());
            }
            beside.writtenInto(staged);
            after.write(staged.settings());
            staging.commit();
        }
    }

    /// Puts a station in its place that was whole when something cut it short. Where it trusts another root now, its statuses
    /// are that root's from then on.
    static void finish(StationHome home) throws IOException {
        StationHome whole = whole(home);
        if (Files.isDirectory(whole.folder())) {
            Optional<String> trusted = root(whole);
            if (Files.exists(home.settings()) && trusted.isPresent() && !trusted.equals(root(home))) {
                StatusStore.trustAnother(home.statuses(), root(home), trusted.get());
            }
            merge(whole.folder(), home.folder(), home.settings());
        }
    }

    /// Where a station stands that something cut short on the last step into its place.
    static StationHome whole(StationHome home) {
        return new StationHome(home.folder().resolve(WHOLE));
    }

    /// Empty where it cannot be read.
    private static Optional<String> root(StationHome home) {
        try {
            return Optional.of(StationSettings.read(home.settings()).rootFingerprint());
        } catch (SetupException e) {
            return Optional.empty();
        }
    }

    /// @param last comes when all else is there
    private static void merge(Path from, Path to, Path last) throws IOException {
        List<Path> entries;
        try (Stream<Path> inside = Files.list(from)) {
            entries = inside.sorted(Comparator.comparing((Path entry) -> last.endsWith(entry.getFileName())))
                    .toList();
        }
        for (Path entry : entries) {
            Path place = to.resolve(entry.getFileName());
            if (Files.isDirectory(entry) && Files.isDirectory(place)) {
                merge(entry, place, last);
            } else {
                DurableFiles.rename(entry, place);
            }
        }
        Files.delete(from);
    }

    /// What the disk still holds back is on it before the rename is.
    private void force() throws IOException {
        Files.walkFileTree(folder(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                sync(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException e) throws IOException {
                // Other systems than POSIX ones open no folders.
                if (each.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    sync(each);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// Takes away what is not whole.
    @Override
    public void close() {
        folder.close();
    }
}
