package org.greenlane.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.greenlane.health.Fault;
import org.junit.jupiter.api.Test;

/// The pictures of an open camera: to whom they go, and what is noticed when they are none.
class CameraPicturesTest extends AtCamera {
    @Test
    void aCodeBeforeTheCameraIsSeenAndShown() throws Exception {
        camera.start();
        driver.show(Pictures.wallWith(QrPicture.of("PHI1:CAMERA", 6), 400, 150));

        assertThat(take(sights).symbols()).extracting(Symbol::text).containsExactly("PHI1:CAMERA");
        CameraView view = take(previews);
        assertThat(view.width()).isEqualTo(640);
        assertThat(view.height()).isEqualTo(360);
        assertThat(view.pixels()[0]).isEqualTo(0x96A09B);
        assertThat(view.number()).isEqualTo(1);
        await(CameraState.Connecting.class::isInstance);
        await(new CameraState.Live(1280, 720)::equals);
    }

    @Test
    void aFrozenPictureIsNoticedAndSoIsItsEnd() throws Exception {
        camera.start();
        BufferedImage frozen = Pictures.wall();
        showAfter(0, frozen);
        await(CameraState.Live.class::isInstance);

        showAfter(3_100, frozen);
        assertThat(awaitFault()).isEqualTo(Fault.Kind.CAMERA_FROZEN);
        showAfter(30, Pictures.wallWith(QrPicture.of("PHI1:LIFE", 3), 5, 5));
        await(CameraState.Live.class::isInstance);
    }

    @Test
    void aCameraThatStaysFrozenIsOpenedAnewAndIsNotBelievedUntilItLives() throws Exception {
        camera.start();
        BufferedImage frozen = Pictures.wall();
        showAfter(0, frozen);
        await(CameraState.Live.class::isInstance);

        showAfter(3_100, frozen);
        assertThat(awaitFault()).isEqualTo(Fault.Kind.CAMERA_FROZEN);
        millis.addAndGet(6_000);
        driver.show(frozen);
        mayPause.put(true);
        showAfter(30, frozen);

        assertThat(driver.timesOpened()).isEqualTo(2);
        assertThat(states).isEmpty();
    }

    @Test
    void aBlackPictureIsNoticed() throws Exception {
        camera.start();
        showAfter(0, Pictures.wall());
        for (int i = 0; i < 4; i++) {
            BufferedImage black = new BufferedImage(1280, 720, BufferedImage.TYPE_3BYTE_BGR);
            black.setRGB(i, 3, 0x0A0A0A);
            showAfter(1_000, black);
        }

        assertThat(awaitFault()).isEqualTo(Fault.Kind.CAMERA_BLACK);
    }

    @Test
    void aCameraThatHasNoPicturesIsLost() throws Exception {
        camera.start();
        show(Pictures.wall());
        await(CameraState.Live.class::isInstance);

        driver.showNothing();
        mayPause.put(true);
        millis.addAndGet(30_100);
        driver.showNothing();

        assertThat(awaitFault()).isEqualTo(Fault.Kind.CAMERA_LOST);
    }

    @Test
    void aDriverThatHangsIsNoticed() throws Exception {
        CameraTimes hasty = new CameraTimes(
                TIMES.discovery(),
                Duration.ofMillis(400),
                TIMES.unchanged(),
                TIMES.dark(),
                TIMES.blurred(),
                TIMES.firstRetry(),
                TIMES.longestRetry(),
                TIMES.look());
        camera = camera(choice(Optional.empty()), hasty);
        camera.start();
        show(Pictures.wall());
        await(CameraState.Live.class::isInstance);

        assertThat(awaitFault()).isEqualTo(Fault.Kind.CAMERA_LOST);
        show(Pictures.wall());
        await(CameraState.Live.class::isInstance);
    }

    @Test
    void theEyeSeesTheNewestFrameAndThePreviewAllOfThem() throws Exception {
        camera.start();
        for (int i = 0; i < 20; i++) {
            driver.show(Pictures.wallWith(QrPicture.of("PHI1:FRAME" + i, 4), 100 + i, 100));
        }

        for (int i = 1; i <= 20; i++) {
            assertThat(take(previews).number()).isEqualTo(i);
        }
        Sight last = take(sights);
        while (last.symbols().stream().noneMatch(s -> s.text().equals("PHI1:FRAME19"))) {
            last = take(sights);
        }
    }

    @Test
    void aConsumerThatFailsDoesNotEndTheCamera() throws Exception {
        camera = new Camera(
                choice(Optional.empty()),
                TIMES,
                new Camera.Audience(
                        previews::add,
                        sight -> {
                            sights.add(sight);
                            throw new IllegalStateException("a consumer's own defect");
                        },
                        states::add,
                        hints::add),
                () -> Instant.ofEpochMilli(millis.get()),
                this::pause);
        camera.start();
        driver.show(Pictures.wall());
        take(sights);
        driver.show(Pictures.wallWith(QrPicture.of("PHI1:NEXT", 6), 100, 100));

        assertThat(take(sights)).isNotNull();
    }

    private void showAfter(long later, BufferedImage picture) throws InterruptedException {
        millis.addAndGet(later);
        show(picture);
    }
}
