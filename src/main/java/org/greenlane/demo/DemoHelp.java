package org.greenlane.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.greenlane.health.Consent;
import org.greenlane.health.Passage;
import org.greenlane.health.Verdict;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.jspecify.annotations.Nullable;

/// An old woman without a phone at the demo's desk: staff sign in, lay her card down, ask her, and let her through.
public final class DemoHelp {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LinkedBlockingQueue<AssistedView> views = new LinkedBlockingQueue<>();
    private final Consumer<Input> desk;

    /// What happened to her.
    ///
    /// @param toQuestion from when the card was laid down until she was asked
    /// @param toAnswer from her consent until the answer was recorded
    public record Line(Passage passage, Duration toQuestion, Duration toAnswer) {
        /// True if she was answered as she should be.
        public boolean isAsExpected() {
            return passage.verdict() instanceof Verdict.Pass && passage.assistance().isPresent();
        }
    }

    /// What is done while a view stands on the screen.
    public interface AtView {
        void look(String view) throws IOException;
    }

    /// @param desk takes what happens there
    public DemoHelp(Consumer<Input> desk) {
        this.desk = desk;
    }

    /// To be given every view of the desk.
    public void shown(AssistedView view) {
        views.add(view);
    }

    /// Helps her through, and leaves the desk as it was.
    ///
    /// @param lay lays her card on the reader
    /// @return nothing if she was not answered in time
    public Optional<Line> run(Runnable lay, AtView atView) throws InterruptedException, IOException {
        desk.accept(DemoStaff.signIn());
        boolean works = await(AssistedView.Waiting.class::isInstance).isPresent();
        Optional<Line> line = works ? help(lay, atView) : Optional.empty();
        desk.accept(new Input.Done());
        desk.accept(new Input.SignOut());
        return line;
    }

    private Optional<Line> help(Runnable lay, AtView atView) throws InterruptedException, IOException {
        long laid = System.nanoTime();
        lay.run();
        if (await(AssistedView.AskingConsent.class::isInstance).isEmpty()) {
            return Optional.empty();
        }
        Duration toQuestion = since(laid);
        atView.look("consent");
        long agreed = System.nanoTime();
        desk.accept(new Input.Agree(Consent.Way.SPOKEN));
        Optional<Passage> passage = await(AssistedView.Answered.class::isInstance).flatMap(AssistedView::people);
        Duration toAnswer = since(agreed);
        if (passage.isPresent()) {
            atView.look("answer");
        }
        return passage.map(it -> new Line(it, toQuestion, toAnswer));
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    private Optional<AssistedView> await(Predicate<AssistedView> isIt) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        @Nullable AssistedView view;
        do {
            view = views.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } while (view != null && !isIt.test(view));
        return Optional.ofNullable(view);
    }
}
