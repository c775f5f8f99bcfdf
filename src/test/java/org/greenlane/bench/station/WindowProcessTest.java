package org.greenlane.bench.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is heard of the process that has the window.
class WindowProcessTest {
    private static final List<Long> TIMES = List.of(400L, 900L, 1_000L);

    private static WindowProcess.Told heard(String... lines) throws IOException {
        Iterator<Long> clock = TIMES.iterator();
        return WindowProcess.Told.of(new BufferedReader(new StringReader(String.join("\n", lines))), clock::next);
    }

    @Test
    void allThatItSaysIsHeardAndTheStartIsTimedWhenItIsSaid() throws IOException {
        assertThat(heard(
                        "window", "ready", "passage 20 3 100", "resident 300000000", "passage 21 4 101", "offered 60", "shown 58"))
                .isEqualTo(new WindowProcess.Told(
                        400,
                        900,
                        300_000_000,
                        60,
                        58,
                        List.of(new ShownPassage(20, 3, 100), new ShownPassage(21, 4, 101))));
    }

    @Test
    void whatElseStandsInBetweenIsPassedOver() throws IOException {
        assertThat(heard(
                        "Hello world",
                        "warning 7",
                        "resident much",
                        "offered -1",
                        "shown 99999999999999999999",
                        "passage one two three",
                        "",
                        "windows",
                        "ready 1",
                        "window",
                        "ready"))
                .isEqualTo(new WindowProcess.Told(400, 900, 0, 0, 0, List.of()));
    }

    @Test
    void whatEndedBeforeItWasReadyWasNeverReady() throws IOException {
        assertThat(heard("window", "offered 3"))
                .isEqualTo(new WindowProcess.Told(400, 0, 0, 3, 0, List.of()));
        assertThat(heard()).isEqualTo(new WindowProcess.Told(0, 0, 0, 0, 0, List.of()));
    }
}
