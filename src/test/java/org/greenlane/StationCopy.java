package org.greenlane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A copy of a station's folder, for one test.
public final class StationCopy {
    private StationCopy() {}

    public static StationHome of(Path template, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(template)) {
            for (Path from : files.toList()) {
                Path there = to.resolve(template.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(from, there);
                }
            }
        }
        return new StationHome(to);
    }
}
