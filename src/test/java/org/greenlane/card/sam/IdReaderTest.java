package org.greenlane.card.sam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.greenlane.card.Cards;
import org.greenlane.card.Presented;
import org.greenlane.health.CardCue;
import org.greenlane.health.SubjectKey;
import org.greenlane.wire.LineOwner;
import org.greenlane.wire.LineState;
import org.greenlane.wire.PortName;
import org.greenlane.wire.PseudoTerminal;
import org.greenlane.wire.SerialPorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The conversation with a module, over a serial line of the system.
@Timeout(60)
class IdReaderTest {
    private static final long LONG_SECONDS = 20;
    private static final byte[] KEY = new byte[32];
    private static final SubjectKey REFUSED = new SubjectKey(0, 0);

    private final SimulatedModule module = new SimulatedModule();
    private final BlockingQueue<SubjectKey> people = new LinkedBlockingQueue<>();
    private final BlockingQueue<CardCue> cues = new LinkedBlockingQueue<>();
    private final BlockingQueue<LineState> states = new LinkedBlockingQueue<>();
    private final PseudoTerminal plugged = new PseudoTerminal();
    private final LineOwner owner = new LineOwner(
            "reader",
            SerialPorts.opener(new PortName.File(plugged.path()), 115_200),
            new IdReader(new Listener(), () -> false, System::nanoTime),
            states::add,
            InstantSource.system(),
            new LineOwner.Retries(Duration.ofMillis(10), Duration.ofMillis(100)));

    @BeforeEach
    void plugIn() {
        Thread.ofVirtual().start(() -> {
            for (byte[] asked = plugged.read(); asked.length > 0; asked = plugged.read()) {
                plugged.write(module.answer(asked, asked.length));
            }
        });
        owner.start();
    }

    @AfterEach
    void unplug() {
        owner.close();
        plugged.close();
    }

    @Test
    void aCardIsToldOnceThoughItStaysOnThePlate() throws Exception {
        module.lay(Cards.resident(1, "19400101"));
        assertThat(next(people)).isEqualTo(subject(1, "19400101"));
        until(CardCue.TAKE_IT);

        module.take();
        until(CardCue.LAY_DOWN);
        module.lay(Cards.resident(2, "19500101"));

        assertThat(next(people)).isEqualTo(subject(2, "19500101"));
        assertThat(people).isEmpty();
    }

    @Test
    void aPulledPlugIsTold() throws Exception {
        assertThat(List.of(next(states), next(states)))
                .containsExactly(new LineState.Connecting(), new LineState.Live());

        plugged.close();

        assertThat(next(states)).isInstanceOf(LineState.Broken.class);
    }

    private static SubjectKey subject(int sequence, String birth) {
        return SubjectKey.derive(KEY, "10", Cards.number(sequence, birth));
    }

    private void until(CardCue wanted) throws InterruptedException {
        while (next(cues) != wanted) {
            // The reader says each step.
        }
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(LONG_SECONDS, TimeUnit.SECONDS);
        assertThat(next).as("what the reader says").isNotNull();
        return next;
    }

    private final class Listener implements CardListener {
        @Override
        public void presented(Presented presented) {
            try (presented) {
                people.add(
                        presented instanceof Presented.Shown(var document, _)
                                ? document.numbers().getFirst().subject(KEY)
                                : REFUSED);
            }
        }

        @Override
        public void cue(CardCue cue) {
            cues.add(cue);
        }

        @Override
        public void trouble(SamStatus status) {
            cues.add(CardCue.LAY_DOWN_AGAIN);
        }

        @Override
        public void well() {
            // The ordinary state.
        }
    }
}
