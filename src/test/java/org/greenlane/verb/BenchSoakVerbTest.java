package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchSoakVerbTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aSoakTellsWhatItDidAndLeavesNothingBehind() {
        Said said = new Terminal(folder).greenlane(
                "bench", "soak", "--people", 500, "--kills", 0, "--cuts", 2);

        assertThat(said.exit()).as(said.toString()).isZero();
        assertThat(said.out()).contains("Power cuts     2").contains("Violations     0");
        assertThat(folder.resolve("soak")).doesNotExist();
    }

    @Test
    void whatIsThereIsNotTouched() throws IOException {
        Path file = Files.writeString(Files.createDirectory(folder.resolve("soak")).resolve("letter.txt"), "mine");

        Said said = new Terminal(folder).greenlane("bench", "soak", "--kills", 1, "--cuts", 0);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("is there already");
        assertThat(file).hasContent("mine");
    }
}
