package org.greenlane.gear;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.greenlane.health.Barrier;
import org.greenlane.wire.Device;
import org.greenlane.wire.Line;
import org.greenlane.wire.LineException;

/// A relay that opens a turnstile or barrier for a moment, once for each person: common USB boards, `A0`, channel, 1 or 0, and the sum of the
/// three modulo 256. Such boards say nothing of themselves. A board keeps a closed contact until it is told to open it, so
/// it is told at the start, after each pulse, at the end, and by a [DeadMan] if the program dies.
public final class Relay implements Device {
    private static final byte BEGIN = (byte) 0xA0;
    private static final Duration TURN = Duration.ofMillis(20);
    private static final Duration WRITING = Duration.ofSeconds(1);

    /// A wish that is older comes to nothing: somebody else may stand there by now.
    private static final Duration LATE = Duration.ofSeconds(1);

    /// Between two people: long enough for a turnstile to count two.
    private static final Duration BETWEEN = Duration.ofMillis(300);

    /// More do not wait for their pulse at once: a family has eight.
    private static final int MOST = 8;

    private static final int ECHO = 64;

    private final byte channel;
    private final Duration pulse;
    private final Consumer<Barrier> states;
    private final LongSupplier nanoTime;
    private int asked;
    private long askedAt;
    private boolean dropping;
    private boolean keptClosed;
    // Of the thread.
    private boolean open;
    private int waiting;
    private long turnAt;
    private Barrier told = Barrier.UNKNOWN;

    /// @param channel which of the board's relays, from 1
    /// @param pulse how long it opens for one person
    /// @param states gets each change, on the device's thread
    /// @param nanoTime as [System#nanoTime] tells it
    public Relay(int channel, Duration pulse, Consumer<Barrier> states, LongSupplier nanoTime) {
        this.channel = (byte) channel;
        this.pulse = pulse;
        this.states = states;
        this.nanoTime = nanoTime;
    }

    /// Lets so many people through, with a pulse for each, one after the other. From any thread; never waits.
    public synchronized void open(int people) {
        long now = nanoTime.getAsLong();
        asked = isLate(now) ? people : asked + people;
        askedAt = now;
    }

    /// Whoever has no pulse yet gets none: somebody else stands there, who does not pass. From any thread; never waits.
    public synchronized void dropWaiting() {
        dropping = true;
    }

    private boolean isLate(long now) {
        return now - askedAt >= LATE.toNanos();
    }

    /// Closes at once and keeps closed, or lets people pass again. From any thread; never waits.
    public synchronized void keepClosed(boolean closed) {
        keptClosed = closed;
        asked = 0;
        dropping = true;
    }

    @Override
    public void serve(Line line, Runnable works) throws LineException, InterruptedException {
        byte[] echo = new byte[ECHO];
        try (DeadMan guard = DeadMan.over(line.path(), command(false))) {
            turn(line, false);
            // What was wished for before the board came, or came back, is over.
            waiting = 0;
            turnAt = nanoTime.getAsLong();
            works.run();
            while (!Thread.interrupted()) {
                if (guard.hasFallen()) {
                    throw new LineException(
                            LineException.Cause.LOST,
                            "What closes the barrier if the program dies has ended. It begins anew; look at the memory.");
                }
                step(line);
                // Also how a board that was pulled out is noticed.
                line.read(echo, TURN);
            }
            throw new InterruptedException();
        } finally {
            turnOff(line);
            tell(Barrier.UNKNOWN);
        }
    }

    /// What is wished for now; a wish counts once.
    private record Wish(int people, boolean dropping, boolean keptClosed) {}

    private synchronized Wish wish(long now) {
        Wish wish = new Wish(keptClosed || isLate(now) ? 0 : asked, dropping, keptClosed);
        asked = 0;
        dropping = false;
        return wish;
    }

    private void step(Line line) throws LineException {
        long now = nanoTime.getAsLong();
        Wish wish = wish(now);
        waiting = Math.min(MOST, (wish.dropping() ? 0 : waiting) + wish.people());
        boolean itsTurn = now - turnAt >= 0;
        if (open && (wish.keptClosed() || itsTurn)) {
            turn(line, false);
            turnAt = now + BETWEEN.toNanos();
        } else if (!open && waiting > 0 && itsTurn) {
            waiting--;
            turnAt = now + pulse.toNanos();
            turn(line, true);
        }
        tell(wish.keptClosed() ? Barrier.KEPT_CLOSED : open ? Barrier.OPEN : Barrier.CLOSED);
    }

    private void turn(Line line, boolean on) throws LineException {
        // Before the write: what went wrong in the middle of it may have opened.
        open = true;
        line.write(command(on), WRITING);
        open = on;
    }

    private void turnOff(Line line) {
        if (open) {
            try {
                turn(line, false);
            } catch (LineException _) {
                // The line is lost: the board has lost its power, or the dead man's word reaches it.
            }
        }
    }

    private void tell(Barrier now) {
        if (now != told) {
            told = now;
            states.accept(now);
        }
    }

    private byte[] command(boolean on) {
        byte state = (byte) (on ? 1 : 0);
        return new byte[] {BEGIN, channel, state, (byte) (BEGIN + channel + state)};
    }
}
