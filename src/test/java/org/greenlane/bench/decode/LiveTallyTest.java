package org.greenlane.bench.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiveTallyTest {
    private static LiveTally of(int... firsts) {
        LiveTally tally = new LiveTally();
        for (int first : firsts) {
            tally.addEpisode(first);
        }
        return tally;
    }

    @Test
    void aQuantileIsTheFrameByWhichThatPartWasRead() {
        LiveTally tally = of(9, 1, 3, LiveTally.NEVER);

        assertThat(tally.quantile(0.5)).isEqualTo(3);
        assertThat(tally.quantile(0.75)).isEqualTo(9);
        assertThat(tally.quantile(0.9)).isEqualTo(LiveTally.NEVER);
    }

    @Test
    void whatWasNeverReadIsCountedAndNotLeftOut() {
        LiveTally tally = of(0, LiveTally.NEVER, LiveTally.NEVER, 5);

        assertThat(tally.never()).isEqualTo(2);
        assertThat(tally.readBy(0)).isEqualTo(0.25);
        assertThat(tally.readBy(1000)).isEqualTo(0.5);
    }

    @Test
    void withoutEpisodesNothingWasRead() {
        assertThat(of().quantile(0.5)).isEqualTo(LiveTally.NEVER);
        assertThat(of().readBy(10)).isZero();
    }
}
