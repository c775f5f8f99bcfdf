package org.greenlane.gear;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Looks a station over, one question after the other, and says what to do about each that goes wrong.
/// A check that fails, hangs, or lacks its library is itself a finding: the examination always comes to its end.
public final class Doctor {
    /// How long one check may take.
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    /// One question. Its name is what the technician reads: "Serial ports".
    public interface Check {
        String name();

        /// @throws Exception what went wrong is shown to the technician, so it holds nothing personal
        Finding run() throws Exception;

        static Check of(String name, Callable<Finding> body) {
            return new Check() {
                @Override
                public String name() {
                    return name;
                }

                @Override
                public Finding run() throws Exception {
                    return body.call();
                }
            };
        }
    }

    /// @param whatHappened what was found, good or bad
    /// @param remedy what to do; empty where all is well
    public record Finding(boolean ok, String whatHappened, String remedy) {
        public static Finding good(String whatHappened) {
            return new Finding(true, whatHappened, "");
        }

        public static Finding bad(String whatHappened, String remedy) {
            return new Finding(false, whatHappened, remedy);
        }
    }

    /// @param check the name of the check
    public record Report(String check, Finding finding) {}

    private final List<Check> checks;
    private final Duration patience;

    public Doctor(List<Check> checks) {
        this(checks, PATIENCE);
    }

    /// @param patience how long one check may take
    public Doctor(List<Check> checks, Duration patience) {
        this.checks = List.copyOf(checks);
        this.patience = patience;
    }

    /// Runs every check, in order.
    ///
    /// @throws InterruptedException if the caller is asked to stop
    public List<Report> examine() throws InterruptedException {
        List<Report> reports = new ArrayList<>();
        for (Check check : checks) {
            reports.add(new Report(check.name(), findingOf(check)));
        }
        return List.copyOf(reports);
    }

    private Finding findingOf(Check check) throws InterruptedException {
        FutureTask<Finding> task = new FutureTask<>(check::run);
        // A thread of its own and no virtual one: native code that hangs takes nothing else with it.
        Thread.ofPlatform().daemon().name("doctor: " + check.name()).start(task);
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return Finding.bad(
                    "no answer within " + patience.toSeconds() + " s",
                    "Unplug the device and plug it in again; if that does not help, restart the computer.");
        } catch (ExecutionException failed) {
            return Finding.bad(
                    "the check could not be carried out: " + failed.getCause(),
                    "The log of the program says more: logs/greenlane.log in the data folder.");
        }
    }
}
