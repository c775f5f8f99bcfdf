package org.greenlane.card.sam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.greenlane.bench.FaultyLine;
import org.greenlane.card.Cards;
import org.greenlane.card.Presented;
import org.greenlane.health.CardCue;
import org.greenlane.health.SubjectKey;
import org.greenlane.wire.LineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A long day at a reader on whose line much goes wrong. Time goes by only where the reader waits, so that days pass in
/// seconds, and each run is the same.
@Timeout(300)
class ManyCardsTest {
    private static final int CARDS = 10_000;

    /// A card takes about six questions, so that something goes wrong with more than every fifth card.
    private static final int ONE_ANSWER_IN = 20;

    /// Ten seconds a card.
    private static final long LONGEST_NANOS = CARDS * 10_000_000_000L;

    private static final byte[] KEY = new byte[32];

    private final SplittableRandom random = new SplittableRandom(5);
    private final SimulatedModule module = new SimulatedModule();
    private final FaultyLine line = new FaultyLine(module, random, ONE_ANSWER_IN);
    private final Day day = new Day();

    /// People who come with a card, do what the reader says, and go.
    private final class Day implements CardListener {
        private int laid;
        private int read;
        private int unreadable;
        private int wrong;
        private boolean there;
        private boolean told;

        private SubjectKey own() {
            return SubjectKey.derive(KEY, "10", Cards.number(laid % 500, birth()));
        }

        private String birth() {
            return "19%02d0%d%02d".formatted(20 + laid / 500 % 70, 1 + laid % 9, 1 + laid % 28);
        }

        private void layNext() {
            laid++;
            module.lay(Cards.resident(laid % 500, birth()));
            there = true;
            told = false;
        }

        @Override
        public void presented(Presented presented) {
            try (presented) {
                switch (presented) {
                    case Presented.Shown(var document, _) -> {
                        read++;
                        boolean right = document.numbers().getFirst().subject(KEY).equals(own());
                        wrong += right && !told ? 0 : 1;
                    }
                    case Presented.Refused _ -> unreadable++;
                }
                told = true;
            }
        }

        @Override
        public void cue(CardCue cue) {
            if (cue == CardCue.TAKE_IT) {
                takeAway();
            } else if (cue == CardCue.LAY_DOWN_AGAIN && there) {
                module.lay(Cards.resident(laid % 500, birth()));
            }
        }

        private void takeAway() {
            module.take();
            there = false;
            if (!told) {
                wrong++;
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

    /// Before each look of the reader at its plate, the next person comes.
    private boolean nextComes() {
        assertThat(line.nanoTime()).as("nobody is read any more").isLessThan(LONGEST_NANOS);
        if (!day.there && day.laid == CARDS) {
            Thread.currentThread().interrupt();
        } else if (!day.there) {
            day.layNext();
        }
        return false;
    }

    @Test
    void noneOfTenThousandCardsIsTakenForAnotherOrLost() throws Exception {
        IdReader reader = new IdReader(day, this::nextComes, line::nanoTime);
        int lost = 0;
        boolean ended = false;
        while (!ended) {
            assertThat(line.nanoTime()).as("a day without end").isLessThan(LONGEST_NANOS);
            try {
                reader.serve(line, () -> {});
            } catch (LineException _) {
                lost++;
                line.plugIn();
            } catch (InterruptedException _) {
                ended = true;
            }
        }

        assertThat(day.wrong).isZero();
        assertThat(day.read + day.unreadable).isEqualTo(CARDS);
        assertThat(lost).as("plugs pulled").isGreaterThan(100);
        assertThat(day.unreadable).as("cards that staff look at").isLessThan(CARDS / 1000);
    }
}
