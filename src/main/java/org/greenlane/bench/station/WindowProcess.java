package org.greenlane.bench.station;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenlane.StationHome;
import org.greenlane.bench.BenchException;

/// The station with its window in a process of its own, started as this one was: the same Java, the same options.
public final class WindowProcess {
    private static final String PROGRAM = "org.greenlane.Greenlane";

    /// The lines that it says.
    public static final String WINDOW = "window";

    public static final String READY = "ready";
    public static final String RESIDENT = "resident";
    public static final String OFFERED = "offered";
    public static final String SHOWN = "shown";

    private static final Pattern NUMBER =
            Pattern.compile("(" + RESIDENT + "|" + OFFERED + "|" + SHOWN + ") (\\d{1,18})");

    private WindowProcess() {}

    /// What it said.
    ///
    /// @param window from its start until its window was drawn, in nanoseconds; 0 if it never was
    /// @param ready from its start until the camera's picture was there and everything behind it open; 0 if that never was
    /// @param resident the most memory it had while people passed, in bytes; 0 if nobody did
    /// @param offered camera frames that were to be drawn
    /// @param shown those that the screen got to
    public record Told(
            long window, long ready, long resident, long offered, long shown, List<ShownPassage> passages) {
        public Told {
            passages = List.copyOf(passages);
        }

        /// Hears it out. Whatever else it says is passed over.
        ///
        /// @param sinceStart how long it has been running, in nanoseconds
        static Told of(BufferedReader in, LongSupplier sinceStart) throws IOException {
            Map<String, Long> numbers = new HashMap<>();
            List<ShownPassage> shown = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                ShownPassage.ofLine(line).ifPresent(shown::add);
                Matcher number = NUMBER.matcher(line);
                if (line.equals(WINDOW) || line.equals(READY)) {
                    numbers.put(line, sinceStart.getAsLong());
                } else if (number.matches()) {
                    numbers.put(number.group(1), Long.parseLong(number.group(2)));
                }
            }
            return new Told(
                    numbers.getOrDefault(WINDOW, 0L),
                    numbers.getOrDefault(READY, 0L),
                    numbers.getOrDefault(RESIDENT, 0L),
                    numbers.getOrDefault(OFFERED, 0L),
                    numbers.getOrDefault(SHOWN, 0L),
                    shown);
        }
    }

    /// @param folder a demo station that has been prepared
    /// @param passages how many people pass, twice; 0 to see it start only
    /// @throws BenchException if it did not do what it should
    public static Told run(Path folder, int passages) throws IOException, BenchException, InterruptedException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        words.addAll(List.of(
                "-D" + StationHome.VARIABLE + "=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                PROGRAM,
                "bench",
                "window",
                "--passages",
                Integer.toString(passages),
                folder.toString()));
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(words).redirectError(Redirect.INHERIT).start();
        Told told;
        try (BufferedReader in = process.inputReader(StandardCharsets.US_ASCII)) {
            told = Told.of(in, () -> System.nanoTime() - begun);
        } finally {
            process.destroy();
        }
        int code = process.waitFor();
        if (code != 0 || told.ready() == 0) {
            throw new BenchException("The station with its window ended with " + code + "; what it says stands above.");
        }
        return told;
    }
}
