package org.greenlane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenlane.disk.DurableFiles;

/// Puts an unpacked station where one shall stand, and what stood there aside.
sealed interface StationSwap {
    /// Where the station is unpacked, on the same disk.
    Path staging();

    /// @param free takes the beginning of a path, and tells one that nothing has
    /// @param isThere whether there is a station already
    /// @return where that is now
    /// @throws IOException if the disk does not take it
    Optional<Path> swap(Path staged, FreePath free, boolean isThere) throws IOException;

    /// A path beside or in the station's folder that nothing has.
    interface FreePath {
        Path in(Path folder);
    }

    /// The way for a folder: by its name where names can be changed beside it, else by the names in it.
    static StationSwap of(StationHome home) throws IOException {
        Path folder = home.folder().toAbsolutePath();
        Path parent = folder.getParent();
        if (parent == null || (Files.isDirectory(folder) && !Files.isWritable(parent))) {
            return new Within(home);
        }
        Files.createDirectories(parent);
        return new Beside(home, parent);
    }

    /// Gives the unpacked folder the station's name. A cut between the two steps leaves both folders whole, and none of that
    /// name: then the backup is restored once more, into nothing.
    record Beside(StationHome home, Path staging) implements StationSwap {
        @Override
        public Optional<Path> swap(Path staged, FreePath free, boolean isThere) throws IOException {
            Path folder = home.folder().toAbsolutePath();
            Optional<Path> aside = Optional.empty();
            if (isThere) {
                Path place = free.in(staging);
                DurableFiles.rename(folder, place);
                aside = Optional.of(place);
            } else if (Files.exists(folder)) {
                // What the program itself has written goes with the station.
                for (Path own : List.of(home.programLogs(), home.nativeLibraries())) {
                    if (Files.exists(own)) {
                        DurableFiles.rename(own, staged.resolve(name(own)));
                    }
                }
                Files.delete(folder);
            }
            try {
                DurableFiles.rename(staged, folder);
            } catch (IOException e) {
                if (aside.isPresent()) {
                    DurableFiles.rename(aside.get(), folder);
                }
                throw e;
            }
            return aside;
        }
    }

    /// For a folder beside which its user may change nothing, as that of an installed station: what is in it changes places
    /// piece by piece, and back where the disk fails. The settings go first and come last, so that a cut in between leaves no
    /// station that opens, and nothing lost: the backup is restored once more.
    record Within(StationHome home) implements StationSwap {
        @Override
        public Path staging() {
            return home.folder().toAbsolutePath();
        }

        @Override
        public Optional<Path> swap(Path staged, FreePath free, boolean isThere) throws IOException {
            Optional<Path> aside = isThere ? Optional.of(free.in(staging())) : Optional.empty();
            List<Move> moves = new ArrayList<>();
            if (aside.isPresent()) {
                moves.addAll(moves(inside(staging()).filter(path -> !stays(path, staged)), aside.get()));
                Files.createDirectory(aside.get());
            }
            moves.addAll(moves(inside(staged), staging()).reversed());
            Deque<Move> done = new ArrayDeque<>();
            try {
                for (Move move : moves) {
                    move.make();
                    done.push(move);
                }
            } catch (IOException e) {
                for (Move move : done) {
                    move.back().make();
                }
                if (aside.isPresent()) {
                    Files.delete(aside.get());
                }
                throw e;
            }
            return aside;
        }

        private record Move(Path from, Path to) {
            void make() throws IOException {
                DurableFiles.rename(from, to);
            }

            Move back() {
                return new Move(to, from);
            }
        }

        /// The settings first.
        private List<Move> moves(Stream<Path> paths, Path into) {
            String settings = name(home.settings());
            return paths.sorted(Comparator.comparing(path -> !name(path).equals(settings)))
                    .map(path -> new Move(path, into.resolve(name(path))))
                    .toList();
        }

        /// What the program itself works with, and what was put aside before.
        private boolean stays(Path path, Path staged) {
            return path.equals(staged)
                    || name(path).equals(name(home.programLogs()))
                    || name(path).equals(name(home.nativeLibraries()))
                    || name(path).contains(StationRestore.BEFORE);
        }

        private static Stream<Path> inside(Path folder) throws IOException {
            try (Stream<Path> all = Files.list(folder)) {
                return all.toList().stream();
            }
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
