package org.greenlane.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.greenlane.health.Fault;
import org.greenlane.health.Hint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CameraTest {
    private static final CameraTimes TIMES = new CameraTimes(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(3),
            Duration.ofSeconds(3),
            Duration.ofSeconds(20),
            Duration.ofMillis(500),
            Duration.ofSeconds(4),
            Duration.ofMillis(200));

    private final FakeDriver driver = new FakeDriver();
    private final AtomicLong millis = new AtomicLong();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final BlockingQueue<CameraState> states = new LinkedBlockingQueue<>();
    private final BlockingQueue<CameraView> previews = new LinkedBlockingQueue<>();
    private final BlockingQueue<Sight> sights = new LinkedBlockingQueue<>();
    private final BlockingQueue<Optional<Hint>> hints = new LinkedBlockingQueue<>();
    private final BlockingQueue<Boolean> mayPause = new LinkedBlockingQueue<>();
    private Camera camera = camera(choice(Optional.empty()));

    @BeforeEach
    void plugIn() {
        driver.plugIn("Front camera /dev/video7");
    }

    @AfterEach
    void close() {
        driver.releaseAll();
        camera.close();
    }

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

    private CameraChoice choice(Optional<String> name) {
        return new CameraChoice("camera 1", new CameraChoice.Here(() -> driver, false), name, 1280, 720);
    }

    private Camera camera(CameraChoice choice) {
        return camera(choice, TIMES);
    }

    private Camera camera(CameraChoice choice, CameraTimes times) {
        return new Camera(
                choice,
                times,
                new Camera.Audience(previews::add, sights::add, states::add, hints::add),
                () -> Instant.ofEpochMilli(millis.get()),
                this::pause);
    }

    private void pause(Duration duration) throws InterruptedException {
        pauses.add(duration);
        mayPause.take();
    }

    /// Returns when the camera has done everything with that picture: the preview is the last.
    private void show(BufferedImage picture) throws InterruptedException {
        driver.show(picture);
        take(previews);
    }

    private void showAfter(long later, BufferedImage picture) throws InterruptedException {
        millis.addAndGet(later);
        show(picture);
    }

    private void await(Predicate<CameraState> wanted) throws InterruptedException {
        CameraState state = take(states);
        while (!wanted.test(state)) {
            state = take(states);
        }
    }

    private Fault.Kind awaitFault() throws InterruptedException {
        while (true) {
            if (take(states) instanceof CameraState.Broken(Fault fault)) {
                assertThat(fault.device()).isEqualTo("camera 1");
                return fault.kind();
            }
        }
    }

    private static <T> T take(BlockingQueue<T> queue) throws InterruptedException {
        T thing = queue.poll(20, TimeUnit.SECONDS);
        if (thing == null) {
            throw new AssertionError("nothing came in time");
        }
        return thing;
    }
}
