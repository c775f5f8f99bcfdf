package org.greenlane.card.sam;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;
import org.greenlane.card.Presented;
import org.greenlane.health.CardCue;
import org.greenlane.wire.Line;
import org.greenlane.wire.LineException;

/// A reader on whose plate people lay cards, and whose module has the habits that a test gives it, in a time of its own
/// that goes by only while somebody waits. Whoever hears it is told each card once.
final class PlayedModule implements Line, CardListener {
    /// What it knows of the command that asks for the newest address.
    enum Address {
        KNOWN,
        UNKNOWN,
        FORBIDDEN,
        SILENT,
        /// It says that the card is gone, always.
        DENIED
    }

    private static final Duration REOPENING = Duration.ofMillis(250);

    final List<Presented> presented = new ArrayList<>();
    final List<CardCue> cues = new ArrayList<>();
    final List<SamStatus> troubles = new ArrayList<>();
    final List<LineException.Cause> breaks = new ArrayList<>();
    final Set<byte[]> buffers = Collections.newSetFromMap(new IdentityHashMap<>());
    Consumer<Presented> hears = presented::add;
    Address address = Address.KNOWN;
    /// Answers a find though the card that it finds has been read.
    boolean findsAgain;
    boolean echoes;
    int piece = 64;
    int works;
    int wells;

    private final SimulatedModule module = new SimulatedModule();
    private final Map<SamCommand, Deque<byte[]>> next = new EnumMap<>(SamCommand.class);
    private final Map<SamCommand, byte[]> always = new EnumMap<>(SamCommand.class);
    private final Map<SamCommand, Duration> slow = new EnumMap<>(SamCommand.class);
    private final PriorityQueue<Bytes> coming = new PriorityQueue<>(Comparator.comparingLong(Bytes::due));
    private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparingLong(Event::due));
    private final IdReader reader = new IdReader(this, () -> false, this::nanoTime);
    private byte[] lies = new byte[0];
    private long nanos;
    private long order;
    private long answered;
    private long end;

    private record Bytes(long due, ByteBuffer bytes) {}

    private record Event(long due, Runnable event) {}

    private long nanoTime() {
        return nanos;
    }

    PlayedModule lay(Duration at, byte[] card) {
        return at(at, () -> {
            lies = card;
            module.lay(card);
        });
    }

    PlayedModule take(Duration at) {
        return at(at, () -> {
            lies = new byte[0];
            module.take();
        });
    }

    PlayedModule at(Duration at, Runnable event) {
        events.add(new Event(at.toNanos() + order++, event));
        return this;
    }

    /// The next answers to that command.
    PlayedModule says(SamCommand to, byte[]... answers) {
        next.computeIfAbsent(to, _ -> new ArrayDeque<>()).addAll(Arrays.asList(answers));
        return this;
    }

    /// Each answer to that command.
    PlayedModule saysAlways(SamCommand to, byte[] answer) {
        always.put(to, answer);
        return this;
    }

    /// It takes so long to answer that command.
    PlayedModule isSlow(SamCommand to, Duration time) {
        slow.put(to, time);
        return this;
    }

    /// Its answer of no data. The first two words come from the card.
    static byte[] word(SamStatus status) {
        return SamFrame.encode(new byte[] {0x5A, (byte) 0xC3, (byte) status.word()});
    }

    /// Lets that time go by, with a reader that is opened again whenever its line is lost.
    PlayedModule run(Duration time) {
        end = time.toNanos();
        while (nanos < end) {
            try {
                reader.serve(this, () -> works++);
            } catch (LineException e) {
                breaks.add(e.kind());
                coming.clear();
                pass(nanos + REOPENING.toNanos());
            } catch (InterruptedException _) {
                // The time is over.
            }
        }
        Thread.interrupted();
        return this;
    }

    @Override
    public void write(byte[] bytes, Duration limit) {
        if (echoes) {
            coming.add(new Bytes(nanos + order++, ByteBuffer.wrap(bytes, 0, 4)));
            coming.add(new Bytes(nanos + order++, ByteBuffer.wrap(bytes, 4, bytes.length - 4)));
        }
        SamCommand asked = Arrays.stream(SamCommand.values())
                .filter(each -> Arrays.equals(each.frame(), bytes))
                .findFirst()
                .orElseThrow();
        byte[] answer = answer(asked, bytes);
        // It answers one thing after the other.
        answered = Math.max(answered, nanos) + slow.getOrDefault(asked, Duration.ofMillis(5)).toNanos();
        for (int at = 0; at < answer.length; at += piece) {
            ByteBuffer part = ByteBuffer.wrap(answer, at, Math.min(answer.length - at, piece));
            coming.add(new Bytes(answered + order++, part));
        }
    }

    private byte[] answer(SamCommand asked, byte[] bytes) {
        Deque<byte[]> told = next.getOrDefault(asked, new ArrayDeque<>());
        byte[] own = module.answer(bytes, bytes.length);
        if (!told.isEmpty()) {
            return told.remove();
        }
        if (always.containsKey(asked) && (asked == SamCommand.STATUS || lies.length > 0)) {
            return always.get(asked);
        }
        if (asked == SamCommand.FIND && findsAgain && lies.length > 0) {
            module.lay(lies);
            return module.answer(bytes, bytes.length);
        }
        if (asked != SamCommand.READ_ADDRESS) {
            return own;
        }
        return switch (address) {
            case KNOWN -> own;
            case UNKNOWN -> word(SamStatus.COMMAND_UNKNOWN);
            case FORBIDDEN -> word(SamStatus.NOT_PERMITTED);
            case SILENT -> new byte[0];
            case DENIED -> word(SamStatus.NOT_READ);
        };
    }

    @Override
    public int read(byte[] into, Duration limit) {
        buffers.add(into);
        long until = nanos + limit.toNanos();
        Bytes first = coming.peek();
        if (first == null || first.due() > until) {
            pass(until);
            return 0;
        }
        coming.remove();
        pass(Math.max(nanos, first.due()));
        int count = first.bytes().remaining();
        first.bytes().get(into, 0, count);
        return count;
    }

    private void pass(long until) {
        nanos = until;
        while (!events.isEmpty() && events.element().due() <= nanos) {
            events.remove().event().run();
        }
        if (nanos >= end) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void drop() {
        coming.removeIf(each -> each.due() <= nanos);
    }

    @Override
    public void close() {
        coming.clear();
    }

    @Override
    public void presented(Presented something) {
        hears.accept(something);
    }

    @Override
    public void cue(CardCue cue) {
        cues.add(cue);
    }

    @Override
    public void trouble(SamStatus status) {
        troubles.add(status);
    }

    @Override
    public void well() {
        wells++;
    }
}
