package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.greenlane.bench.BenchException;
import org.greenlane.bench.nzcp.NzcpRun;
import org.greenlane.bench.nzcp.NzcpRun.Decided;
import org.greenlane.health.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bench nzcp`.
@Command(
        name = "nzcp",
        mixinStandardHelpOptions = true,
        description = "Decides published examples of New Zealand's pass, and compares with their authors.",
        footerHeading = "%n",
        footer = {
            "The examples are texts and pictures in the form of nzcovidpass-spec: in the folders valid and",
            "invalid, with the DID document valid/did.json. Prints one line for each.",
            "",
            "Exit codes: 0 every example was decided as its authors say;",
            "            1 some example was not, or the examples cannot be read.",
            "",
            "Example: greenlane bench nzcp examples"
        })
final class BenchNzcpVerb implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "Where the examples lie.")
    private Path folder = Path.of("");

    @Option(
            names = "--at",
            paramLabel = "TIME",
            defaultValue = "2021-11-15T00:00:00Z",
            description = "When they are judged (default: 2021-11-15T00:00:00Z).")
    private Instant at = Instant.EPOCH;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws VerbException {
        try {
            List<Decided> all = NzcpRun.of(folder, at);
            PrintWriter out = spec.commandLine().getOut();
            all.forEach(each -> out.println(line(each)));
            long right = all.stream().filter(Decided::isRight).count();
            out.printf("%d examples: %d as their authors say, %d otherwise%n", all.size(), right, all.size() - right);
            return right == all.size() ? Exit.OK : Exit.FAILED;
        } catch (IOException e) {
            throw new VerbException("The examples cannot be read: " + e.getMessage() + ".", e);
        } catch (BenchException e) {
            throw new VerbException(String.valueOf(e.getMessage()), e);
        }
    }

    private static String line(Decided each) {
        return each.name() + "  " + each.refused().map(Reason::name).orElse("stands") + (each.isRight() ? "" : "  OTHERWISE");
    }
}
