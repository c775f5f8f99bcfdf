package org.greenlane.bench.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.greenlane.health.SiteKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A gate's whole day, with everything that can go wrong on it.
@Timeout(240)
class DayTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aDayAtAHospitalHasNoWrongAnswerAndNoneThatIsNotInTheLog() throws Exception {
        DayResult result = new DayBench(new DayPlan(250, 0.3, 1, SiteKind.HOSPITAL, folder)).run();
        assertThat(result.checks().sentences()).isEmpty();
        assertThat(result.isRight()).as(result.toString()).isTrue();
        // All of them came, and things did go wrong.
        assertThat(result.gate().all() + result.desk().all()).isGreaterThanOrEqualTo(250);
        assertThat(result.checks().acts()).isPositive();
        assertThat(result.checks().documents()).isPositive();
        assertThat(result.faults().mishaps()).isPositive();
        assertThat(result.faults().turnedAway()).isPositive();
        assertThat(result.times().mostTouchesWithDocument()).isLessThanOrEqualTo(3);
    }

    @Test
    void aDayAtAParkToo() throws Exception {
        DayResult result = new DayBench(new DayPlan(120, 0.3, 2, SiteKind.PARK, folder)).run();
        assertThat(result.checks().sentences()).isEmpty();
        assertThat(result.isRight()).as(result.toString()).isTrue();
    }
}
