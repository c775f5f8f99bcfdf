package org.greenlane.bench.day;

import java.time.Duration;
import java.util.SplittableRandom;
import org.greenlane.bench.FaultyLine;
import org.greenlane.card.Presented;
import org.greenlane.card.sam.CardListener;
import org.greenlane.card.sam.IdReader;
import org.greenlane.card.sam.SamStatus;
import org.greenlane.card.sam.SimulatedModule;
import org.greenlane.health.CardCue;
import org.greenlane.wire.LineException;
import org.jspecify.annotations.Nullable;

/// A reader of chip cards whose line goes wrong now and then. People do what it says: lay the card down, lay it down
/// again, take it.
final class PlateReader implements CardListener {
    /// What a real reader takes for a card, radio and line together, without any mishap: median of 200 cards.
    static final Duration OWN_TIME = Duration.ofMillis(604);

    private static final int ONE_ANSWER_IN = 20;
    private static final int EMPTY_LOOKS = 3;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final SimulatedModule module = new SimulatedModule();
    private final FaultyLine line;
    private final IdReader reader;
    private byte[] card = new byte[0];
    private boolean laid;
    private boolean taken;
    private int emptyLooks;
    private long laidAt;
    private long toldAt;
    private int unplugged;
    private int again;
    private @Nullable Presented told;

    PlateReader(SplittableRandom random) {
        line = new FaultyLine(module, random, ONE_ANSWER_IN);
        reader = new IdReader(this, this::looks, line::nanoTime);
    }

    /// Somebody lays a card down and takes it away.
    ///
    /// @return what the reader told of it
    Presented read(byte[] text) {
        card = text;
        laid = false;
        taken = false;
        told = null;
        emptyLooks = 0;
        boolean ended = false;
        while (!ended) {
            try {
                reader.serve(line, () -> {});
            } catch (LineException e) {
                unplugged += e.kind() == LineException.Cause.LOST ? 1 : 0;
                line.plugIn();
            } catch (InterruptedException e) {
                ended = true;
            }
        }
        Presented answer = told;
        if (answer == null) {
            throw new IllegalStateException("a card had no answer");
        }
        return answer;
    }

    /// How long the last card lay there until it was told, mishaps included.
    Duration took() {
        return OWN_TIME.plusMillis((toldAt - laidAt) / 1_000_000);
    }

    int mishaps() {
        return line.mishaps();
    }

    int unplugged() {
        return unplugged;
    }

    /// How often a card was laid down again.
    int again() {
        return again;
    }

    private boolean looks() {
        if (!laid) {
            module.lay(card);
            laid = true;
            laidAt = line.nanoTime();
        } else if (taken && ++emptyLooks >= EMPTY_LOOKS) {
            Thread.currentThread().interrupt();
        } else if (line.nanoTime() - laidAt > LONGEST.toNanos()) {
            throw new IllegalStateException("a card is not read any more");
        }
        return false;
    }

    @Override
    public void presented(Presented presented) {
        if (told != null) {
            throw new IllegalStateException("one card was told twice");
        }
        told = presented;
        toldAt = line.nanoTime();
    }

    @Override
    public void cue(CardCue cue) {
        if (cue == CardCue.TAKE_IT) {
            module.take();
            taken = true;
        } else if (cue == CardCue.LAY_DOWN_AGAIN && laid && !taken) {
            module.lay(card);
            again++;
        }
    }

    @Override
    public void trouble(SamStatus status) {
        // The module of this line is well; what it is heard to say otherwise is a mishap of the line.
    }

    @Override
    public void well() {
        // The ordinary state.
    }
}
