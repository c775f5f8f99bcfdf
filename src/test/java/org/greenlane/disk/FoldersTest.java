package org.greenlane.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir
    Path place = Path.of("");

    @Test
    void aFolderGoesWithAllThatIsInIt() throws IOException {
        Path folder = place.resolve("run");
        Files.createDirectories(folder.resolve("deep").resolve("deeper"));
        Files.writeString(folder.resolve("deep").resolve("page"), "bytes");
        Path beside = Files.writeString(place.resolve("beside"), "stays");

        Folders.delete(folder);

        assertThat(folder).doesNotExist();
        assertThat(beside).hasContent("stays");
    }

    @Test
    void whereALinkLeadsNothingIsTouched() throws IOException {
        assumeThat(place.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Path elsewhere = Files.createDirectories(place.resolve("elsewhere"));
        Path kept = Files.writeString(elsewhere.resolve("log"), "stays");
        Path folder = Files.createDirectories(place.resolve("run"));
        Files.createSymbolicLink(folder.resolve("link"), elsewhere);

        Folders.delete(folder);

        assertThat(folder).doesNotExist();
        assertThat(kept).hasContent("stays");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path folder = place.resolve("run");

        assertThatThrownBy(() -> Folders.delete(folder))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining(folder.toString());
    }
}
