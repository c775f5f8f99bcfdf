package org.greenlane.verb;

import java.io.PrintWriter;
import java.time.InstantSource;
import org.greenlane.SetupException;
import org.greenlane.Station;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.Verification;
import org.greenlane.gear.HealthBoard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `audit`: what can be proved about the log.
@Command(name = "audit", mixinStandardHelpOptions = true, description = "Proves that the log is as it was recorded.")
final class AuditVerb implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Checks every entry of the log: its seal, its place, and the tree over all of them.",
            footer = {
                "",
                "Exit codes: 0 the log is whole; 1 it is not, or cannot be read.",
                "",
                "Example: greenlane audit verify"
            })
    int verify(@Mixin HomeOption home, @Option(names = "--json", description = "One line of JSON.") boolean json)
            throws SetupException, AuditException, VerbException {
        HealthBoard board = new HealthBoard();
        try (Station station = Station.open(home.home(), InstantSource.system(), board, Station.Recording.LOG)) {
            if (station.log().isEmpty()) {
                throw new VerbException("The log cannot be opened: " + board.faultsOf(Station.LOG_PART).getFirst().detail());
            }
            AuditLog log = station.log().get();
            return told(log.verify(), json);
        }
    }

    private int told(Verification verification, boolean json) {
        PrintWriter out = spec.commandLine().getOut();
        return switch (verification) {
            case Verification.Whole(long size, String root) -> {
                out.println(
                        json
                                ? whole(size, root)
                                : size + " entries, every one as and where it was recorded; tree head " + root);
                yield Exit.OK;
            }
            case Verification.Broken(long number, String sentence) -> {
                out.println(
                        json
                                ? broken(number, sentence)
                                : "The log has been changed or damaged. First bad entry: " + number + ", " + sentence);
                yield Exit.FAILED;
            }
        };
    }

    private static String whole(long size, String root) {
        return new Json()
                .beginObject()
                .name("whole")
                .value(true)
                .name("size")
                .value(size)
                .name("root")
                .value(root)
                .endObject()
                .toString();
    }

    private static String broken(long number, String sentence) {
        return new Json()
                .beginObject()
                .name("whole")
                .value(false)
                .name("firstBad")
                .value(number)
                .name("why")
                .value(sentence)
                .endObject()
                .toString();
    }
}
