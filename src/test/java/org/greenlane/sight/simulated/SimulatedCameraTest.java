package org.greenlane.sight.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.greenlane.health.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulatedCameraTest {
    private static final int HALF_A_SECOND = 15;
    private static final long SEED = 1;

    private final Ticker time = Ticker.leaping();
    private final SimulatedCamera camera = opened(time);

    private static SimulatedCamera opened(Ticker time) {
        SimulatedCamera camera = new SimulatedCamera(SEED, time);
        camera.open();
        return camera;
    }

    private static BufferedImage next(SimulatedCamera camera) {
        return Objects.requireNonNull(camera.getImage());
    }

    private static int[] pixels(BufferedImage frame) {
        return ((DataBufferInt) frame.getRaster().getDataBuffer()).getData();
    }

    private static Scene phone(String text, long seed) {
        return Scene.of(text, Medium.PHONE, seed);
    }

    private void pass(int frames) {
        for (int i = 0; i < frames; i++) {
            next(camera);
        }
    }

    @Test
    void thereIsNothingToReadWhenNobodyIsThere() {
        for (int i = 0; i < 5; i++) {
            assertThat(Codes.read(next(camera))).isEmpty();
        }
    }

    @Test
    void framesComeAtTheClocksPace() {
        next(camera);
        long first = time.now();
        pass(15);

        assertThat(time.now() - first).isCloseTo(500_000_000L, within(1L));
    }

    @Test
    void theSameSeedGivesTheSameFramesAgain() {
        SimulatedCamera other = opened(Ticker.leaping());
        camera.hold(phone(Codes.text(1), 5));
        other.hold(phone(Codes.text(1), 5));

        for (int i = 0; i < 25; i++) {
            assertThat(pixels(next(other))).as("frame %d", i).isEqualTo(pixels(next(camera)));
        }
    }

    @Test
    void anotherSeedGivesOtherFrames() {
        SimulatedCamera other = opened(Ticker.leaping());
        camera.hold(phone(Codes.text(1), 5));
        other.hold(phone(Codes.text(1), 6));
        pass(HALF_A_SECOND);
        for (int i = 0; i < HALF_A_SECOND; i++) {
            next(other);
        }

        assertThat(pixels(next(other))).isNotEqualTo(pixels(next(camera)));
    }

    @ParameterizedTest
    @EnumSource
    void twoCodesSideBySideAreBothReadable(Medium medium) {
        List<String> texts = List.of(Codes.text(1), Codes.text(2));
        camera.hold(new Scene(texts, medium, 3));
        pass(HALF_A_SECOND);

        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 30 && seen.size() < 2; i++) {
            seen.addAll(Codes.readSeveral(next(camera)));
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(texts);
    }

    @Test
    void theGateIsEmptyAgainWhenTheHolderHasGone() {
        SimulatedCamera empty = opened(Ticker.leaping());
        camera.hold(phone(Codes.text(1), 5));
        pass(20);
        camera.hold(Scene.nobody());
        pass(HALF_A_SECOND);
        for (int i = 0; i < 20 + HALF_A_SECOND; i++) {
            next(empty);
        }

        assertThat(pixels(next(camera))).isEqualTo(pixels(next(empty)));
    }

    @Test
    void theNewestSceneTakesThePlaceOfAllBefore() {
        camera.hold(phone(Codes.text(1), 1));
        pass(20);
        camera.hold(phone(Codes.text(2), 2));
        pass(3);
        camera.hold(phone(Codes.text(3), 3));
        pass(40);

        assertThat(Codes.read(next(camera))).containsExactly(Codes.text(3));
    }

    @Test
    void whatIsTakenAwayHalfWayInDoesNotJump() {
        Appearance leaving = new Appearance(
                        Actor.of(phone("PHI1:SHORT", 1)).orElseThrow(), 100, Appearance.STAYING)
                .leavingAt(105);

        assertThat(leaving.presence(105)).isBetween(0.5, 0.9);
        assertThat(leaving.presence(106)).isCloseTo(leaving.presence(105), within(0.15));
        assertThat(leaving.presence((double) leaving.end())).isZero();
    }

    @Test
    void aFrameIsTheCallersToKeep() {
        BufferedImage first = next(camera);
        int[] before = pixels(first).clone();
        pass(3);

        assertThat(pixels(first)).isEqualTo(before);
    }

    @Test
    void aClosedCameraGivesNothing() {
        camera.close();

        assertThat(camera.getImage()).isNull();
    }

    @Test
    void aTextThatFitsIntoNoCodeIsRefused() {
        assertThatThrownBy(() -> camera.hold(phone("x".repeat(5000), 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scene(List.of("1", "2", "3"), Medium.PHONE, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSceneDoesNotTellItsTexts() {
        assertThat(phone("PHI1:SECRET", 1)).asString().doesNotContain("SECRET");
    }
}
