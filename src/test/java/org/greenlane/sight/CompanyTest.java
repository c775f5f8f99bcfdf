package org.greenlane.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.greenlane.health.Symbology;
import org.greenlane.sight.image.Corner;
import org.junit.jupiter.api.Test;

class CompanyTest {
    private final Company company = new Company();
    private Instant now = Instant.EPOCH;

    private List<String> seen(boolean several, String... texts) {
        now = now.plusMillis(33);
        List<Symbol> symbols = Stream.of(texts).map(CompanyTest::symbol).toList();
        return company.settle(new Sight(symbols, Duration.ZERO), several, now).symbols().stream()
                .map(Symbol::text)
                .toList();
    }

    private static Symbol symbol(String text) {
        Corner corner = new Corner(1, 1);
        return new Symbol(text, new byte[0], Symbology.QR_CODE, List.of(corner, corner, corner, corner));
    }

    @Test
    void aCodeAloneWaitsForNobody() {
        assertThat(seen(false, "one")).containsExactly("one");
    }

    @Test
    void twoCodesReadTogetherAreTwoAtOnce() {
        assertThat(seen(true, "one", "two")).containsExactly("one", "two");
    }

    @Test
    void twoCodesReadOneAfterTheOtherAreTwo() {
        assertThat(seen(true, "one")).isEmpty();
        assertThat(seen(true, "one")).isEmpty();
        assertThat(seen(true, "two")).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void aCodeBesideSomethingThatOnlyLooksLikeOneWaitsAMomentAndNoLonger() {
        for (int frame = 0; frame < Company.MOMENT.toMillis() / 33; frame++) {
            assertThat(seen(true, "one")).isEmpty();
        }
        seen(true, "one");
        assertThat(seen(true, "one")).containsExactly("one");
    }

    @Test
    void aFrameWithoutAReadForgetsTheWaiting() {
        seen(true, "one");
        assertThat(seen(true)).isEmpty();
        assertThat(seen(true, "two")).isEmpty();
    }
}
