package org.greenlane.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.greenlane.Station;
import org.greenlane.card.Presented;
import org.greenlane.card.sam.CardListener;
import org.greenlane.card.sam.IdReader;
import org.greenlane.card.sam.SamStatus;
import org.greenlane.card.sam.SimulatedModule;
import org.greenlane.health.CardCue;
import org.greenlane.health.Passage;
import org.greenlane.status.Progress;
import org.greenlane.wire.LineException;

/// A long day at a reader on whose line much goes wrong: people come with a card, do what the reader says, and go. Time
/// goes by only where the reader waits; answering and recording take the time that they take.
final class CardDay implements CardListener {
    /// A card takes about six questions, so that something goes wrong with more than every fifth card.
    private static final int ONE_ANSWER_IN = 20;

    /// No card may take longer on the average, in nanoseconds of the line's time.
    private static final long LONGEST = 20_000_000_000L;

    /// After so many cards, and ten, a hundred times as many, and the last, memory is looked at.
    private static final int FIRST_HEAP = 1_000;

    private static final int TELL_EVERY = 100;

    private final Station station;
    private final CardScene scene;
    private final int cards;
    private final Progress progress;
    private final SimulatedModule module = new SimulatedModule();
    private final FaultyLine line;
    private final WatchedLine watched;
    private final Latencies own = new Latencies();
    private final List<CardResult.Heap> heaps = new ArrayList<>();

    /// The person who stands there, or stood there last.
    private int person = -1;
    private boolean there;
    private boolean told;
    private int read;
    private int unreadable;
    private int wrong;
    private int lost;
    private int unplugged;
    private int nextHeap = FIRST_HEAP;

    CardDay(Station station, CardScene scene, CardPlan plan, Progress progress) {
        this.station = station;
        this.scene = scene;
        this.cards = plan.cards();
        this.progress = progress;
        this.line = new FaultyLine(module, new SplittableRandom(plan.population().seed()), ONE_ANSWER_IN);
        this.watched = new WatchedLine(line);
    }

    CardResult.Day run() {
        IdReader reader = new IdReader(this, this::nextComes, line::nanoTime);
        boolean ended = false;
        while (!ended) {
            try {
                reader.serve(watched, () -> {});
            } catch (LineException e) {
                unplugged += e.kind() == LineException.Cause.LOST ? 1 : 0;
                line.plugIn();
            } catch (InterruptedException e) {
                ended = true;
            }
        }
        measureHeap(cards);
        long logged = station.log().map(log -> log.size()).orElse(0L);
        return new CardResult.Day(
                read, unreadable, wrong, lost, line.mishaps(), unplugged, logged, List.copyOf(heaps), own);
    }

    /// Before each look of the reader at its plate, the next person comes.
    private boolean nextComes() {
        if (line.nanoTime() > cards * LONGEST) {
            throw new IllegalStateException("nobody is read any more");
        }
        if (!there && person + 1 == cards) {
            Thread.currentThread().interrupt();
        } else if (!there) {
            layNext();
        }
        return false;
    }

    private void layNext() {
        person++;
        if (person == nextHeap) {
            nextHeap *= 10;
            measureHeap(person);
        }
        if (person % TELL_EVERY == 0 && !progress.goOn(person, cards)) {
            throw new CancellationException();
        }
        module.lay(scene.card(person));
        there = true;
        told = false;
    }

    private void measureHeap(int answered) {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        heaps.add(new CardResult.Heap(answered, memory.getHeapMemoryUsage().getUsed()));
    }

    @Override
    public void presented(Presented presented) {
        try (presented) {
            Passage passage = station.checkpoint().admit(presented);
            own.add(System.nanoTime() - watched.lastByteAt());
            boolean first = there && !told;
            told = true;
            switch (presented) {
                case Presented.Shown _ -> {
                    read += first && scene.isOf(person, passage) ? 1 : 0;
                    wrong += first && scene.isOf(person, passage) ? 0 : 1;
                }
                case Presented.Refused _ -> {
                    unreadable += first ? 1 : 0;
                    wrong += first ? 0 : 1;
                }
            }
        }
    }

    @Override
    public void cue(CardCue cue) {
        if (cue == CardCue.TAKE_IT) {
            module.take();
            there = false;
            lost += told ? 0 : 1;
        } else if (cue == CardCue.LAY_DOWN_AGAIN && there) {
            module.lay(scene.card(person));
        }
    }

    @Override
    public void trouble(SamStatus status) {
        wrong++;
    }

    @Override
    public void well() {
        // The ordinary state.
    }
}
