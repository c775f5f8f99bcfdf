package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockWatchTest {
    private Instant newest = Instant.parse("2026-11-23T09:00:00Z");
    private final ClockWatch watch = new ClockWatch(() -> newest);

    @Test
    void aClockMayStandAFewMinutesBeforeWhatItHasSeen() {
        assertThat(watch.isRight(newest)).isTrue();
        assertThat(watch.isRight(newest.plusSeconds(1))).isTrue();
        assertThat(watch.isRight(newest.minus(ClockWatch.TOLERANCE))).isTrue();
    }

    @Test
    void aClockThatStandsFurtherBackIsWrong() {
        assertThat(watch.isRight(newest.minus(ClockWatch.TOLERANCE).minusMillis(1))).isFalse();
        assertThat(watch.isRight(Instant.EPOCH)).isFalse();
    }

    @Test
    void whatIsSeenLaterCountsAtOnce() {
        Instant now = newest;
        newest = newest.plusSeconds(3600);

        assertThat(watch.isRight(now)).isFalse();
    }

    @Test
    void aQuestionAboutThePastIsNotAskedForTheTime() {
        assertThat(ClockWatch.OFF.isRight(Instant.EPOCH)).isTrue();
    }
}
