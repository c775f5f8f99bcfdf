package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.greenlane.SetupException;
import org.greenlane.authority.Population;
import org.greenlane.bench.ContenderKind;
import org.greenlane.bench.StatusBench;
import org.greenlane.bench.StatusBenchPlan;
import org.greenlane.bench.StatusBenchResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench status`.
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Measures the station's statuses beside what one would take instead, in one run.",
        footer = {
            "",
            "Makes people and signed bundles, lets each contender import them in a process of its own, and",
            "lets all look the same people up in turns. Their answers must agree. Then the station alone",
            "takes deltas in while it is asked, and starts anew. Ctrl+C stops it. The folder that it works in",
            "goes at the end in any case.",
            "",
            "SQLite's driver is not part of the program: installer/bench puts it beside, and measures it too.",
            "",
            "Exit codes: 0 measured; 1 it could not be, or was stopped.",
            "",
            "Examples:",
            "  greenlane bench status",
            "  greenlane bench status --people 100m --folder /var/tmp --json",
            "  greenlane bench status --people 1m --contenders greenlane,file"
        })
final class BenchStatusVerb implements Callable<Integer> {
    @Option(
            names = "--people",
            paramLabel = "NUMBER",
            defaultValue = "10m",
            converter = PeopleNumber.class,
            description = "How many, for example 200k or 100m (default: 10m).")
    private int people;

    @Option(
            names = "--lookups",
            paramLabel = "NUMBER",
            defaultValue = "500k",
            converter = PeopleNumber.class,
            description = "How many of each contender count (default: 500k).")
    private int lookUps;

    @Option(names = "--seed", paramLabel = "NUMBER", defaultValue = "1", description = "Of the people (default: 1).")
    private long seed;

    @Option(
            names = "--contenders",
            paramLabel = "NAME",
            split = ",",
            description = "Only these: ${COMPLETION-CANDIDATES}.")
    private List<ContenderKind> contenders = List.of(ContenderKind.values());

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "Where the files lie meanwhile; takes about 260 bytes a person (default: the temporary folder).")
    private Path folder = Path.of(System.getProperty("java.io.tmpdir"));

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            defaultValue = "256m",
            description = "Java's own memory for each contender (default: 256m).")
    private String heap = "";

    @Option(names = "--json", description = "One line of JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, SetupException, InterruptedException, VerbException {
        PrintWriter err = spec.commandLine().getErr();
        StatusBenchPlan plan = plan(err);
        BenchProgress told = new BenchProgress(err);
        StatusBenchResult result =
                Measuring.take(err, told, signal -> new StatusBench(plan, signal, told::chapter).run());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(BenchStatusText.json(result));
        } else {
            BenchStatusText.lines(result).forEach(out::println);
        }
        return Exit.OK;
    }

    private StatusBenchPlan plan(PrintWriter err) throws VerbException {
        List<ContenderKind> here = new ArrayList<>();
        for (ContenderKind kind : contenders) {
            if (kind.isHere()) {
                here.add(kind);
            } else {
                err.println(kind + " is left out: its driver is not on the class path. installer/bench measures it too.");
            }
        }
        try {
            checkHeap();
            return new StatusBenchPlan(
                    new Population(people, seed), lookUps, here.stream().distinct().toList(), folder, heap);
        } catch (IllegalArgumentException e) {
            throw new VerbException("This cannot be measured: " + e.getMessage() + ".", e);
        }
    }

    private void checkHeap() {
        if (!heap.matches("[1-9]\\d{0,5}[mgMG]")) {
            throw new IllegalArgumentException("'" + heap + "' is no size of memory such as 256m or 1g");
        }
    }
}
