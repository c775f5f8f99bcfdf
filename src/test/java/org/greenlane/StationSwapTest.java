package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A station takes the place of another one, by its folder's name or by the names in it.
class StationSwapTest {
    @TempDir
    Path parent = Path.of("");

    private StationHome home = new StationHome(Path.of(""));
    private Path staged = Path.of("");
    private int asides;

    @BeforeEach
    void makeFolders() throws IOException {
        home = new StationHome(Files.createDirectory(parent.resolve("greenlane")));
        file("greenlane/native/library");
        file("greenlane/logs/greenlane.log");
        staged = Files.createDirectory(home.folder().resolve(".greenlane.restore-1"));
        file("greenlane/.greenlane.restore-1/station.toml");
        file("greenlane/.greenlane.restore-1/log/new");
    }

    private void file(String name) throws IOException {
        Path file = parent.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
    }

    private void makeStation() throws IOException {
        file("greenlane/station.toml");
        file("greenlane/.hidden");
        file("greenlane/log/old");
    }

    private Path free(Path folder) {
        asides++;
        return folder.resolve("greenlane" + StationRestore.BEFORE + asides);
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(home.folder())) {
            return all.filter(Files::isRegularFile)
                    .map(path -> home.folder().relativize(path).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void intoAFolderWithTheProgramsOwnFilesAStationIsPutWithin() throws IOException {
        assertThat(new StationSwap.Within(home).swap(staged, this::free, false)).isEmpty();
        assertThat(files()).containsExactly("log/new", "logs/greenlane.log", "native/library", "station.toml");
    }

    @Test
    void beforeThatFolderTheProgramsOwnFilesGoWithTheStation() throws IOException {
        Path beside = Files.move(staged, parent.resolve(".greenlane.restore-1"));
        assertThat(new StationSwap.Beside(home, parent).swap(beside, this::free, false)).isEmpty();
        assertThat(files()).containsExactly("log/new", "logs/greenlane.log", "native/library", "station.toml");
    }

    @Test
    void whatStoodThereIsPutAsideWithinAndStaysThereOverAnotherSwap() throws IOException {
        makeStation();
        Path aside = new StationSwap.Within(home).swap(staged, this::free, true).orElseThrow();
        assertThat(files())
                .containsExactly(
                        "greenlane.before-restore-1/.hidden",
                        "greenlane.before-restore-1/log/old",
                        "greenlane.before-restore-1/station.toml",
                        "log/new",
                        "logs/greenlane.log",
                        "native/library",
                        "station.toml");
        file("greenlane/.greenlane.restore-1/station.toml");
        assertThat(new StationSwap.Within(home).swap(staged, this::free, true)).get().isNotEqualTo(aside);
        assertThat(files()).contains("greenlane.before-restore-1/log/old", "greenlane.before-restore-2/log/new");
    }

    @Test
    void whereTheDiskFailsInBetweenEverythingStandsWhereItStood() throws IOException {
        makeStation();
        // Its place is taken by a folder that stays, and is not empty.
        file("greenlane/.greenlane.restore-1/native/another");
        Set<String> before = files();
        assertThatIOException().isThrownBy(() -> new StationSwap.Within(home).swap(staged, this::free, true));
        assertThat(files()).isEqualTo(before);
        assertThat(home.folder().resolve("greenlane.before-restore-1")).doesNotExist();
    }
}
