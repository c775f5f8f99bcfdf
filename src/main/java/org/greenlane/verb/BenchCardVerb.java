package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.greenlane.SetupException;
import org.greenlane.authority.Population;
import org.greenlane.bench.CardBench;
import org.greenlane.bench.CardPlan;
import org.greenlane.bench.CardResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench card`.
@Command(
        name = "card",
        mixinStandardHelpOptions = true,
        description = "Lays thousands of made-up ID cards on a simulated reader, and looks what the station makes of them.",
        footer = {
            "",
            "First on a reader whose line goes wrong with one answer in twenty, which is more than one card in",
            "five: noise, turned bits, lost bytes, answers cut off, late, missing, echoed, twice, pulled plugs.",
            "Time goes by there only where the reader waits. Then at a whole gate, at the pace of a real reader.",
            "Each passage is in a station's log, on the disk. The folder that it works in goes at the end.",
            "",
            "Exit codes: 0 every card had one answer, its own; 1 otherwise, or it was stopped.",
            "",
            "Example: greenlane bench card --cards 10000 --timed 200"
        })
final class BenchCardVerb implements Callable<Integer> {
    @Option(
            names = "--cards",
            paramLabel = "NUMBER",
            defaultValue = "10000",
            description = "How many on the line that goes wrong (default: ${DEFAULT-VALUE}).")
    private int cards;

    @Option(
            names = "--timed",
            paramLabel = "NUMBER",
            defaultValue = "200",
            description = "How many at the gate; each takes about a second and a half (default: ${DEFAULT-VALUE}).")
    private int timed;

    @Option(
            names = "--people",
            paramLabel = "NUMBER",
            defaultValue = "100k",
            converter = PeopleNumber.class,
            description = "Whose statuses the station has (default: 100k).")
    private int people;

    @Option(names = "--seed", paramLabel = "NUMBER", defaultValue = "1", description = "Of every choice (default: 1).")
    private long seed;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "Where the files lie meanwhile (default: the temporary folder).")
    private Path folder = Path.of(System.getProperty("java.io.tmpdir"));

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, SetupException, InterruptedException, VerbException {
        CardPlan plan = plan();
        PrintWriter err = spec.commandLine().getErr();
        BenchProgress told = new BenchProgress(err, "cards");
        CardResult result =
                Measuring.take(err, told, signal -> new CardBench(plan, signal, told::chapter).run());
        BenchCardText.lines(result).forEach(spec.commandLine().getOut()::println);
        return result.isRight() ? Exit.OK : Exit.FAILED;
    }

    private CardPlan plan() throws VerbException {
        try {
            return new CardPlan(new Population(people, seed), cards, timed, folder);
        } catch (IllegalArgumentException e) {
            throw new VerbException("This cannot be measured: " + e.getMessage() + ".", e);
        }
    }
}
