package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.greenlane.SetupException;
import org.greenlane.bench.BenchException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What the measurements of a log share: how long it is, and where it lies.
final class LogBenchOptions {
    @Option(
            names = "--entries",
            paramLabel = "NUMBER",
            defaultValue = "20k",
            converter = PeopleNumber.class,
            description = "How many, for example 1m, which takes minutes (default: 20k).")
    private int entries;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "Where the files lie meanwhile; takes about 10 KB an entry (default: the temporary folder).")
    private Path folder = Path.of(System.getProperty("java.io.tmpdir"));

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /// A measurement of a log.
    interface LogBench<R> {
        R run(Path folder, int entries, StopSignal signal)
                throws IOException, SetupException, InterruptedException, BenchException;
    }

    /// Takes it, and prints it.
    <R> int measure(LogBench<R> bench, Function<R, List<String>> lines)
            throws IOException, SetupException, InterruptedException, VerbException {
        PrintWriter err = spec.commandLine().getErr();
        R result = Measuring.take(
                err, new BenchProgress(err, "entries"), signal -> bench.run(folder, entries, signal));
        lines.apply(result).forEach(spec.commandLine().getOut()::println);
        return Exit.OK;
    }
}
