package org.greenlane.card.sam;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.greenlane.card.Cards;
import org.greenlane.card.Presented;
import org.greenlane.health.CardCue;
import org.greenlane.wire.LineOwner;
import org.greenlane.wire.LineState;
import org.greenlane.wire.PortName;
import org.greenlane.wire.PseudoTerminal;
import org.greenlane.wire.SerialPorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A reader whose plug is pulled while it tells a card, and that comes back under another name: over serial lines of the
/// system, behind a link that stays the same.
@Timeout(300)
class UnpluggedTest {
    private static final int TIMES = 100;
    private static final long LONG_SECONDS = 30;

    @TempDir
    private Path folder = Path.of("");

    private final SimulatedModule module = new SimulatedModule();
    private final BlockingQueue<Boolean> people = new LinkedBlockingQueue<>();
    private final BlockingQueue<LineState> states = new LinkedBlockingQueue<>();

    /// @param broken true to pull the plug in the middle of a card's text
    private void serve(PseudoTerminal plugged, boolean broken) {
        for (byte[] asked = plugged.read(); asked.length > 0; asked = plugged.read()) {
            byte[] answer = module.answer(asked, asked.length);
            if (broken && answer.length > 1000) {
                plugged.write(Arrays.copyOf(answer, answer.length / 2));
                plugged.close();
                return;
            }
            plugged.write(answer);
        }
    }

    private void link(PseudoTerminal plugged) throws Exception {
        Path anew = folder.resolve("anew");
        Files.createSymbolicLink(anew, Path.of(plugged.path()));
        Files.move(anew, folder.resolve("reader"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Test
    void aReaderComesBackAHundredTimesAndTellsTheCard() throws Exception {
        PseudoTerminal plugged = new PseudoTerminal();
        link(plugged);
        try (LineOwner owner = new LineOwner(
                "reader",
                SerialPorts.opener(new PortName.File(folder.resolve("reader").toString()), 115_200),
                new IdReader(new Listener(), () -> false, System::nanoTime),
                states::add,
                InstantSource.system(),
                new LineOwner.Retries(Duration.ofMillis(5), Duration.ofMillis(50)))) {
            owner.start();
            assertThat(next(states)).isInstanceOf(LineState.Connecting.class);
            for (int time = 0; time < TIMES; time++) {
                PseudoTerminal breaking = plugged;
                Thread.ofVirtual().start(() -> serve(breaking, true));
                untilLive();
                module.lay(Cards.resident(time, "19400101"));
                assertThat(next(states)).isInstanceOf(LineState.Broken.class);
                assertThat(people).as("half a card is nobody").isEmpty();
                plugged = new PseudoTerminal();
                link(plugged);
            }
            PseudoTerminal whole = plugged;
            Thread.ofVirtual().start(() -> serve(whole, false));
            module.lay(Cards.resident(1, "19400101"));
            assertThat(next(people)).isTrue();
        }
        plugged.close();
    }

    /// Until the link points to the new name it may point to none.
    private void untilLive() throws InterruptedException {
        while (!(next(states) instanceof LineState.Live)) {
            // It comes.
        }
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(LONG_SECONDS, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }

    private final class Listener implements CardListener {
        @Override
        public void presented(Presented presented) {
            try (presented) {
                people.add(presented instanceof Presented.Shown);
            }
        }

        @Override
        public void cue(CardCue cue) {
            // People are not looked at here.
        }

        @Override
        public void trouble(SamStatus status) {
            people.add(false);
        }

        @Override
        public void well() {
            // The ordinary state.
        }
    }
}
