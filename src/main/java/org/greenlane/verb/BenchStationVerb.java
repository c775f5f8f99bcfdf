package org.greenlane.verb;

import static org.greenlane.verb.Markdown.head;
import static org.greenlane.verb.Markdown.row;
import static org.greenlane.verb.Markdown.say;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import org.greenlane.SetupException;
import org.greenlane.bench.BenchException;
import org.greenlane.bench.Latencies;
import org.greenlane.bench.station.AdmitParts;
import org.greenlane.bench.station.ShownPassage;
import org.greenlane.bench.station.StationBench;
import org.greenlane.bench.station.WindowProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench station`.
@Command(
        name = "station",
        mixinStandardHelpOptions = true,
        description = "Measures what people feel: the start, the verdict on the screen, the running picture, the memory.",
        footer = {
            "",
            "Starts the whole station with its window several times, on a display or headless, with a",
            "simulated camera and a real log; lets people pass at the last one; says what a passage spends",
            "where. The verdict's time runs from the first frame that the same eye reads when it looks at",
            "each, until the verdict has been drawn.",
            "",
            "Exit codes: 0 measured; 1 it could not be.",
            "",
            "Example: greenlane bench station --starts 9 --passages 100"
        })
final class BenchStationVerb implements Callable<Integer> {
    private static final double MILLION = 1e6;
    private static final double HALF = 0.5;
    private static final double MOST = 0.95;

    @Option(names = "--starts", paramLabel = "NUMBER", description = "How often it is started (default: ${DEFAULT-VALUE}).")
    private int starts = 5;

    @Option(names = "--passages", paramLabel = "NUMBER", description = "How many people pass (default: ${DEFAULT-VALUE}).")
    private int passages = 60;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "Where the demo station is made, and stays (default: one in the temporary folder).")
    private Path folder = Path.of(System.getProperty("java.io.tmpdir"), "greenlane-bench-station");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, VerbException, SetupException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Path home = Files.createDirectories(folder).toAbsolutePath();
            Clock clock = Clock.system(ZoneId.systemDefault());
            lines(StationBench.run(home, starts, passages, clock, new BenchProgress(err, "starts")))
                    .forEach(spec.commandLine().getOut()::println);
            return Exit.OK;
        } catch (BenchException e) {
            throw new VerbException(String.valueOf(e.getMessage()), e);
        }
    }

    static List<String> lines(StationBench.Result result) {
        WindowProcess.Told passed = result.passed();
        List<String> lines = new ArrayList<>();
        lines.add(Markdown.machine(result.before(), result.loadAfter()));
        lines.add("");
        lines.addAll(head(List.of("ms", "count", "p50", "p95", "worst")));
        lines.add(times("start until the window is drawn", result.starts(), WindowProcess.Told::window));
        lines.add(times("start until ready to scan", result.starts(), WindowProcess.Told::ready));
        lines.add(times("first readable frame until the verdict is drawn", passed.passages(), ShownPassage::all));
        lines.add("");
        lines.add(say(
                "Memory of the station's process while people passed, the most: %,d MB. Camera frames: %,d, not drawn because the"
                        + " screen was busy: %,d.",
                passed.resident() / 1_000_000,
                passed.offered(),
                Math.max(0, passed.offered() - passed.shown())));
        lines.add("");
        lines.addAll(head(List.of("what a passage spends where, ms", "count", "p50", "p95", "worst")));
        lines.add(times("eye: first readable frame → text", passed.passages(), ShownPassage::eye));
        lines.add(times("checkpoint: text → recorded", passed.passages(), ShownPassage::admit));
        lines.add(times("desk: recorded → drawn", passed.passages(), ShownPassage::desk));
        lines.add("");
        lines.addAll(head(List.of("the checkpoint's part, warm", "µs, median")));
        lines.addAll(parts(result.parts()));
        return lines;
    }

    private static List<String> parts(AdmitParts parts) {
        return List.of(
                part("code: text → claims", parts.code()),
                part("trust: the signature, and who made it", parts.trust()),
                part("status: the signed page, proved", parts.status()),
                part("policy, and the rest of an answer", parts.policy()),
                part("audit: sealed, and on the disk", parts.audit()));
    }

    private static String part(String what, long nanoseconds) {
        return row(List.of(what, say("%,d", nanoseconds / 1000)));
    }

    private static <T> String times(String what, List<T> all, ToLongFunction<T> time) {
        Latencies latencies = new Latencies();
        all.forEach(one -> latencies.add(time.applyAsLong(one)));
        return row(List.of(
                what,
                say("%,d", latencies.total()),
                ms(latencies.quantile(HALF)),
                ms(latencies.quantile(MOST)),
                ms(latencies.worst())));
    }

    private static String ms(long nanoseconds) {
        return say("%.0f", nanoseconds / MILLION);
    }
}
