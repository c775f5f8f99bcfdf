package org.greenlane.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.greenlane.audit.Entry;
import org.greenlane.audit.Entry.Answer;
import org.greenlane.health.Reason;
import org.junit.jupiter.api.Test;

/// How long people wait is estimated, and what cannot be told is not.
class WaitingTimeTest {
    private static final Instant MORNING = Instant.parse("2022-05-01T01:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void outOfTooFewPassagesNothingIsTold() {
        assertThatObject(WaitingTime.of(29, HOUR, 20)).isEqualTo(new WaitingTime.TooFew());
        assertThatObject(WaitingTime.of(30, HOUR, 20)).isInstanceOf(WaitingTime.AtMostAbout.class);
        assertThatObject(WaitingTime.of(0, HOUR, 0)).isEqualTo(new WaitingTime.TooFew());
    }

    @Test
    void atHalfTheLoadPeopleWaitAsLongAsAPassageTakes() {
        assertThatObject(WaitingTime.of(360, HOUR, 60))
                .isEqualTo(new WaitingTime.AtMostAbout(Duration.ofSeconds(5), Duration.ofSeconds(5), 0.5));
    }

    @Test
    void ofAFullLaneItIsOnlySaidThatItWasFull() {
        assertThatObject(WaitingTime.of(600, HOUR, 60)).isEqualTo(new WaitingTime.Full(Duration.ofSeconds(5)));
    }

    @Test
    void eachLaneIsEstimatedInItsOwnBusiestHour() {
        Entries draw = new Entries(5);
        List<Entry> entries = new ArrayList<>(draw.steady(MORNING, HOUR, 240, "a"));
        entries.addAll(draw.steady(MORNING.plus(HOUR), Duration.ofMinutes(5), 40, "a"));
        entries.addAll(draw.steady(MORNING.plus(HOUR), HOUR, 20, "b"));

        List<LaneFigures> lanes = ShiftTally.of(entries.stream(), SHANGHAI).lanes();

        assertThat(lanes.getFirst().busiest()).contains(MORNING);
        assertThatObject(lanes.getFirst().waiting())
                .isEqualTo(new WaitingTime.AtMostAbout(Duration.ofMillis(7500), Duration.ofMillis(7500), 0.5));
        assertThatObject(lanes.getLast().waiting()).isEqualTo(new WaitingTime.TooFew());
    }

    @Test
    void nowIsToldByTheLastQuarterOfAnHour() {
        Entries draw = new Entries(6);
        ShiftTally tally = new ShiftTally(SHANGHAI);
        draw.steady(MORNING, Duration.ofMinutes(5), 60, "a").forEach(tally::add);
        Instant later = MORNING.plus(Duration.ofMinutes(40));
        draw.steady(later, Duration.ofMinutes(30), 180, "a").forEach(tally::add);

        assertThatObject(tally.waitingNow("a", later.plus(Duration.ofMinutes(28))))
                .isEqualTo(new WaitingTime.AtMostAbout(Duration.ofSeconds(5), Duration.ofSeconds(5), 0.5));
        assertThatObject(tally.waitingNow("a", later.minus(Duration.ofMinutes(10))))
                .isEqualTo(new WaitingTime.TooFew());
        assertThatObject(tally.waitingNow("b", later)).isEqualTo(new WaitingTime.TooFew());
    }

    /// People come at random to a lane that takes about so long for each, one after the other.
    @Test
    void theEstimateIsNotShorterThanTheWaitOfASimulatedLaneAndAFullOneIsFoundOut() {
        for (int perHour = 60; perHour <= 900; perHour += 60) {
            for (long seed = 0; seed < 10; seed++) {
                Simulated lane = Simulated.run(perHour, 4, new Random(seed));

                WaitingTime told = ShiftTally.of(lane.entries().stream(), SHANGHAI).lanes().getFirst().waiting();

                switch (told) {
                    case WaitingTime.AtMostAbout about -> assertThat(about.atMost().toMillis() / 1000.0)
                            .as("%d an hour, seed %d", perHour, seed)
                            .isGreaterThanOrEqualTo(lane.meanWait() * 0.8);
                    case WaitingTime.Full _ -> assertThat(perHour).isGreaterThanOrEqualTo(480);
                    case WaitingTime.TooFew _ -> assertThat(perHour).isLessThanOrEqualTo(60);
                }
                if (perHour >= 900) {
                    assertThatObject(told).isInstanceOf(WaitingTime.Full.class);
                }
            }
        }
    }

    /// @param meanWait of the hour in which most were answered, in seconds
    record Simulated(List<Entry> entries, double meanWait) {
        /// Eight hours; each passage takes half to one and a half times its time.
        static Simulated run(int perHour, double seconds, Random random) {
            Entries draw = new Entries(7);
            List<Entry> entries = new ArrayList<>();
            double[] waits = new double[24];
            int[] counts = new int[24];
            double comes = 0;
            double free = 0;
            while (comes < 8 * 3600) {
                comes += -Math.log(1 - random.nextDouble()) * 3600 / perHour;
                double begins = Math.max(comes, free);
                free = begins + seconds * (0.5 + random.nextDouble());
                int hour = (int) (free / 3600);
                waits[hour] += begins - comes;
                counts[hour]++;
                entries.add(draw.passage(
                        MORNING.plusMillis((long) (free * 1000)), "a", Answer.PASS, List.of(Reason.GREEN)));
            }
            int busiest = 0;
            for (int hour = 0; hour < counts.length; hour++) {
                busiest = counts[hour] > counts[busiest] ? hour : busiest;
            }
            return new Simulated(entries, waits[busiest] / counts[busiest]);
        }
    }
}
