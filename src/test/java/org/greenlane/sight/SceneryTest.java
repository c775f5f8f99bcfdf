package org.greenlane.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.greenlane.health.Medium;
import org.greenlane.sight.image.GreyImage;
import org.greenlane.sight.simulated.Footage;
import org.greenlane.sight.simulated.Scene;
import org.junit.jupiter.api.Test;

/// Which frames are looked at, and what is noticed without looking.
class SceneryTest {
    private static final String TEXT = "PHI1:" + "SCENERY".repeat(20);

    private static final CameraTimes HASTY = new CameraTimes(
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofSeconds(4),
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO);

    /// A prime, so that no row of a picture has the noise of the one above it.
    private static final int NOISE_BYTES = 1_000_003;

    private static final byte[] NOISE = noise();

    private final Scenery scenery = new Scenery(HASTY);
    private final SplittableRandom random = new SplittableRandom(1);
    private Instant now = Instant.EPOCH;

    private boolean isLookedAt(BufferedImage frame) {
        now = now.plusMillis(Footage.MILLIS_PER_FRAME);
        scenery.take(GreyImage.of(frame), false, now);
        return scenery.isWorthALook();
    }

    /// The same picture as a camera gives it: with noise.
    private BufferedImage noisy(BufferedImage picture) {
        BufferedImage noisy = new BufferedImage(1280, 720, BufferedImage.TYPE_3BYTE_BGR);
        byte[] from = ((java.awt.image.DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        byte[] to = ((java.awt.image.DataBufferByte) noisy.getRaster().getDataBuffer()).getData();
        int begin = random.nextInt(NOISE.length);
        for (int i = 0; i < from.length; i++) {
            to[i] = (byte) Math.clamp((from[i] & 0xFF) + NOISE[(begin + i) % NOISE.length], 0, 255);
        }
        return noisy;
    }

    /// Drawn once, and another part of it for each picture: drawing it anew for each takes longer than looking at it.
    private static byte[] noise() {
        SplittableRandom random = new SplittableRandom(2);
        byte[] noise = new byte[NOISE_BYTES];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) random.nextInt(-4, 5);
        }
        return noise;
    }

    private int looks(BufferedImage picture, int frames) {
        int looks = 0;
        for (int i = 0; i < frames; i++) {
            looks += isLookedAt(noisy(picture)) ? 1 : 0;
        }
        return looks;
    }

    @Test
    void theFirstFrameIsLookedAt() {
        assertThat(isLookedAt(Pictures.wall())).isTrue();
    }

    @Test
    void whereNothingChangesFewFramesAreLookedAt() {
        looks(Pictures.wall(), 5);

        assertThat(looks(Pictures.wall(), 120)).isBetween(5, 12);
        assertThat(scenery.isMoving()).isFalse();
    }

    @Test
    void aCodeThatComesIsLookedAtInItsFirstFrame() {
        looks(Pictures.wall(), 50);
        BufferedImage code = noisy(Pictures.wallWith(QrPicture.of(TEXT, 6), 500, 150));

        assertThat(isLookedAt(code)).isTrue();
        assertThat(scenery.isMoving()).isTrue();
    }

    @Test
    void nothingIsTooSmallToWakeIt() {
        looks(Pictures.wall(), 50);
        BufferedImage code = noisy(Pictures.wallWith(QrPicture.of("PHI1:SMALL", 2), 600, 300));

        assertThat(isLookedAt(code)).isTrue();
    }

    @Test
    void everyFrameOfANewCodeIsLookedAtForAWhile() {
        looks(Pictures.wall(), 50);

        assertThat(looks(Pictures.wallWith(QrPicture.of(TEXT, 3), 600, 300), 30)).isEqualTo(30);
    }

    @Test
    void aCodeThatWasLeftThereIsLookedAtNowAndThen() {
        BufferedImage poster = Pictures.wallWith(QrPicture.of(TEXT, 3), 600, 300);
        looks(poster, 90);

        assertThat(looks(poster, 90)).isBetween(10, 20);
    }

    @Test
    void aSlowCameraIsLookedAtEverySecond() {
        looks(Pictures.wall(), 50);
        for (int i = 0; i < 5; i++) {
            now = now.plusSeconds(1);
            assertThat(isLookedAt(noisy(Pictures.wall()))).isTrue();
        }
    }

    @Test
    void everyFrameOfAHandThatComesWithACodeIsLookedAtOnceTheCodeIsThere() {
        Footage footage = new Footage();
        footage.next(10).forEach(this::isLookedAt);
        footage.hold(Scene.of(TEXT, Medium.PHONE, 1));
        footage.next(Footage.SETTLED).forEach(this::isLookedAt);
        List<Boolean> looked = new ArrayList<>();
        footage.next(30).forEach(frame -> looked.add(isLookedAt(frame)));

        assertThat(looked).containsOnly(true);
    }

    @Test
    void aLensOutOfFocusIsNoticedOncePeopleCameAndNothingWasSharp() {
        Footage footage = new Footage();
        Duration seen = Duration.ZERO;
        for (int person = 1; !scenery.isUnfocused(); person++) {
            footage.hold(Scene.of(TEXT, Medium.PHONE, person));
            for (BufferedImage frame : footage.next(30)) {
                isLookedAt(blurred(frame));
                seen = seen.plusMillis(Footage.MILLIS_PER_FRAME);
            }
            assertThat(seen).isLessThan(Duration.ofSeconds(40));
        }
        assertThat(seen).isGreaterThan(HASTY.blurred());

        footage.next(Footage.SETTLED).forEach(this::isLookedAt);
        assertThat(scenery.isUnfocused()).isFalse();
    }

    @Test
    void aLensInFocusIsNotSuspectedHoweverManyPeopleCome() {
        Footage footage = new Footage();
        for (int person = 1; person <= 8; person++) {
            footage.hold(Scene.of(TEXT, person % 2 == 0 ? Medium.PAPER : Medium.PHONE, person));
            for (BufferedImage frame : footage.next(60)) {
                isLookedAt(frame);
                assertThat(scenery.isUnfocused()).isFalse();
            }
        }
    }

    /// As a lens does that is turned the wrong way: a picture made small and large again.
    private static BufferedImage blurred(BufferedImage frame) {
        BufferedImage small = new BufferedImage(160, 90, BufferedImage.TYPE_3BYTE_BGR);
        Pictures.put(frame, small, java.awt.geom.AffineTransform.getScaleInstance(0.125, 0.125));
        BufferedImage large = new BufferedImage(1280, 720, BufferedImage.TYPE_3BYTE_BGR);
        Pictures.put(small, large, java.awt.geom.AffineTransform.getScaleInstance(8, 8));
        return large;
    }
}
