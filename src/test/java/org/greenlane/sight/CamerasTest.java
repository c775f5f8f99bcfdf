package org.greenlane.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.sarxos.webcam.WebcamDevice;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.greenlane.health.Fault;
import org.junit.jupiter.api.Test;

class CamerasTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void camerasAreListedAsTheyAreNow() throws Exception {
        FakeDriver driver = new FakeDriver();
        driver.plugIn("one");
        assertThat(Cameras.list(() -> driver, LONG)).extracting(WebcamDevice::getName).containsExactly("one");

        driver.plugIn("two");
        assertThat(Cameras.list(() -> driver, LONG)).extracting(WebcamDevice::getName).containsExactly("one", "two");
    }

    @Test
    void aLibraryThatDoesNotAnswerIsNotWaitedForLonger() {
        CountDownLatch never = new CountDownLatch(1);

        assertThatExceptionOfType(CameraTrouble.class)
                .isThrownBy(() -> Cameras.list(
                        () -> {
                            awaitUninterruptibly(never);
                            return new FakeDriver();
                        },
                        Duration.ofMillis(50)))
                .matches(e -> e.kind() == Fault.Kind.CAMERA_MISSING);
        never.countDown();
    }

    @Test
    void namesAreToldOrWhyTheyCannotBe() throws Exception {
        try {
            assertThat(Cameras.names(LONG)).doesNotContainNull();
        } catch (CameraTrouble e) {
            assertThat(e.kind()).isEqualTo(Fault.Kind.CAMERA_LIBRARY_MISSING);
            assertThat(e).hasMessageContaining("cannot be listed");
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
