package org.greenlane.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallFilesTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aFileOfExactlyTheLimitIsRead() throws IOException {
        Path file = Files.write(folder.resolve("list"), new byte[SmallFiles.MAX_BYTES]);

        assertThat(SmallFiles.read(file)).hasSize(SmallFiles.MAX_BYTES);
    }

    @Test
    void aLongerOneIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("list"), new byte[SmallFiles.MAX_BYTES + 1]);

        assertThatThrownBy(() -> SmallFiles.read(file)).isInstanceOf(IOException.class).hasMessageContaining("4 MiB");
    }
}
