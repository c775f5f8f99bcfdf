package org.greenlane.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// In which entries people were named by an export.
class ToldTest {
    private static Told told(List<Integer> begins, int length) {
        Told told = Told.NOTHING;
        for (int begin : begins) {
            told = told.with(new Span(begin, begin + length));
        }
        return told;
    }

    @Property
    void itHasTheEntriesThatWereGivenToItAndNoOthers(
            @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 100) Integer> begins,
            @ForAll @IntRange(max = 9) int length) {
        Set<Long> all = new TreeSet<>();
        begins.forEach(begin -> LongStream.rangeClosed(begin, (long) begin + length).forEach(all::add));
        Told told = told(begins, length);
        for (long number = 0; number < 120; number++) {
            assertThat(told.has(number)).as("%d", number).isEqualTo(all.contains(number));
        }
        assertThat(told.within(new Span(30, 60)))
                .isEqualTo(all.stream().filter(number -> number >= 30 && number <= 60).count());
        for (int i = 1; i < told.spans().size(); i++) {
            assertThat(told.spans().get(i).first()).isGreaterThan(told.spans().get(i - 1).last() + 1);
        }
    }

    @Property(tries = 100)
    void itStaysSmallAndForgetsNothing(
            @ForAll @Size(min = 100, max = 300) List<@IntRange(min = 1, max = 1_000_000) Integer> begins) {
        Told told = told(begins, 0);
        assertThat(told.spans()).hasSizeLessThanOrEqualTo(Told.MOST_SPANS);
        begins.forEach(begin -> assertThat(told.has(begin)).isTrue());
    }
}
