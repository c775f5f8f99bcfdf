package org.greenlane.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.greenlane.wire.LineException.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LineOwnerTest {
    private static final LineOwner.Retries QUICK = new LineOwner.Retries(Duration.ofMillis(1), Duration.ofMillis(4));

    private final BlockingQueue<LineState> states = new LinkedBlockingQueue<>();

    private LineOwner owner(Opener opener, Device device) {
        LineOwner owner = new LineOwner("device", opener, device, states::add, InstantSource.system(), QUICK);
        owner.start();
        return owner;
    }

    private LineState next() throws InterruptedException {
        LineState next = states.poll(20, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }

    private Cause broken() throws InterruptedException {
        if (next() instanceof LineState.Broken(Cause cause, _, _)) {
            return cause;
        }
        throw new AssertionError("it is not broken");
    }

    @Test
    void whatEverIsWrongIsToldOnceAndTriedAgainUntilItWorks() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        Opener opener = () -> {
            int which = tries.incrementAndGet();
            if (which < 5) {
                throw new LineException(which < 4 ? Cause.MISSING : Cause.BUSY, "what to do");
            }
            return new PlayedLine();
        };
        Device device = (line, works) -> {
            works.run();
            line.read(new byte[1], Duration.ZERO);
        };
        try (LineOwner _ = owner(opener, device)) {
            assertThat(next()).isEqualTo(new LineState.Connecting());
            assertThat(broken()).isEqualTo(Cause.MISSING);
            assertThat(broken()).isEqualTo(Cause.BUSY);
            assertThat(next()).isEqualTo(new LineState.Live());
            assertThat(broken()).isEqualTo(Cause.LOST);
        }
    }

    @Test
    void whatIsToBeDoneIsToldAnewWhenItChangesThoughTheCauseIsTheSame() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        Opener opener = () -> {
            throw new LineException(Cause.MISSING, tries.incrementAndGet() < 3 ? "plug it in" : "name one of the two");
        };
        try (LineOwner _ = owner(opener, (_, _) -> {})) {
            assertThat(next()).isEqualTo(new LineState.Connecting());
            assertThat(next()).isInstanceOfSatisfying(
                    LineState.Broken.class, it -> assertThat(it.detail()).isEqualTo("plug it in"));
            assertThat(next()).isInstanceOfSatisfying(
                    LineState.Broken.class, it -> assertThat(it.detail()).isEqualTo("name one of the two"));
            while (tries.get() < 10) {
                Thread.onSpinWait();
            }
        }
        assertThat(states).isEmpty();
    }

    /// As a port does whose device takes nothing of what the system still holds for it.
    @Test
    void aLineThatIsSlowToCloseHoldsNobodyUpBeyondTheFarewell() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        Line slow = new Line() {
            @Override
            public void write(byte[] bytes, Duration limit) {
                // Nobody listens.
            }

            @Override
            public int read(byte[] into, Duration limit) {
                close();
                return 0;
            }

            @Override
            public void drop() {
                // There is nothing.
            }

            @Override
            public void close() {
                boolean waits = true;
                while (waits) {
                    try {
                        over.await();
                        waits = false;
                    } catch (InterruptedException _) {
                        // A port that is being closed hears of no interrupt.
                    }
                }
            }
        };
        LineOwner owner = owner(() -> slow, (line, works) -> {
            works.run();
            line.read(new byte[1], Duration.ZERO);
        });
        assertThat(next()).isEqualTo(new LineState.Connecting());
        assertThat(next()).isEqualTo(new LineState.Live());

        CompletableFuture<Void> closed = CompletableFuture.runAsync(owner::close);

        assertThat(closed).succeedsWithin(Duration.ofSeconds(20));
        over.countDown();
    }

    @Test
    void aDeviceThatDoesNotAnswerNeverCountsAsWorking() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        Device dumb = (_, _) -> {
            tries.incrementAndGet();
            throw new LineException(Cause.SILENT, "nothing");
        };
        try (LineOwner _ = owner(PlayedLine::new, dumb)) {
            assertThat(next()).isEqualTo(new LineState.Connecting());
            assertThat(broken()).isEqualTo(Cause.SILENT);
            while (tries.get() < 20) {
                Thread.onSpinWait();
            }
        }
        assertThat(states).isEmpty();
    }

    @Test
    void aDefectOfTheProgramIsToldAndTheDeviceIsTriedAgain() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        Device defect = (_, works) -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("a defect");
            }
            works.run();
            // At work until it is interrupted.
            new CountDownLatch(1).await();
        };
        try (LineOwner _ = owner(PlayedLine::new, defect)) {
            assertThat(next()).isEqualTo(new LineState.Connecting());
            assertThat(broken()).isEqualTo(Cause.LOST);
            assertThat(next()).isEqualTo(new LineState.Live());
        }
    }

    @Test
    void aDeviceThatHangsDoesNotHoldTheEndUp() throws Exception {
        Device hangs = (line, works) -> {
            works.run();
            while (true) {
                line.read(new byte[1], Duration.ofHours(1));
            }
        };
        try (PseudoTerminal plugged = new PseudoTerminal();
                LineOwner _ = owner(SerialPorts.opener(new PortName.File(plugged.path()), 9600), hangs)) {
            assertThat(next()).isEqualTo(new LineState.Connecting());
            assertThat(next()).isEqualTo(new LineState.Live());
        }
    }

    @Test
    void devicesThatHangEndTogetherAndNotOneAfterTheOther() throws Exception {
        int many = 8;
        Device hangs = (line, works) -> {
            works.run();
            while (true) {
                line.read(new byte[1], Duration.ofHours(1));
            }
        };
        List<PseudoTerminal> plugged = new ArrayList<>();
        List<LineOwner> owners = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            PseudoTerminal terminal = new PseudoTerminal();
            plugged.add(terminal);
            owners.add(owner(SerialPorts.opener(new PortName.File(terminal.path()), 9600), hangs));
        }
        for (int i = 0; i < 2 * many; i++) {
            next();
        }
        long begun = System.nanoTime();

        owners.forEach(LineOwner::end);
        owners.forEach(LineOwner::close);

        assertThat(System.nanoTime() - begun).as("each alone has half a second for its last word").isLessThan(2_500_000_000L);
        plugged.forEach(PseudoTerminal::close);
    }
}
