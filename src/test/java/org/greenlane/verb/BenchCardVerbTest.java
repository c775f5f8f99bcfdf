package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BenchCardVerbTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void everyCardHasOneAnswerAndNothingIsLeftBehind() {
        Said said = Terminal.anywhere(
                "bench", "card", "--cards", "150", "--timed", "2", "--people", "200", "--folder", folder.toString());

        assertThat(said.exit()).as(said.toString()).isZero();
        assertThat(said.out())
                .contains("| passages in the log | 150 |")
                .contains("| wrong | 0 |")
                .contains("| lost | 0 |")
                .contains("| of that, the station's own share | 2 |")
                .doesNotContain("| answers of the reader with a mishap | 0 |");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void thereAreNoMoreCardsThanPeople() {
        Said said = Terminal.anywhere(
                "bench", "card", "--cards", "300", "--people", "200", "--folder", folder.toString());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("more cards than people");
    }
}
