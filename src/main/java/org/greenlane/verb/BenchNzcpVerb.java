package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.greenlane.bench.BenchException;
import org.greenlane.bench.cases.Decided;
import org.greenlane.bench.cases.NzcpRun;
import org.greenlane.health.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
final class BenchNzcpVerb extends PublishedCasesVerb {
    @Option(
            names = "--at",
            paramLabel = "TIME",
            defaultValue = "2021-11-15T00:00:00Z",
            description = "When they are judged (default: 2021-11-15T00:00:00Z).")
    private Instant at = Instant.EPOCH;

    BenchNzcpVerb() {
        super("examples");
    }

    @Override
    List<Decided> decide(Path folder) throws IOException, BenchException {
        return NzcpRun.of(folder, at);
    }

    @Override
    void tell(List<Decided> all, PrintWriter out) {
        all.forEach(each -> out.println(line(each)));
        out.printf("%d examples: %d as their authors say, %d otherwise%n", all.size(), right(all), all.size() - right(all));
    }

    private static String line(Decided each) {
        return each.name() + "  " + each.refused().map(Reason::name).orElse("stands") + (each.isRight() ? "" : "  OTHERWISE");
    }
}
