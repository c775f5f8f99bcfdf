package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.greenlane.lane.LaneView;
import org.greenlane.lane.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LaneThreadTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final BlockingQueue<LaneView> screen = new LinkedBlockingQueue<>();
    private final BlockingQueue<Gate.Answer> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<Shown> admitted = new LinkedBlockingQueue<>();
    private volatile Instant now = NOW;

    private LaneThread open(Function<Shown, Passage> admit) {
        InstantSource clock = () -> now;
        return new LaneThread(clock, admit, screen::add, answers::add);
    }

    private Passage pass(Shown shown) {
        admitted.add(shown);
        return passage(new Verdict.Pass(TravelRisk.CLEAR, List.of(Reason.GREEN)));
    }

    private Passage stop(Shown shown) {
        admitted.add(shown);
        return passage(new Verdict.Stop(Reason.RED));
    }

    private static Passage passage(Verdict verdict) {
        return Passage.of(NOW, CodeKind.NATIVE, List.of(PersonResult.nobody(verdict)));
    }

    private static Shown code(String text) {
        return new Shown(List.of(text));
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(10, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }

    @Test
    void whatIsSeenIsAnsweredAndShownOnTheCheckpointThread() throws InterruptedException {
        BlockingQueue<String> threads = new LinkedBlockingQueue<>();
        try (LaneThread lane = open(shown -> {
            threads.add(Thread.currentThread().getName());
            return pass(shown);
        })) {
            lane.see(code("one"));

            assertThat(next(answers).passage().verdict()).isInstanceOf(Verdict.Pass.class);
            assertThat(next(threads)).isEqualTo("checkpoint");
            assertThat(next(screen)).isInstanceOf(LaneView.Ready.class);
            assertThat(next(screen)).isInstanceOf(LaneView.Answered.class);
        }
    }

    @Test
    void theTimeTakenIsCountedFromTheSighting() throws InterruptedException {
        try (LaneThread lane = open(this::pass)) {
            long before = System.nanoTime();
            lane.see(code("one"));

            assertThat(next(answers).took()).isPositive().isLessThan(Duration.ofNanos(System.nanoTime() - before));
        }
    }

    @Test
    void whileOneIsAnsweredOnlyTheNewestIsKept() throws InterruptedException {
        CountDownLatch answering = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        try (LaneThread lane = open(shown -> {
            Passage passage = pass(shown);
            answering.countDown();
            await(enough);
            return passage;
        })) {
            lane.see(code("one"));
            await(answering);
            lane.see(code("two"));
            lane.see(code("three"));
            lane.see(code("four"));
            enough.countDown();

            next(answers);
            next(answers);
        }
        assertThat(admitted).containsExactly(code("one"), code("four"));
    }

    @Test
    void nothingInViewTakesNoNewerSightingAway() throws InterruptedException {
        CountDownLatch answering = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        try (LaneThread lane = open(shown -> {
            Passage passage = pass(shown);
            answering.countDown();
            await(enough);
            return passage;
        })) {
            lane.see(code("one"));
            await(answering);
            lane.see(code("two"));
            lane.see(Shown.NOTHING);
            enough.countDown();

            next(answers);
            next(answers);
        }
        assertThat(admitted).containsExactly(code("one"), code("two"));
    }

    @Test
    void aDefectEndsThePassageAndNotTheThread() throws InterruptedException {
        BlockingQueue<String> tried = new LinkedBlockingQueue<>();
        try (LaneThread lane = open(shown -> {
            tried.add(shown.texts().getFirst());
            switch (shown.texts().getFirst()) {
                case "defect" -> throw new IllegalStateException("boom");
                case "error" -> throw new StackOverflowError();
                default -> {}
            }
            return pass(shown);
        })) {
            assertThat(next(screen)).isInstanceOf(LaneView.Ready.class);
            for (String broken : List.of("defect", "error")) {
                lane.see(code(broken));
                assertThat(next(tried)).isEqualTo(broken);
            }
            lane.see(code("one"));

            assertThat(next(answers).passage().verdict()).isInstanceOf(Verdict.Pass.class);
            assertThat(next(screen)).isInstanceOf(LaneView.Answered.class);
            now = NOW.plusSeconds(3);
            assertThat(next(screen)).as("the clock still ticks").isInstanceOf(LaneView.Ready.class);
        }
    }

    @Test
    void aStopGoesWhenItIsAcknowledged() throws InterruptedException {
        try (LaneThread lane = open(this::stop)) {
            lane.see(code("one"));
            assertThat(next(screen)).isInstanceOf(LaneView.Ready.class);
            assertThat(next(screen)).isInstanceOf(LaneView.Answered.class);

            lane.acknowledge();

            assertThat(next(screen)).isInstanceOf(LaneView.Ready.class);
        }
    }

    @Test
    void aPassGoesByItselfWhenItsTimeIsOver() throws InterruptedException {
        try (LaneThread lane = open(this::pass)) {
            lane.see(code("one"));
            next(screen);
            assertThat(next(screen)).isInstanceOf(LaneView.Answered.class);

            now = NOW.plusSeconds(2);

            assertThat(next(screen)).isInstanceOf(LaneView.Ready.class);
        }
    }

    @Test
    void thePassageThatIsBeingAnsweredIsFinishedBeforeTheEnd() throws InterruptedException {
        CountDownLatch answering = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        LaneThread lane = open(shown -> {
            answering.countDown();
            await(enough);
            return pass(shown);
        });
        lane.see(code("one"));
        await(answering);
        Thread closing = Thread.ofPlatform().start(lane::close);
        enough.countDown();
        closing.join();

        assertThat(answers).hasSize(1);
    }

    @Test
    void whatComesAfterTheEndIsDropped() {
        LaneThread lane = open(this::pass);
        lane.close();

        lane.see(code("one"));
        lane.acknowledge();

        assertThat(admitted).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whateverIsBroughtIsWipedAlsoInTheMomentOfClosing() throws InterruptedException {
        for (int round = 0; round < 200; round++) {
            AtomicInteger wiped = new AtomicInteger();
            LaneThread lane = open(this::pass);
            CountDownLatch begun = new CountDownLatch(1);
            Thread bringing = Thread.ofPlatform().start(() -> {
                begun.countDown();
                for (int i = 0; i < 50; i++) {
                    lane.bring(new LaneThread.Brought(_ -> Optional.empty(), wiped::incrementAndGet));
                }
            });
            await(begun);
            lane.close();
            bringing.join();

            assertThat(wiped).hasValue(50);
        }
    }
}
