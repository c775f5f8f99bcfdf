package org.greenlane.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFilesTest {
    @TempDir
    Path folder = Path.of("");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anOldFileIsReplacedAndNothingElseIsLeft() throws IOException {
        Path file = Files.writeString(folder.resolve("list.cose"), "old and longer");

        DurableFiles.write(file, bytes("new"));

        assertThat(file).hasContent("new");
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        assertThat(folder.toFile().list()).containsExactly("list.cose");
    }

    @Test
    void onlyItsOwnUserMayReadIt() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Path file = folder.resolve("list.cose");

        DurableFiles.write(file, bytes("new"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void whatACutWriteLeftBehindIsSweptUp() throws IOException {
        Files.writeString(folder.resolve("list.cose4711.new"), "ha");
        Files.writeString(folder.resolve("other.cose4711.new"), "ha");

        DurableFiles.write(folder.resolve("list.cose"), bytes("new"));

        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("list.cose", "other.cose4711.new");
    }

    @Test
    void aFolderThatIsNotThereIsNotMade() {
        assertThatThrownBy(() -> DurableFiles.write(folder.resolve("none").resolve("list.cose"), bytes("new")))
                .isInstanceOf(NoSuchFileException.class);
    }
}
