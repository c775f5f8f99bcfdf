package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final StringWriter err = new StringWriter();
    private long milliseconds;

    private ProgressLine line() {
        return new ProgressLine(new PrintWriter(err), "statuses", () -> TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }

    @Test
    void whatIsDoneWithinASecondSaysNothing() {
        ProgressLine line = line();

        milliseconds = 999;

        assertThat(line.goOn(90, 100)).isTrue();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void eachSecondTellsHowFarHowFastAndHowLong() {
        ProgressLine line = line();

        milliseconds = 2_000;
        line.goOn(4_000_000, 10_000_000);
        milliseconds = 2_999;
        line.goOn(5_000_000, 10_000_000);
        milliseconds = 4_000;
        line.goOn(10_000_000, 10_000_000);

        assertThat(err.toString().lines())
                .containsExactly(
                        "4,000,000 of 10,000,000 statuses, 2,000,000 a second, about 3 s left",
                        "10,000,000 of 10,000,000 statuses, 2,500,000 a second, about 0 s left");
    }

    @Test
    void beforeTheFirstNobodyKnowsHowLong() {
        ProgressLine line = line();

        milliseconds = 1_000;
        line.goOn(0, 10);

        assertThat(err.toString().lines()).containsExactly("0 of 10 statuses");
    }

    @Test
    void theNextFileHasItsOwnTime() {
        ProgressLine line = line();

        milliseconds = 10_000;
        line.goOn(10, 10);
        milliseconds = 20_000;
        line.goOn(0, 10);
        milliseconds = 22_000;
        line.goOn(4, 10);

        assertThat(err.toString().lines())
                .endsWith("0 of 10 statuses", "4 of 10 statuses, 2 a second, about 3 s left");
    }
}
