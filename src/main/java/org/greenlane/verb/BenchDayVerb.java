package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.greenlane.bench.BenchException;
import org.greenlane.bench.day.DayBench;
import org.greenlane.bench.day.DayPlan;
import org.greenlane.bench.day.DayResult;
import org.greenlane.disk.Folders;
import org.greenlane.health.SiteKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench day`.
@Command(
        name = "day",
        mixinStandardHelpOptions = true,
        description = "Plays a gate's whole day with made-up people, and compares each answer with an oracle.",
        footer = {
            "",
            "Phones, papers, families, cards, passports, numbers, slips; forged, copied, withdrawn and old",
            "ones; staff who sign in, mistype, hand over and call a supervisor; readers whose lines go wrong,",
            "statuses that end at midday, a full disk, a clock that is set back. The parts of the station",
            "are the real ones; time is simulated. The oracle knows who the people are, and nothing of the",
            "station's own rules. Works in the folder day of the station's folder, which it makes, and",
            "deletes if all went well.",
            "",
            "Exit codes: 0 no answer was wrong, every passage is in the log, and nothing personal is in the",
            "station's files, its backup, or the folders to be watched; 1 otherwise.",
            "",
            "Example: greenlane bench day --home /var/tmp/bench --people 5000 --assisted 0.1"
        })
final class BenchDayVerb implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--people",
            paramLabel = "NUMBER",
            defaultValue = "5000",
            description = "How many come (default: ${DEFAULT-VALUE}).")
    private int people;

    @Option(
            names = "--assisted",
            paramLabel = "PART",
            defaultValue = "0.1",
            description = "Which part of them comes to the desk, 0 to 0.5 (default: ${DEFAULT-VALUE}).")
    private double assisted;

    @Option(
            names = "--site",
            paramLabel = "KIND",
            defaultValue = "HOSPITAL",
            description = "What lies behind the gate: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private SiteKind site = SiteKind.HOSPITAL;

    @Option(names = "--seed", paramLabel = "NUMBER", defaultValue = "1", description = "Of everybody (default: 1).")
    private long seed;

    @Option(
            names = "--watch",
            paramLabel = "FOLDER",
            description = "Another folder that this program writes to, to be looked through too; may be repeated.")
    private List<Path> watched = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, VerbException, InterruptedException {
        Path folder = home.home().folder().resolve("day");
        if (Files.exists(folder)) {
            throw new VerbException(folder + " is there already. Name another --home, or delete it.");
        }
        DayResult result;
        try {
            result = new DayBench(new DayPlan(people, assisted, seed, site, folder, watched)).run();
        } catch (IllegalArgumentException e) {
            throw new VerbException("This day cannot be played: " + e.getMessage() + ".", e);
        } catch (BenchException e) {
            throw new VerbException(String.valueOf(e.getMessage()), e);
        }
        PrintWriter out = spec.commandLine().getOut();
        BenchDayText.lines(result).forEach(out::println);
        if (!result.isRight()) {
            result.checks().sentences().forEach(sentence -> out.println("- " + Printable.of(sentence)));
            out.println("The station stays in " + folder);
            return Exit.FAILED;
        }
        Folders.delete(folder);
        return Exit.OK;
    }
}
