package org.greenlane.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.Fault;
import org.junit.jupiter.api.Test;

/// Finding and opening a camera: which one, at which size, and what is said when there is none.
class CameraOpeningTest extends AtCamera {
    @Test
    void withoutACameraThereIsAFaultAndNewAttemptsComeEverMoreSlowly() throws Exception {
        driver.unplugAll();
        camera.start();

        assertThat(awaitFault()).isEqualTo(Fault.Kind.CAMERA_MISSING);
        for (int i = 0; i < 5; i++) {
            mayPause.put(true);
        }
        driver.awaitListings(6);
        assertThat(List.copyOf(pauses).subList(0, 5))
                .containsExactly(
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(4));
    }

    @Test
    void aCameraThatIsPluggedInLaterIsTaken() throws Exception {
        driver.unplugAll();
        camera.start();
        assertThat(awaitFault()).isEqualTo(Fault.Kind.CAMERA_MISSING);

        driver.plugIn("Late camera");
        mayPause.put(true);
        show(Pictures.wall());

        await(CameraState.Live.class::isInstance);
    }

    @Test
    void aCameraUnpluggedMidStreamIsLostAndComesBack() throws Exception {
        camera.start();
        show(Pictures.wall());
        await(CameraState.Live.class::isInstance);

        driver.fail(new IllegalStateException("no such device"));
        assertThat(awaitFault()).isEqualTo(Fault.Kind.CAMERA_LOST);
        mayPause.put(true);
        show(Pictures.wall());

        await(CameraState.Live.class::isInstance);
        assertThat(driver.timesOpened()).isEqualTo(2);
    }

    @Test
    void aMissingNativeLibraryIsAFaultAndNotACrash() throws Exception {
        driver.failListing(new RuntimeException("Library 'OpenIMAJGrabber' was not loaded"));
        camera.start();

        assertThat(awaitFault()).isEqualTo(Fault.Kind.CAMERA_LIBRARY_MISSING);
    }

    @Test
    void aLibraryThatCannotBeLinkedIsAFaultToo() throws Exception {
        driver.failListing(new NoClassDefFoundError("org/bridj/BridJ"));
        camera.start();

        assertThat(awaitFault()).isEqualTo(Fault.Kind.CAMERA_LIBRARY_MISSING);
    }

    @Test
    void aCameraThatDoesNotOpenIsBusy() throws Exception {
        driver.failOpening(new IllegalStateException("device or resource busy"));
        camera.start();

        assertThat(awaitFault()).isEqualTo(Fault.Kind.CAMERA_BUSY);
    }

    @Test
    void aCameraThatAnotherProgramHoldsIsBusy() throws Exception {
        String name = "Front camera of " + this;
        driver.unplugAll();
        driver.plugIn(name);
        CameraChoice exclusive = new CameraChoice(
                "camera 1", new CameraChoice.Here(() -> driver, true), Optional.empty(), 1280, 720);
        try (Camera first = camera(exclusive)) {
            first.start();
            show(Pictures.wall());
            await(CameraState.Live.class::isInstance);

            camera = camera(exclusive);
            camera.start();
            assertThat(awaitFault()).isEqualTo(Fault.Kind.CAMERA_BUSY);
            driver.releaseAll();
        }
    }

    @Test
    void aCameraIsChosenByItsPathOrAPartOfItsName() throws Exception {
        driver.plugIn("Rear camera /dev/video70");
        camera = camera(choice(Optional.of("/dev/video7")));
        camera.start();
        show(Pictures.wall());
        await(CameraState.Live.class::isInstance);
        assertThat(driver.opened()).containsExactly("Front camera /dev/video7");
        camera.close();

        camera = camera(choice(Optional.of("rear")));
        camera.start();
        show(Pictures.wall());
        await(CameraState.Live.class::isInstance);
        assertThat(driver.opened()).containsExactly("Front camera /dev/video7", "Rear camera /dev/video70");
    }

    @Test
    void aCameraOfAnotherNameIsNotTaken() throws Exception {
        camera = camera(choice(Optional.of("Side")));
        camera.start();

        assertThat(awaitFault()).isEqualTo(Fault.Kind.CAMERA_MISSING);
        assertThat(driver.timesOpened()).isZero();
    }

    @Test
    void aSmallerPictureIsTakenWhereTheWantedSizeIsNotToBeHad() throws Exception {
        driver.largestWidth(640);
        camera.start();
        driver.show(new BufferedImage(640, 480, BufferedImage.TYPE_3BYTE_BGR));

        await(new CameraState.Live(640, 480)::equals);
    }
}
