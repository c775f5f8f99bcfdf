package org.greenlane.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The two eyes behind a camera.
@Timeout(60)
class EyesTest {
    /// A look may last longer than any test waits.
    private static final CameraTimes TIMES = new CameraTimes(
            CameraTimes.USUAL.discovery(),
            CameraTimes.USUAL.silence(),
            CameraTimes.USUAL.unchanged(),
            CameraTimes.USUAL.dark(),
            CameraTimes.USUAL.blurred(),
            CameraTimes.USUAL.firstRetry(),
            CameraTimes.USUAL.longestRetry(),
            Duration.ofMinutes(2));

    private static final GreyImage WALL = GreyImage.of(Pictures.wall());
    private static final GreyImage CODE = GreyImage.of(Pictures.wallWith(QrPicture.of("PHI1:EYES", 5), 400, 120));

    private final BlockingQueue<List<String>> seen = new LinkedBlockingQueue<>();
    private final CountDownLatch studying = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private Eyes eyes = eyes(Eye.forGlances(), Eye.forStudies(Eye.USUAL));

    private Eyes eyes(Eye glance, Eye study) {
        return new Eyes(
                "camera 1",
                glance,
                study,
                TIMES,
                sight -> seen.add(sight.symbols().stream().map(Symbol::text).toList()),
                () -> {});
    }

    private void open(Eye glance, Eye study) {
        eyes = eyes(glance, study);
        eyes.start();
    }

    @AfterEach
    void close() {
        goOn.countDown();
        eyes.close();
    }

    private List<String> next() throws InterruptedException {
        List<String> told = seen.poll(30, TimeUnit.SECONDS);
        assertThat(told).as("what an eye saw").isNotNull();
        return told;
    }

    /// A pass that finds nothing.
    private static Pass pass(Runnable look) {
        return minding((_, _) -> look.run());
    }

    private static Pass minding(BiConsumer<View, Findings> look) {
        return new Pass() {
            @Override
            public void look(View view, Findings findings) {
                look.accept(view, findings);
            }

            @Override
            public boolean mindsTheTime() {
                return true;
            }
        };
    }

    private void wait(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aCodeIsReadAtAGlanceWhileTheFrameBeforeIsStillStudied() throws Exception {
        open(Eye.forGlances(), Eye.alone(pass(() -> {
            studying.countDown();
            wait(goOn);
        })));
        eyes.show(WALL, 1);
        wait(studying);

        eyes.show(CODE, 2);

        assertThat(next()).containsExactly("PHI1:EYES");
    }

    @Test
    void aFrameIsStudiedNoLongerThanUntilALaterOneIsRead() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        open(Eye.forGlances(), Eye.alone(minding((view, _) -> {
            studying.countDown();
            while (!view.isOver()) {
                Thread.onSpinWait();
            }
            ended.countDown();
        })));
        eyes.show(WALL, 1);
        wait(studying);

        eyes.show(CODE, 2);

        wait(ended);
        assertThat(next()).containsExactly("PHI1:EYES");
    }

    @Test
    void thatAnEarlierFrameShowedNothingIsNoNewsAfterACode() throws Exception {
        open(Eye.forGlances(), Eye.alone(pass(() -> {
            studying.countDown();
            wait(goOn);
        })));
        eyes.show(WALL, 1);
        wait(studying);
        eyes.show(CODE, 2);
        assertThat(next()).hasSize(1);

        goOn.countDown();
        eyes.show(WALL, 3);

        assertThat(next()).as("of frame 3").isEmpty();
        assertThat(seen).isEmpty();
    }

    @Test
    void whatAGlanceDoesNotFindIsStudied() throws Exception {
        open(Eye.alone(pass(() -> {})), Eye.forStudies(Eye.USUAL));

        eyes.show(CODE, 1);

        assertThat(next()).containsExactly("PHI1:EYES");
    }

    @Test
    void anEyeThatFailsIsBlindUntilItSeesAgain() throws Exception {
        AtomicBoolean fails = new AtomicBoolean(true);
        open(Eye.alone(pass(() -> {})), Eye.alone(pass(() -> {
            if (fails.get()) {
                studying.countDown();
                throw new AssertionError("no room left");
            }
        })));
        eyes.show(WALL, 1);
        wait(studying);
        while (!eyes.isBlind()) {
            Thread.onSpinWait();
        }
        assertThat(seen).isEmpty();

        fails.set(false);
        eyes.show(WALL, 2);

        assertThat(next()).isEmpty();
        while (eyes.isBlind()) {
            Thread.onSpinWait();
        }
    }
}
