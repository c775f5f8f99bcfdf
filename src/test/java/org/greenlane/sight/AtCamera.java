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
import org.junit.jupiter.api.Timeout;

/// Before each test a camera on a driver that does what the test says.
@Timeout(60)
abstract class AtCamera {
    static final CameraTimes TIMES = new CameraTimes(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(3),
            Duration.ofSeconds(3),
            Duration.ofSeconds(20),
            Duration.ofMillis(500),
            Duration.ofSeconds(4),
            Duration.ofMillis(200));

    final FakeDriver driver = new FakeDriver();
    final AtomicLong millis = new AtomicLong();
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    final BlockingQueue<CameraState> states = new LinkedBlockingQueue<>();
    final BlockingQueue<CameraView> previews = new LinkedBlockingQueue<>();
    final BlockingQueue<Sight> sights = new LinkedBlockingQueue<>();
    final BlockingQueue<Optional<Hint>> hints = new LinkedBlockingQueue<>();
    final BlockingQueue<Boolean> mayPause = new LinkedBlockingQueue<>();
    Camera camera = camera(choice(Optional.empty()));

    @BeforeEach
    void plugIn() {
        driver.plugIn("Front camera /dev/video7");
    }

    @AfterEach
    void close() {
        driver.releaseAll();
        camera.close();
    }

    CameraChoice choice(Optional<String> name) {
        return new CameraChoice("camera 1", new CameraChoice.Here(() -> driver, false), name, 1280, 720);
    }

    Camera camera(CameraChoice choice) {
        return camera(choice, TIMES);
    }

    Camera camera(CameraChoice choice, CameraTimes times) {
        return new Camera(
                choice,
                times,
                new Camera.Audience(previews::add, sights::add, states::add, hints::add),
                () -> Instant.ofEpochMilli(millis.get()),
                this::pause);
    }

    void pause(Duration duration) throws InterruptedException {
        pauses.add(duration);
        mayPause.take();
    }

    /// Returns when the camera has done everything with that picture: the preview is the last.
    void show(BufferedImage picture) throws InterruptedException {
        driver.show(picture);
        take(previews);
    }

    void await(Predicate<CameraState> wanted) throws InterruptedException {
        CameraState state = take(states);
        while (!wanted.test(state)) {
            state = take(states);
        }
    }

    Fault.Kind awaitFault() throws InterruptedException {
        while (true) {
            if (take(states) instanceof CameraState.Broken(Fault fault)) {
                assertThat(fault.device()).isEqualTo("camera 1");
                return fault.kind();
            }
        }
    }

    static <T> T take(BlockingQueue<T> queue) throws InterruptedException {
        T thing = queue.poll(20, TimeUnit.SECONDS);
        if (thing == null) {
            throw new AssertionError("nothing came in time");
        }
        return thing;
    }
}
