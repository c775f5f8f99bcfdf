package org.greenlane.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.greenlane.sight.image.GreyImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The two eyes behind a camera.
@Timeout(60)
class EyesTest {
    private static final String DEVICE = "camera 1";

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
                DEVICE,
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

    /// Frame 1 shows nothing, and is studied until `goOn`.
    private void openWhileAFrameIsStudied() {
        open(Eye.forGlances(), Eye.alone(pass(() -> {
            studying.countDown();
            wait(goOn);
        })));
        eyes.show(WALL, 1);
        wait(studying);
    }

    @Test
    void aCodeIsReadAtAGlanceWhileTheFrameBeforeIsStillStudied() throws Exception {
        openWhileAFrameIsStudied();

        eyes.show(CODE, 2);

        assertThat(next()).containsExactly("PHI1:EYES");
    }

    @Test
    void aFrameIsStudiedNoLongerThanUntilALaterOneIsRead() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        open(Eye.forGlances(), Eye.alone(minding((view, _) -> {
            studying.countDown();
            spinUntil(view::isOver);
            ended.countDown();
        })));
        eyes.show(WALL, 1);
        wait(studying);

        eyes.show(CODE, 2);

        wait(ended);
        assertThat(next()).containsExactly("PHI1:EYES");
    }

    @Test
    void whoeverStudiesWaitsForOneGlanceAndNotForTheNext() {
        Semaphore mayEnd = new Semaphore(1);
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger asks = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(1);
        open(
                Eye.alone(pass(() -> {
                    begun.incrementAndGet();
                    mayEnd.acquireUninterruptibly();
                })),
                Eye.alone(minding((view, _) -> {
                    studying.countDown();
                    spinUntil(() -> asks.get() > 0);
                    assertThat(view.isOver()).isFalse();
                    spinUntil(() -> asks.get() > 1);
                    assertThat(view.isOver()).isFalse();
                    ended.countDown();
                })));
        eyes.show(WALL, 1);
        wait(studying);
        eyes.show(WALL, 2);
        spinUntil(() -> begun.get() == 2 && mayEnd.hasQueuedThreads());
        asks.set(1);
        spinUntil(() -> studyingThread().getState() == Thread.State.WAITING);
        eyes.show(WALL, 3);
        mayEnd.release();
        spinUntil(() -> begun.get() == 3 && mayEnd.hasQueuedThreads());
        asks.set(2);

        wait(ended);

        mayEnd.release(3);
    }

    private static Thread studyingThread() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("study-" + DEVICE) && thread.isAlive())
                .findFirst()
                .orElseThrow();
    }

    private static void spinUntil(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void thatAnEarlierFrameShowedNothingIsNoNewsAfterACode() throws Exception {
        openWhileAFrameIsStudied();
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
        spinUntil(eyes::isBlind);
        assertThat(seen).isEmpty();

        fails.set(false);
        eyes.show(WALL, 2);

        assertThat(next()).isEmpty();
        spinUntil(() -> !eyes.isBlind());
    }
}
