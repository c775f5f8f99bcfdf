package org.greenlane.bench.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.greenlane.health.SiteKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A gate's whole day, with everything that can go wrong on it.
@Timeout(120)
class DayTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aDayAtAHospitalHasNoWrongAnswerAndNoneThatIsNotInTheLog() throws Exception {
        DayResult result = new DayBench(new DayPlan(300, 0.2, 1, SiteKind.HOSPITAL, folder)).run();
        assertThat(result.checks().sentences()).isEmpty();
        System.out.println(result);
        assertThat(result.isRight()).isTrue();
    }
}
