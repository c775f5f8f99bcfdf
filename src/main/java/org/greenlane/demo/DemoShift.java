package org.greenlane.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.greenlane.Gate;
import org.greenlane.health.Passage;
import org.greenlane.health.Verdict;
import org.jspecify.annotations.Nullable;

/// One shift at the demo's gate: one traveller after another, each held before the camera until the gate has answered.
public final class DemoShift {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LinkedBlockingQueue<Gate.Answer> answers = new LinkedBlockingQueue<>();

    /// What happened to one traveller.
    ///
    /// @param sinceHeld from when the traveller came until the answer was recorded
    /// @param took from when the code had been read until then
    public record Line(Traveller traveller, Passage passage, Duration sinceHeld, Duration took) {
        /// True if the gate answered as it should.
        public boolean isAsExpected() {
            return switch (passage.verdict()) {
                case Verdict.Pass _ -> traveller.expected() == Traveller.Expected.PASS;
                case Verdict.AskStaff _ -> traveller.expected() == Traveller.Expected.ASK_STAFF;
                case Verdict.Stop _ -> traveller.expected() == Traveller.Expected.STOP;
            };
        }
    }

    /// What is done at each answer, while it stands on the screen.
    public interface AtAnswer {
        void look(Line line) throws IOException;
    }

    /// To be given every answer of the gate.
    public void answered(Gate.Answer answer) {
        answers.add(answer);
    }

    /// What the shift is at.
    ///
    /// @param come puts a traveller before the gate
    /// @param go has whoever is there go, and waits until the gate sees nobody any more: what it still sees of them is not the
    ///     next one's
    /// @param acknowledge puts an answer away, as staff do
    public record Place(Consumer<Traveller> come, Runnable go, Runnable acknowledge) {}

    /// Lets travellers come to the gate, one after another.
    ///
    /// @param who in that order
    /// @return a line for each who was answered; whoever was not answered in time is missing
    public List<Line> run(List<Traveller> who, Place place, AtAnswer atAnswer)
            throws InterruptedException, IOException {
        List<Line> lines = new ArrayList<>();
        for (Traveller traveller : who) {
            answers.clear();
            long held = System.nanoTime();
            place.come().accept(traveller);
            Gate.@Nullable Answer answer = answers.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (answer != null) {
                Duration since = Duration.ofNanos(System.nanoTime() - held);
                Line line = new Line(traveller, answer.passage(), since, answer.took());
                lines.add(line);
                atAnswer.look(line);
            }
            place.go().run();
            place.acknowledge().run();
        }
        return lines;
    }
}
