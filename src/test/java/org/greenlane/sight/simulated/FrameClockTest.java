package org.greenlane.sight.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameClockTest {
    private static final long SECOND = 1_000_000_000L;

    private final Ticker time = Ticker.leaping();
    private final long start = time.now();
    private final FrameClock clock = new FrameClock(time);

    @Test
    void thirtyFramesTakeASecond() {
        for (int i = 0; i <= 30; i++) {
            assertThat(clock.next()).isEqualTo(i);
        }

        assertThat(time.now() - start).isEqualTo(SECOND);
    }

    @Test
    void aCallerThatComesLateMissesFrames() {
        clock.next();
        time.waitFor(SECOND + 1);

        assertThat(clock.next()).isEqualTo(31);
        assertThat(time.now() - start).isEqualTo(31 * SECOND / 30);
    }

    @Test
    void aCallerThatComesEarlyWaits() {
        clock.next();
        time.waitFor(SECOND / 90);

        assertThat(clock.next()).isEqualTo(1);
        assertThat(time.now() - start).isEqualTo(SECOND / 30);
    }

    @Test
    void anInterruptedCallerDoesNotWait() {
        clock.next();
        Thread.currentThread().interrupt();

        assertThat(clock.next()).isEqualTo(1);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(time.now()).isEqualTo(start);
    }
}
