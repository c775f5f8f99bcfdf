package org.greenlane.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Property
    void aQuantileIsRightToWithinThreePercent(
            @ForAll @Size(min = 1, max = 200) List<@LongRange(max = 1L << 45) Long> nanoseconds) {
        Latencies latencies = new Latencies();
        nanoseconds.forEach(latencies::add);
        List<Long> sorted = nanoseconds.stream().sorted().toList();

        for (double part : new double[] {0.5, 0.99, 1}) {
            long exact = sorted.get((int) Math.ceil(part * sorted.size()) - 1);
            assertThat(latencies.quantile(part)).isBetween(exact, (long) (exact * 1.032) + 1);
        }
    }

    @Property
    void theyAreTheSameInAnotherProcess(@ForAll @Size(max = 50) List<@LongRange(max = Long.MAX_VALUE) Long> nanoseconds) {
        Latencies latencies = new Latencies();
        nanoseconds.forEach(latencies::add);

        Latencies there = Latencies.ofWord(latencies.word());

        assertThat(there.word()).isEqualTo(latencies.word());
        assertThat(there.total()).isEqualTo(nanoseconds.size());
    }

    @Test
    void addedUpTheyAreAllThere() {
        Latencies some = new Latencies();
        some.add(10);
        Latencies others = new Latencies();
        others.add(20);
        others.add(30);
        some.addAll(others);

        assertThat(some.total()).isEqualTo(3);
        assertThat(some.quantile(0.5)).isEqualTo(20);
        assertThat(some.worst()).isEqualTo(30);
    }

    @Test
    void ofNoneEverythingIsNought() {
        assertThat(new Latencies().quantile(0.99)).isZero();
        assertThat(Latencies.ofWord("").total()).isZero();
    }
}
