package org.greenlane.card.sam;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.greenlane.wire.Line;
import org.greenlane.wire.LineException;
import org.greenlane.wire.Opener;

/// A line to a [SimulatedModule] in this program. Answers take about as long as with a real one: what the radio takes, and
/// what the line takes.
public final class SimulatedReader implements Opener {
    private static final long NANOS_A_BYTE = TimeUnit.SECONDS.toNanos(10) / 115_200;
    private static final Duration WAKING = Duration.ofMillis(30);
    private static final Duration READING = Duration.ofMillis(400);
    private static final int LONG_ANSWER = 100;

    private final SimulatedModule module;

    public SimulatedReader(SimulatedModule module) {
        this.module = module;
    }

    @Override
    public Line open() {
        return new Wire();
    }

    private static final class Answer {
        private final ByteBuffer bytes;
        private final long due;

        Answer(byte[] bytes, long due) {
            this.bytes = ByteBuffer.wrap(bytes);
            this.due = due;
        }
    }

    private final class Wire implements Line {
        private final Deque<Answer> answers = new ArrayDeque<>();
        private boolean closed;

        @Override
        public synchronized void write(byte[] bytes, Duration limit) throws LineException {
            open();
            byte[] answer = module.answer(bytes, bytes.length);
            if (answer.length == 0) {
                return;
            }
            Duration radio = answer.length > LONG_ANSWER ? READING : WAKING;
            answers.add(new Answer(answer, System.nanoTime() + radio.toNanos() + answer.length * NANOS_A_BYTE));
            notifyAll();
        }

        @Override
        public synchronized int read(byte[] into, Duration limit) throws LineException {
            long end = System.nanoTime() + limit.toNanos();
            try {
                for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                    open();
                    Answer first = answers.peek();
                    if (first != null && first.due <= now) {
                        return taken(first, into);
                    }
                    long until = first == null ? end : Math.min(end, first.due);
                    TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, until - now));
                }
                return 0;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw gone();
            }
        }

        private int taken(Answer first, byte[] into) {
            int count = Math.min(into.length, first.bytes.remaining());
            first.bytes.get(into, 0, count);
            if (!first.bytes.hasRemaining()) {
                answers.remove();
            }
            return count;
        }

        @Override
        public synchronized void drop() throws LineException {
            open();
            answers.clear();
        }

        @Override
        public synchronized void close() {
            closed = true;
            answers.clear();
            notifyAll();
        }

        private void open() throws LineException {
            if (closed) {
                throw gone();
            }
        }

        private static LineException gone() {
            return new LineException(LineException.Cause.LOST, "The simulated reader was closed.");
        }
    }
}
