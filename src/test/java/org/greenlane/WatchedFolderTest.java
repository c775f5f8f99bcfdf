package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTest {
    @TempDir
    Path folder = Path.of("");

    private WatchedFolder watched() {
        return new WatchedFolder(folder, Files::isRegularFile);
    }

    @Test
    void whatIsLaidThereIsToldOnceItStandsStill() throws Exception {
        WatchedFolder watched = watched();
        assertThat(watched.fresh()).isEmpty();
        Path file = Files.writeString(folder.resolve("a.glb"), "half");
        assertThat(watched.fresh()).isEmpty();
        Files.writeString(file, "half and the rest");
        assertThat(watched.fresh()).isEmpty();
        assertThat(watched.fresh()).containsExactly(file);
    }

    @Test
    void whatHasBeenJudgedIsNotToldAgainBeforeItChanges() throws Exception {
        WatchedFolder watched = watched();
        Path file = Files.writeString(folder.resolve("a.glb"), "one");
        watched.fresh();
        assertThat(watched.fresh()).containsExactly(file);
        watched.judged();
        assertThat(watched.fresh()).isEmpty();
        assertThat(watched.there()).containsExactly(file);
        Files.writeString(file, "another");
        assertThat(watched.fresh()).isEmpty();
        assertThat(watched.fresh()).containsExactly(file);
    }

    @Test
    void aFolderThatIsNotThereIsAnEmptyOneAndIsSeenWhenItComes() throws Exception {
        WatchedFolder stick = new WatchedFolder(folder.resolve("stick"), Files::isRegularFile);
        assertThat(stick.there()).isEmpty();
        assertThat(stick.fresh()).isEmpty();
        Files.createDirectory(folder.resolve("stick"));
        Path file = Files.writeString(folder.resolve("stick/a.glb"), "one");
        assertThat(stick.fresh()).isEmpty();
        assertThat(stick.fresh()).containsExactly(file);
    }
}
