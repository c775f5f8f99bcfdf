package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.greenlane.bench.BenchException;
import org.greenlane.bench.dcc.DccRun;
import org.greenlane.bench.dcc.DccRun.Decided;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bench dcc`.
@Command(
        name = "dcc",
        mixinStandardHelpOptions = true,
        description = "Decides published cases of EU Digital COVID Certificates, and compares with their authors.",
        footerHeading = "%n",
        footer = {
            "The cases are JSON files in the form of dgc-testdata, in a folder and in those inside it. Each is",
            "judged at its own time, by its own signer. Prints one line for each case that was decided",
            "otherwise than its authors say, with the reason where that is known.",
            "",
            "Exit codes: 0 every case was decided as its authors say, or otherwise for a known reason;",
            "            1 some case was not, or the cases cannot be read.",
            "",
            "Example: greenlane bench dcc cases"
        })
final class BenchDccVerb implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "Where the cases lie.")
    private Path folder = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws VerbException {
        try {
            List<Decided> all = DccRun.of(folder);
            PrintWriter out = spec.commandLine().getOut();
            all.stream().filter(each -> !each.isRight()).forEach(each -> out.println(line(each)));
            long right = all.stream().filter(Decided::isRight).count();
            long known = all.stream().filter(Decided::isKnown).count();
            out.printf("%d cases: %d as their authors say, %d otherwise for a known reason, %d otherwise%n",
                    all.size(), right, known - right, all.size() - known);
            return known == all.size() ? Exit.OK : Exit.FAILED;
        } catch (IOException e) {
            throw new VerbException("The cases cannot be read: " + e.getMessage() + ".", e);
        } catch (BenchException e) {
            throw new VerbException(String.valueOf(e.getMessage()), e);
        }
    }

    private static String line(Decided each) {
        return each.name() + "  " + String.join("; ", each.wrong())
                + each.exception().map(why -> "  (known: " + why + ")").orElse("");
    }
}
