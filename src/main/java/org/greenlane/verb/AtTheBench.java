package org.greenlane.verb;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.greenlane.BenchChecks;
import org.greenlane.BenchChecks.Answer;

/// Whoever sits before the terminal while devices are tried.
final class AtTheBench implements BenchChecks.Person {
    private static final int MAX_WAITING = 16;

    private final PrintWriter out;
    private final BooleanSupplier interrupted;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    /// @param in what is typed; lines of one letter
    /// @param interrupted true after Ctrl+C
    AtTheBench(InputStream in, PrintWriter out, BooleanSupplier interrupted) {
        this.out = out;
        this.interrupted = interrupted;
        // A thread of its own: somebody who types nothing holds nothing up.
        Thread.ofPlatform().daemon().name("bench-answers").start(() -> listen(in));
    }

    private void listen(InputStream in) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (int typed = lines.read(); typed >= 0; typed = lines.read()) {
                Optional<Answer> answer = ofLetter(typed);
                if (answer.isPresent() && answers.size() < MAX_WAITING) {
                    stopped |= answer.get() == Answer.STOP;
                    answers.add(answer.get());
                }
            }
        } catch (IOException e) {
            // Nobody can type any more; the checks go on without answers.
        }
    }

    private static Optional<Answer> ofLetter(int typed) {
        return switch (String.valueOf((char) typed).toLowerCase(Locale.ROOT)) {
            case "y" -> Optional.of(Answer.YES);
            case "n" -> Optional.of(Answer.NO);
            case "s" -> Optional.of(Answer.SKIP);
            case "q" -> Optional.of(Answer.STOP);
            default -> Optional.empty();
        };
    }

    /// What can be typed.
    void explain() {
        say("Devices are tried one by one. s and Enter skips one, q and Enter ends; so does Ctrl+C.");
        say("Lock each scanner's programming codes first: whoever shows it its maker's sheet changes what it types.");
    }

    @Override
    public void please(String what) {
        say("… " + what);
    }

    @Override
    public void question(String question) {
        answers.clear();
        say("… " + question + " y or n, then Enter.");
    }

    @Override
    public Optional<Answer> answer() {
        return stopped || interrupted.getAsBoolean() ? Optional.of(Answer.STOP) : Optional.ofNullable(answers.poll());
    }

    private void say(String what) {
        out.println("  " + Printable.of(what));
        out.flush();
    }
}
