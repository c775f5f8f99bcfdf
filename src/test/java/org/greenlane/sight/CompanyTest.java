package org.greenlane.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
        return company.settle(new Sight(symbols, Duration.ZERO), several, Optional.empty(), now).symbols().stream()
                .map(Symbol::text)
                .toList();
    }

    private static Symbol symbol(String text) {
        return new Symbol(text, new byte[0], Symbology.QR_CODE, square(50, 50, 100));
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

    private Sight behind(String text) {
        now = now.plusMillis(33);
        List<Corner> larger = square(300, 300, 200);
        return company.settle(new Sight(List.of(symbol(text)), Duration.ZERO), false, Optional.of(larger), now);
    }

    @Test
    void aCodeBehindALargerOneThatCannotBeReadWaitsForItAndThenCountsAsOneOfSeveral() {
        for (int frame = 0; frame < Company.PATIENCE.toMillis() / 33; frame++) {
            assertThat(behind("behind").symbols()).isEmpty();
        }
        behind("behind");
        Sight settled = behind("behind");

        assertThat(settled.symbols()).extracting(Symbol::text).containsExactly("behind");
        assertThat(settled.unreadBefore()).isTrue();
    }

    @Test
    void ifTheLargerOneIsReadMeanwhileBothAreTwo() {
        assertThat(behind("behind").symbols()).isEmpty();

        assertThat(behind("front").symbols()).extracting(Symbol::text).containsExactlyInAnyOrder("behind", "front");
    }

    @Test
    void aPictureThatDoesNotShowTheLargerOneLetsNobodyThrough() {
        assertThat(behind("behind").symbols()).isEmpty();
        assertThat(seen(false)).isEmpty();

        assertThat(seen(false, "behind")).isEmpty();
        assertThat(behind("behind").symbols()).isEmpty();
    }

    @Test
    void onceTheLargerOneIsGoneACodeWaitsForNobody() {
        behind("behind");
        now = now.plusSeconds(1);

        assertThat(seen(false, "behind")).containsExactly("behind");
    }

    @Test
    void whatIsReadWithinTheLargestThingOrBesideASmallerOneWaitsForNobody() {
        for (List<Corner> heldUp : List.of(square(0, 0, 200), square(300, 300, 60))) {
            Sight lone = new Sight(List.of(symbol("one")), Duration.ZERO);

            assertThat(company.settle(lone, false, Optional.of(heldUp), now)).isEqualTo(lone);
        }
    }

    private static List<Corner> square(int left, int top, int side) {
        return List.of(
                new Corner(left, top),
                new Corner(left + side, top),
                new Corner(left + side, top + side),
                new Corner(left, top + side));
    }

    @Test
    void aFrameWithoutAReadForgetsTheWaiting() {
        seen(true, "one");
        assertThat(seen(true)).isEmpty();
        assertThat(seen(true, "two")).isEmpty();
    }
}
