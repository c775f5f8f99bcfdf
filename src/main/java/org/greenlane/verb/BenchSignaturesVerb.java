package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.greenlane.bench.BenchException;
import org.greenlane.bench.Latencies;
import org.greenlane.bench.Machine;
import org.greenlane.bench.SignatureBench;
import org.greenlane.bench.SignatureBench.Took;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench signatures`.
@Command(
        name = "signatures",
        mixinStandardHelpOptions = true,
        description = "Measures how long signatures take to verify.",
        footerHeading = "%n",
        footer = {
            "Each scheme by each provider: this Java's own, and those of BouncyCastle and Corretto where they",
            "are on the class path, as they are with installer/bench. Prints a table in Markdown.",
            "",
            "Example: installer/bench signatures"
        })
final class BenchSignaturesVerb implements Callable<Integer> {
    private static final double MICROS = 1000;

    @Option(
            names = "--count",
            paramLabel = "NUMBER",
            defaultValue = "4000",
            description = "How many of each are verified (default: 4000).")
    private int count = 4000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws VerbException, IOException {
        if (count < 1) {
            throw new VerbException("--count takes a number greater than 0.");
        }
        try {
            Machine machine = Machine.now(Path.of("."));
            List<Took> all = SignatureBench.run(count);
            PrintWriter out = spec.commandLine().getOut();
            out.println(Markdown.machine(machine, Machine.now(Path.of(".")).load()));
            out.println();
            Markdown.head(List.of("microseconds", "provider", "p50", "p95", "p99", "a second")).forEach(out::println);
            all.forEach(each -> out.println(line(each)));
            return Exit.OK;
        } catch (BenchException e) {
            throw new VerbException(String.valueOf(e.getMessage()), e);
        }
    }

    private static String line(Took took) {
        Latencies latencies = took.latencies();
        return Markdown.row(List.of(
                took.scheme(),
                took.provider(),
                micros(latencies.quantile(0.5)),
                micros(latencies.quantile(0.95)),
                micros(latencies.quantile(0.99)),
                Markdown.say("%,d", 1_000_000_000L / latencies.quantile(0.5))));
    }

    private static String micros(long nanoseconds) {
        return Markdown.say("%.0f", nanoseconds / MICROS);
    }
}
