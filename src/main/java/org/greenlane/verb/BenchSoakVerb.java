package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.greenlane.SetupException;
import org.greenlane.bench.Soak;
import org.greenlane.bench.SoakPlan;
import org.greenlane.bench.SoakTally;
import org.greenlane.disk.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench soak`.
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        description = "Kills stations and cuts their power, and looks whether they lose anything or do not come back.",
        footer = {
            "",
            "A station answers and imports bundle after bundle in a process of its own, is killed",
            "without warning, and is opened again; then the same with a disk under its database whose",
            "power fails at any write. Between the passages staff do what they do, the log is signed, and",
            "what is personal of the day before is destroyed. After each kill or cut it must hold every",
            "entry that it acknowledged and nothing that it destroyed, the statuses of before or after the",
            "import, and no fault. Works in the folder soak of the station's folder, which it makes, and",
            "deletes if all went well.",
            "",
            "Exit codes: 0 nothing was lost, and every station came back; 1 otherwise.",
            "",
            "Example: greenlane bench soak --home /var/tmp/bench --people 1000000 --kills 200 --cuts 400"
        })
final class BenchSoakVerb implements Callable<Integer> {
    private static final int TELL_EVERY = 20;

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--people",
            paramLabel = "NUMBER",
            defaultValue = "1000000",
            description = "How many (default: 1000000; while the power is cut, at most 100000).")
    private int people;

    @Option(names = "--kills", paramLabel = "NUMBER", defaultValue = "200", description = "How many (default: 200).")
    private int kills;

    @Option(names = "--cuts", paramLabel = "NUMBER", defaultValue = "400", description = "How many (default: 400).")
    private int cuts;

    @Option(names = "--seed", paramLabel = "NUMBER", defaultValue = "1", description = "Of every choice (default: 1).")
    private long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, SetupException, InterruptedException, VerbException {
        Path folder = home.home().folder().resolve("soak");
        SoakTally tally;
        try {
            tally = Soak.run(new SoakPlan(folder, people, kills, cuts, seed), this::tell);
        } catch (FileAlreadyExistsException e) {
            throw new VerbException(folder + " is there already. Name another --home, or delete it.", e);
        } catch (IllegalArgumentException e) {
            throw new VerbException("This cannot be done: " + e.getMessage() + ".", e);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Kills          " + tally.kills() + ", of which " + tally.killsInImport() + " met an import");
        out.println("Power cuts     " + tally.cuts() + ", of which " + tally.cutsInImport() + " met an import");
        out.println("Acknowledged   " + tally.passages() + " entries, " + tally.purges() + " purges, " + tally.imports()
                + " imports");
        out.println("Violations     " + tally.violations().size());
        tally.violations().forEach(sentence -> out.println("  " + Printable.of(sentence)));
        if (!tally.violations().isEmpty()) {
            out.println("The stations stay in " + folder);
            return Exit.FAILED;
        }
        Folders.delete(folder);
        return Exit.OK;
    }

    private void tell(SoakTally tally) {
        if ((tally.kills() + tally.cuts()) % TELL_EVERY == 0) {
            spec.commandLine().getErr().println(tally.kills() + " kills, " + tally.cuts() + " cuts, "
                    + tally.violations().size() + " violations");
        }
    }
}
