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

    private WindowProcess() {}

    /// What it said.
    ///
    /// @param window from its start until its window was drawn, in nanoseconds
    /// @param ready from its start until the camera's picture was there and everything behind it open
    /// @param resident the most memory it had while people passed, in bytes; 0 if nobody did
    /// @param offered camera frames that were to be drawn
    /// @param shown those that the screen got to
    public record Told(
            long window, long ready, long resident, long offered, long shown, List<ShownPassage> passages) {
        public Told {
            passages = List.copyOf(passages);
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
        Map<String, Long> numbers = new HashMap<>();
        List<ShownPassage> shown = new ArrayList<>();
        try (BufferedReader in = process.inputReader(StandardCharsets.US_ASCII)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                ShownPassage.ofLine(line).ifPresent(shown::add);
                switch (line) {
                    case WINDOW, READY -> numbers.put(line, System.nanoTime() - begun);
                    default -> number(line, numbers);
                }
            }
        } finally {
            process.destroy();
        }
        int code = process.waitFor();
        if (code != 0 || !numbers.containsKey(READY)) {
            throw new BenchException("The station with its window ended with " + code + "; what it says stands above.");
        }
        return new Told(
                numbers.getOrDefault(WINDOW, 0L),
                numbers.getOrDefault(READY, 0L),
                numbers.getOrDefault(RESIDENT, 0L),
                numbers.getOrDefault(OFFERED, 0L),
                numbers.getOrDefault(SHOWN, 0L),
                shown);
    }

    private static void number(String line, Map<String, Long> numbers) {
        String[] words = line.split(" ", -1);
        if (words.length == 2) {
            numbers.put(words[0], Long.parseLong(words[1]));
        }
    }
}
