package org.greenlane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A folder into which people lay deliveries: tells when something new lies there that is no longer being copied. A
/// folder that is not there, as of a stick that is not plugged in, is an empty one.
final class WatchedFolder {
    /// More than any delivery has; a folder with more is looked at no further.
    private static final int MOST_FILES = 4096;

    private final Path folder;
    private final Predicate<Path> isDelivery;
    private Map<Path, String> before = Map.of();
    private Map<Path, String> judged = Map.of();

    /// @param isDelivery tells deliveries from what else lies there
    WatchedFolder(Path folder, Predicate<Path> isDelivery) {
        this.folder = folder;
        this.isDelivery = isDelivery;
    }

    /// What has not changed since the last look: else it may still be being copied.
    List<Path> standing() throws IOException {
        List<Path> there = there();
        Map<Path, String> now = marks(there);
        boolean stands = now.equals(before);
        before = now;
        return stands ? there : List.of();
    }

    /// What stands, and is new since [#judged].
    List<Path> fresh() throws IOException {
        List<Path> standing = standing();
        return before.equals(judged) ? List.of() : standing;
    }

    /// All that lies there now.
    List<Path> there() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(isDelivery).limit(MOST_FILES).sorted().toList();
        }
    }

    /// What lies there has been judged: it is not told again before it changes.
    void judged() throws IOException {
        judged = marks(there());
        before = judged;
    }

    private static Map<Path, String> marks(List<Path> places) throws IOException {
        Map<Path, String> marks = new TreeMap<>();
        for (Path place : places) {
            try (Stream<Path> all = Files.walk(place, 1)) {
                for (Path file : all.limit(MOST_FILES).toList()) {
                    marks.put(file, Files.size(file) + " " + Files.getLastModifiedTime(file));
                }
            }
        }
        return marks;
    }
}
