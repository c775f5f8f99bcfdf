package org.greenlane.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.greenlane.health.Hint;
import org.greenlane.health.Medium;
import org.greenlane.sight.simulated.Footage;
import org.greenlane.sight.simulated.Handling;
import org.greenlane.sight.simulated.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the pictures of somebody who holds a code badly say, without that anything of it is read.
class GuideTest {
    private static final int TWO_SECONDS = 60;
    private static final String TEXT = "PHI1:" + "6BFOXN TS3DH0YOJ58S S-W5HDC M0II5XHC9B5G2".repeat(8);
    private static final Path SCREENS = Path.of("target", "screens");

    private final Footage footage = new Footage();
    private final Mosaic mosaic = new Mosaic();
    private final Movement movement = new Movement();
    private final Guide guide = new Guide();
    private long millis;

    private Optional<Hint> take(BufferedImage frame, boolean read) {
        mosaic.take(GreyImage.of(frame));
        movement.take(mosaic);
        millis += Footage.MILLIS_PER_FRAME;
        return guide.take(mosaic, movement, read, millis);
    }

    /// Each frame's hint.
    private List<Optional<Hint>> watch(int frames) {
        List<Optional<Hint>> hints = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            hints.add(take(footage.next(), false));
        }
        return hints;
    }

    record Case(Handling handling, Medium medium, Hint hint) {}

    static Stream<Case> conditions() {
        return Stream.of(
                new Case(Handling.FAR_AWAY, Medium.PHONE, Hint.COME_CLOSER),
                new Case(Handling.FAR_AWAY, Medium.PAPER, Hint.COME_CLOSER),
                new Case(Handling.TOO_CLOSE, Medium.PHONE, Hint.MOVE_BACK),
                new Case(Handling.TOO_CLOSE, Medium.PAPER, Hint.MOVE_BACK),
                new Case(Handling.HALF_OUTSIDE, Medium.PHONE, Hint.SHOW_ALL_OF_IT),
                new Case(Handling.HALF_OUTSIDE, Medium.PAPER, Hint.SHOW_ALL_OF_IT),
                new Case(Handling.DIMMED, Medium.PHONE, Hint.MORE_LIGHT),
                new Case(Handling.DIMMED, Medium.PAPER, Hint.MORE_LIGHT),
                new Case(Handling.GLARING, Medium.PHONE, Hint.LESS_GLARE),
                new Case(Handling.WAVED, Medium.PHONE, Hint.HOLD_STILL),
                new Case(Handling.WAVED, Medium.PAPER, Hint.HOLD_STILL));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void whatIsWrongWithTheHoldingIsSaidWithinTwoSeconds(Case condition) throws IOException {
        watch(30);
        for (int seed = 1; seed <= 2; seed++) {
            footage.hold(Scene.of(TEXT, condition.medium(), seed).held(condition.handling()));
            watch(Footage.SETTLED);
            List<Optional<Hint>> hints = watch(TWO_SECONDS);
            keep(condition, seed);

            assertThat(hints.getLast()).as("seed %d: %s", seed, hints).contains(condition.hint());
            footage.hold(Scene.nobody());
            watch(40);
        }
    }

    private void keep(Case condition, int seed) throws IOException {
        if (seed == 1) {
            String name = (condition.medium() + "-" + condition.handling()).toLowerCase(Locale.ROOT).replace('_', '-');
            Files.createDirectories(SCREENS);
            ImageIO.write(footage.next(), "png", SCREENS.resolve("guide-" + name + ".png").toFile());
        }
    }

    @Test
    void nobodyIsToldAnythingWhileNobodyIsThere() {
        assertThat(watch(150)).containsOnly(Optional.empty());
    }

    @Test
    void whatIsHeldWellNeedsNoHint() {
        for (Medium medium : Medium.values()) {
            for (int seed = 1; seed <= 3; seed++) {
                footage.hold(Scene.of(TEXT, medium, seed));
                watch(Footage.SETTLED);

                assertThat(watch(TWO_SECONDS)).as("%s %d", medium, seed).containsOnly(Optional.empty());
                footage.hold(Scene.nobody());
                watch(40);
            }
        }
    }

    @Test
    void aCodeThatWasReadNeedsNoHintHoweverItIsHeld() {
        footage.hold(Scene.of(TEXT, Medium.PHONE, 1).held(Handling.FAR_AWAY));
        watch(Footage.SETTLED + TWO_SECONDS);

        assertThat(take(footage.next(), true)).isEmpty();
    }

    @Test
    void theHintGoesWhenThePersonGoes() {
        footage.hold(Scene.of(TEXT, Medium.PHONE, 1).held(Handling.FAR_AWAY));
        watch(Footage.SETTLED);
        assertThat(watch(TWO_SECONDS).getLast()).isPresent();

        footage.hold(Scene.nobody());
        watch(TWO_SECONDS + TWO_SECONDS);
        assertThat(watch(10)).containsOnly(Optional.empty());
    }

    @Test
    void aHintDoesNotFlicker() {
        footage.hold(Scene.of(TEXT, Medium.PHONE, 2).held(Handling.WAVED));
        List<Optional<Hint>> hints = watch(200);

        int changes = 0;
        for (int i = 1; i < hints.size(); i++) {
            changes += hints.get(i).equals(hints.get(i - 1)) ? 0 : 1;
        }
        assertThat(changes).isLessThanOrEqualTo(4);
    }
}
