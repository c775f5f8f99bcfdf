package org.greenlane.bench.station;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What one process writes of a passage, another reads.
class ShownPassageTest {
    private static final long MOST = 999_999_999_999_999_999L;

    @Test
    void aPassageTakesAsLongAsItsPartsTogether() {
        assertThat(new ShownPassage(20, 3, 100).all()).isEqualTo(123);
    }

    @Property
    void aPassageComesBackFromItsLine(
            @ForAll @LongRange(max = MOST) long eye,
            @ForAll @LongRange(max = MOST) long admit,
            @ForAll @LongRange(max = MOST) long desk) {
        ShownPassage passage = new ShownPassage(eye, admit, desk);
        assertThat(ShownPassage.ofLine(passage.line())).contains(passage);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "passage",
        "passage 1 2",
        "passage 1 2 3 4",
        "passage  1 2 3",
        "passage 1 2 3 ",
        " passage 1 2 3",
        "PASSAGE 1 2 3",
        "pass 1 2 3",
        "passage one two three",
        "passage 1 2 -3",
        "passage +1 2 3",
        "passage 1.5 2 3",
        "passage 1 2 9223372036854775808",
        "passage ١ ٢ ٣",
        "passage 1 2 3\npassage 1 2 3"
    })
    void aLineThatIsNoPassageIsNone(String line) {
        assertThat(ShownPassage.ofLine(line)).isEmpty();
    }

    @Property
    void noLineWhateverBringsTheReaderDown(@ForAll String words) {
        ShownPassage.ofLine("passage " + words)
                .ifPresent(read -> assertThat(read.all()).as("nothing takes less than no time").isNotNegative());
    }
}
