package org.greenlane.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;
import org.greenlane.card.sam.SimulatedModule;
import org.greenlane.wire.Line;
import org.greenlane.wire.LineException;

/// A line to a simulated module on which things go wrong, in a time of its own that goes by only while somebody waits.
public final class FaultyLine implements Line {
    private static final int LONGEST_NOISE = 40;
    private static final List<Mishap> MISHAPS = List.of(Mishap.values());

    /// What may happen to one answer.
    enum Mishap {
        NONE,
        /// Noise before it, with a preamble in it.
        NOISE,
        /// A bit is turned over.
        FLIPPED,
        /// A byte in the middle is lost.
        LOST_BYTE,
        /// The rest does not come.
        CUT,
        /// It comes only after the host has given up.
        LATE,
        /// It does not come at all.
        SILENCE,
        /// The adapter gives back what was sent.
        ECHO,
        /// It comes twice.
        TWICE,
        /// The plug is pulled in the middle of it.
        UNPLUGGED
    }

    private final SimulatedModule module;
    private final RandomGenerator random;
    private final int oneIn;
    private final Deque<Byte> queue = new ArrayDeque<>();
    private final Deque<Byte> late = new ArrayDeque<>();
    private boolean unplugged;
    private long nanos;
    private int mishaps;

    /// @param oneIn with one answer in so many something goes wrong
    public FaultyLine(SimulatedModule module, RandomGenerator random, int oneIn) {
        this.module = module;
        this.oneIn = oneIn;
        this.random = random;
    }

    /// The time on this line, in nanoseconds.
    public long nanoTime() {
        return nanos;
    }

    /// How often something went wrong.
    public int mishaps() {
        return mishaps;
    }

    /// Puts the plug back in.
    public void plugIn() {
        unplugged = false;
        queue.clear();
        late.clear();
    }

    @Override
    public void write(byte[] bytes, Duration limit) throws LineException {
        plugged();
        // What was late for the question before comes as this one is asked.
        queue.addAll(late);
        late.clear();
        byte[] answer = module.answer(bytes, bytes.length);
        Mishap mishap = random.nextInt(oneIn) == 0 ? MISHAPS.get(random.nextInt(MISHAPS.size())) : Mishap.NONE;
        mishaps += mishap == Mishap.NONE ? 0 : 1;
        come(mishap, bytes, answer);
    }

    /// The answer comes, or what a mishap makes of it.
    private void come(Mishap mishap, byte[] question, byte[] answer) {
        int middle = answer.length == 0 ? 0 : random.nextInt(answer.length);
        switch (mishap) {
            case NONE -> add(answer);
            case NOISE -> {
                byte[] noise = new byte[random.nextInt(LONGEST_NOISE)];
                random.nextBytes(noise);
                add(noise);
                add(new byte[] {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69});
                add(answer);
            }
            case FLIPPED -> {
                if (answer.length > 0) {
                    answer[middle] ^= (byte) (1 << random.nextInt(8));
                }
                add(answer);
            }
            case LOST_BYTE -> {
                add(Arrays.copyOf(answer, middle));
                add(Arrays.copyOfRange(answer, Math.min(answer.length, middle + 1), answer.length));
            }
            case CUT -> add(Arrays.copyOf(answer, middle));
            case LATE -> addTo(late, answer);
            case SILENCE -> {}
            case ECHO -> {
                add(question);
                add(answer);
            }
            case TWICE -> {
                add(answer);
                add(answer);
            }
            case UNPLUGGED -> {
                add(Arrays.copyOf(answer, middle));
                unplugged = true;
            }
        }
    }

    private void add(byte[] bytes) {
        addTo(queue, bytes);
    }

    private static void addTo(Deque<Byte> queue, byte[] bytes) {
        for (byte each : bytes) {
            queue.add(each);
        }
    }

    /// Pieces of any length.
    @Override
    public int read(byte[] into, Duration limit) throws LineException {
        if (queue.isEmpty()) {
            plugged();
            nanos += limit.toNanos();
            return 0;
        }
        int count = Math.min(queue.size(), 1 + random.nextInt(into.length));
        for (int i = 0; i < count; i++) {
            into[i] = queue.remove();
        }
        nanos += 1_000_000;
        return count;
    }

    @Override
    public void drop() throws LineException {
        plugged();
        queue.clear();
    }

    @Override
    public void close() {
        queue.clear();
    }

    private void plugged() throws LineException {
        if (unplugged && queue.isEmpty()) {
            throw new LineException(LineException.Cause.LOST, "unplugged");
        }
    }
}
