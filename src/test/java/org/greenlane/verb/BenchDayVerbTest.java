package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BenchDayVerbTest {
    @TempDir
    Path folder = Path.of("");

    private Said day(String people) {
        return Terminal.anywhere("bench", "day", "--home", folder.toString(), "--people", people, "--site", "STATION");
    }

    @Test
    void aDayIsToldInTablesAndLeavesNothingBehind() {
        Said said = day("60");

        assertThat(said.exit()).as(said.toString()).isZero();
        assertThat(said.out())
                .contains("A day at a station: 60 people, 10 % of them helped, seed 1")
                .contains("| wrong answers | 0 |")
                .contains("| helped, in simulated seconds |")
                .contains("Touches of a helped visit:");
        assertThat(folder.resolve("day")).doesNotExist();
    }

    @Test
    void aFolderThatIsThereAlreadyIsNobodysToDelete() throws Exception {
        Path own = Files.createDirectory(folder.resolve("day"));

        Said said = day("60");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("is there already");
        assertThat(own).isEmptyDirectory();
    }

    @Test
    void aDayForNobodyIsNone() {
        Said said = day("1");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("This day cannot be played");
    }
}
