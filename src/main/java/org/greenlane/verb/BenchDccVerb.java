package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.greenlane.bench.BenchException;
import org.greenlane.bench.cases.DccRun;
import org.greenlane.bench.cases.Decided;
import picocli.CommandLine.Command;

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
final class BenchDccVerb extends PublishedCasesVerb {
    BenchDccVerb() {
        super("cases");
    }

    @Override
    List<Decided> decide(Path folder) throws IOException, BenchException {
        return DccRun.of(folder);
    }

    @Override
    void tell(List<Decided> all, PrintWriter out) {
        all.stream().filter(each -> !each.isRight()).forEach(each -> out.println(line(each)));
        long known = all.stream().filter(Decided::isKnown).count();
        out.printf(
                "%d cases: %d as their authors say, %d otherwise for a known reason, %d otherwise%n",
                all.size(), right(all), known - right(all), all.size() - known);
    }

    private static String line(Decided each) {
        return each.name() + "  " + String.join("; ", each.wrong())
                + each.exception().map(why -> "  (known: " + why + ")").orElse("");
    }
}
