package org.greenlane.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.greenlane.SetupException;
import org.greenlane.Station;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.Verification;
import org.greenlane.gear.HealthBoard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `audit`: what can be proved about the log.
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Proves that the log is as it was recorded, and lets parts of it leave.",
        subcommands = AuditExportVerb.class)
final class AuditVerb extends VerbGroup {
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Checks every entry of the log: its seal, its place, the tree over all of them, and the checkpoints.",
                "Or checks an export, on any machine, without a station."
            },
            footer = {
                "",
                "Exit codes: 0 the log is whole; 1 it cannot be read;",
                "20 an entry was altered, 21 removed, 22 put into another place, 23 added;",
                "24 the end was cut off; 25 an older copy was put back; 26 there are two histories;",
                "27 a checkpoint of somebody else; 28 the log is whole, but the clock was set back.",
                "Of an export: 29 it was altered; 30 it is not of this station; 31 its entries are not in the log;",
                "32 it is no export; 33 it is sealed, and cannot be opened.",
                "34 the log is whole, but a restore has cost entries that the witness knows of.",
                "",
                "Examples:",
                "  greenlane audit verify",
                "  greenlane audit verify --witness printed.txt",
                "  greenlane audit verify greenlane-log-20261123-180000.zip --station-key station.pub"
            })
    int verify(
            @Mixin HomeOption home,
            @Option(names = "--json", description = "One line of JSON.") boolean json,
            @Option(
                            names = "--witness",
                            paramLabel = "FILE",
                            description = "Of the log: checkpoints that were printed or copied before; what they say of it.")
                    @Nullable Path witness,
            @Option(
                            names = "--station-key",
                            paramLabel = "LINE|FILE",
                            description = "Of an export: the station's key, from elsewhere than the export.")
                    @Nullable String stationKey,
            @Option(
                            names = "--identity",
                            paramLabel = "FILE",
                            description = "Of a sealed export: the age identity file that opens it.")
                    @Nullable Path identity,
            @Parameters(arity = "0..1", paramLabel = "EXPORT", description = "An export, to be checked by itself.")
                    @Nullable Path export)
            throws IOException, SetupException, AuditException, VerbException {
        if (export != null && witness != null) {
            throw new ParameterException(spec.commandLine(), "--witness is for the log, not for an export.");
        }
        if (export != null) {
            return told(ExportFinding.of(ExportKeys.verify(export, stationKey, identity)), json);
        }
        if (stationKey != null || identity != null) {
            throw new ParameterException(spec.commandLine(), "--station-key and --identity are for an export; name its file.");
        }
        HealthBoard board = new HealthBoard();
        try (Station station = Station.open(home.home(), InstantSource.system(), board, Station.Recording.LOG)) {
            if (station.log().isEmpty()) {
                return told(unopened(station, board), json);
            }
            AuditLog log = station.log().get();
            AuditEnd end = AuditEnd.of(log.verify()).with(log.restores());
            return told(witness == null ? end : AuditWitness.heard(end, witness, log), json);
        }
    }

    /// A log that is not the one that it was does not open: nobody passes by it.
    private static AuditEnd unopened(Station station, HealthBoard board) throws VerbException {
        AuditException trouble = station.logTrouble().orElseThrow();
        String sentence = String.valueOf(trouble.getMessage());
        return switch (trouble.kind()) {
            case ROLLED_BACK -> AuditEnd.unopened(Verification.Damage.ROLLED_BACK, sentence);
            case FORKED -> AuditEnd.unopened(Verification.Damage.FORKED, sentence);
            case IN_USE, WRONG_KEY, WRONG_KEY_OR_DAMAGED, DAMAGED, DISK, CLOSED ->
                throw new VerbException("The log cannot be opened: "
                        + board.faultsOf(Station.LOG_PART).getFirst().detail());
        };
    }

    private int told(AuditEnd end, boolean json) {
        spec.commandLine().getOut().println(json ? end.json() : end.sentence());
        return end.exit();
    }
}
