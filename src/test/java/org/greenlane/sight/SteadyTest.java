package org.greenlane.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.greenlane.health.Hint;
import org.junit.jupiter.api.Test;

class SteadyTest {
    private static final Optional<Hint> NONE = Optional.empty();
    private static final Optional<Hint> CLOSER = Optional.of(Hint.COME_CLOSER);
    private static final Optional<Hint> STILL = Optional.of(Hint.HOLD_STILL);

    private static final List<Optional<Hint>> SAYINGS =
            Stream.concat(Stream.of(NONE), Stream.of(Hint.values()).map(Optional::of)).toList();

    private final Steady steady = new Steady();
    private long now;

    private Optional<Hint> after(long millis, Optional<Hint> hint) {
        Optional<Hint> shown = NONE;
        for (long end = now + millis; now < end; ) {
            now += 33;
            shown = steady.take(hint, now);
        }
        return shown;
    }

    @Test
    void aHintIsShownOnceItHasBeenRightForAWhile() {
        assertThat(after(600, CLOSER)).isEmpty();
        assertThat(after(400, CLOSER)).isEqualTo(CLOSER);
    }

    @Test
    void aSinglePictureThatSaysOtherwiseChangesNothing() {
        after(300, CLOSER);
        after(33, STILL);
        after(33, NONE);
        assertThat(after(550, CLOSER)).isEqualTo(CLOSER);
        assertThat(after(33, NONE)).isEqualTo(CLOSER);
        assertThat(after(33, STILL)).isEqualTo(CLOSER);
    }

    @Test
    void aHintGivesWayToAnotherOnceItHasBeenReadable() {
        after(1_000, CLOSER);
        assertThat(after(700, STILL)).isEqualTo(CLOSER);
        assertThat(after(1_000, STILL)).isEqualTo(STILL);
    }

    @Test
    void aHintGoesAWhileAfterItsReason() {
        after(2_500, CLOSER);
        assertThat(after(600, NONE)).isEqualTo(CLOSER);
        assertThat(after(400, NONE)).isEmpty();
    }

    @Test
    void whatIsForgottenIsGoneAtOnce() {
        after(1_000, CLOSER);
        steady.forget();
        assertThat(steady.take(CLOSER, now + 33)).isEmpty();
    }

    @Property(tries = 100)
    void whateverThePicturesSayNoHintIsShownForLessThanItTakesToReadIt(@ForAll long seed) {
        Random random = new Random(seed);
        Steady any = new Steady();
        Optional<Hint> shown = NONE;
        long since = 0;
        Optional<Hint> says = NONE;
        for (long millis = 0; millis < 60_000; millis += 33) {
            if (random.nextInt(12) == 0) {
                says = SAYINGS.get(random.nextInt(SAYINGS.size()));
            }
            Optional<Hint> next = any.take(says, millis);
            if (!next.equals(shown)) {
                assertThat(shown.isEmpty() || millis - since >= Steady.LEAST_SHOWN).isTrue();
                shown = next;
                since = millis;
            }
        }
    }
}
