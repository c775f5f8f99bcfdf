package org.greenlane.verb;

import static org.greenlane.verb.Markdown.head;
import static org.greenlane.verb.Markdown.row;
import static org.greenlane.verb.Markdown.say;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.greenlane.SetupException;
import org.greenlane.bench.ExportBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `bench export`.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Measures exports of a whole log: CSV and XLSX in turn, and the check of each.",
        footer = {
            "",
            "Records so many entries, then exports all of them three times in each form. The folder that it",
            "works in goes at the end. Ctrl+C stops it.",
            "",
            "Exit codes: 0 measured; 1 it could not be, or was stopped.",
            "",
            "Example: greenlane bench export --entries 1m --folder /dev/shm"
        })
final class BenchExportVerb implements Callable<Integer> {
    private static final double BILLION = 1e9;

    @Mixin
    private LogBenchOptions log = new LogBenchOptions();

    @Override
    public Integer call() throws IOException, SetupException, InterruptedException, VerbException {
        return log.measure(ExportBench::run, BenchExportVerb::lines);
    }

    private static List<String> lines(ExportBench.Result result) {
        List<String> lines = new ArrayList<>();
        lines.add(Markdown.machine(result.before(), result.loadAfter()));
        lines.add("");
        lines.addAll(head(List.of("form", "entries", "s", "entries a second", "MB", "peak heap, MB", "checked in, s")));
        for (ExportBench.Round round : result.rounds()) {
            lines.add(row(List.of(
                    round.form().name(),
                    say("%,d", round.rows()),
                    say("%.2f", round.nanoseconds() / BILLION),
                    say("%,.0f", round.rows() * BILLION / round.nanoseconds()),
                    say("%,d", round.bytes() / 1_000_000),
                    say("%,d", round.peakHeap() / 1_000_000),
                    say("%.2f", round.verifyNanoseconds() / BILLION))));
        }
        return lines;
    }
}
