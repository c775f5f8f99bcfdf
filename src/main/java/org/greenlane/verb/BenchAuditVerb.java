package org.greenlane.verb;

import static org.greenlane.verb.Markdown.head;
import static org.greenlane.verb.Markdown.row;
import static org.greenlane.verb.Markdown.say;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.greenlane.SetupException;
import org.greenlane.bench.AuditBench;
import org.greenlane.bench.Effort;
import org.greenlane.bench.Latencies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `bench audit`.
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Measures the log: entries until they are on the disk, and the proof of all of them.",
        footer = {
            "",
            "Records passages and acts of staff one by one, each forced to the disk, and now and then",
            "a bare block of 4 KiB in a plain file beside, for comparison. Then proves the whole log,",
            "opens it again, which compacts its file, and proves it once more. Ctrl+C stops it.",
            "The folder that it works in goes at the end.",
            "",
            "Exit codes: 0 measured; 1 it could not be, or was stopped.",
            "",
            "Example: greenlane bench audit --entries 1m --folder /var/tmp"
        })
final class BenchAuditVerb implements Callable<Integer> {
    private static final double BILLION = 1e9;

    @Mixin
    private LogBenchOptions log = new LogBenchOptions();

    @Override
    public Integer call() throws IOException, SetupException, InterruptedException, VerbException {
        return log.measure(AuditBench::run, BenchAuditVerb::lines);
    }

    private static List<String> lines(AuditBench.Result result) {
        List<String> lines = new ArrayList<>();
        lines.add(Markdown.machine(result.before(), result.loadAfter()));
        lines.add("");
        lines.addAll(head(List.of("until it is on the disk, ms", "count", "p50", "p99", "p99.9", "worst")));
        lines.add(times("an entry of the log", result.appends()));
        lines.add(times("a bare block of 4 KiB", result.bare()));
        lines.add("");
        lines.add(say(
                "Entries a second: %,.0f. The file: %,d MB, compacted %,d MB.",
                result.entries() * BILLION / result.appendNanoseconds(),
                result.bytes().getFirst() / 1_000_000,
                result.bytes().getLast() / 1_000_000));
        lines.add("");
        lines.addAll(head(List.of(say("of %,d entries", result.entries()), "s", "core s", "peak heap, MB")));
        lines.add(effort("all proved, right after recording", result.verify()));
        lines.add(effort("opened again, compacted if worth it", result.reopen()));
        lines.add(effort("all proved again", result.verifyAgain()));
        lines.add(effort("one proved to stand in the log", result.inclusion()));
        return lines;
    }

    private static String times(String what, Latencies latencies) {
        return row(List.of(
                what,
                say("%,d", latencies.total()),
                exact(latencies.quantile(0.5)),
                exact(latencies.quantile(0.99)),
                exact(latencies.quantile(0.999)),
                exact(latencies.worst())));
    }

    private static String effort(String what, Effort effort) {
        return row(List.of(
                what,
                say("%.3f", effort.nanoseconds() / BILLION),
                say("%.3f", effort.coreNanoseconds() / BILLION),
                say("%,d", effort.heapBytes() / 1_000_000)));
    }

    private static String exact(long nanoseconds) {
        return say("%.2f", nanoseconds / 1e6);
    }
}
