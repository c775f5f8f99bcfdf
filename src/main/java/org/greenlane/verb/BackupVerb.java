package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.greenlane.BackupEnd;
import org.greenlane.SetupException;
import org.greenlane.StationBackup;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Sentence;
import org.greenlane.vault.SlotSecret;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `backup`: everything of a station that cannot be had again, in one sealed file.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Writes log, staff, keys and settings of a station into one sealed file.",
        footer = {
            "",
            "What opens the station's key opens the backup too. Where the key lies open, the backup gets a",
            "passphrase of its own: else whoever found it would read all of it. Secrets are asked for and",
            "not shown; without a terminal they are read from standard input, one a line: the PIN first.",
            "The station must not be running; while it runs, back up at the supervisor's desk.",
            "",
            "Example: greenlane backup --by S-100 /media/stick/gate-3.glbackup"
        })
final class BackupVerb implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--by",
            paramLabel = "NUMBER",
            description = "The supervisor or technician who does it; needed once somebody is enrolled.")
    private @Nullable OperatorId by;

    @Option(
            names = "--with-statuses",
            description = "Also the bundles that the statuses are rebuilt from. They can be had again, and are large.")
    private boolean withStatuses;

    @Parameters(paramLabel = "FILE", description = "The file to write; must not be there.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, SetupException, VerbException {
        try (StaffAtWork at = opened()) {
            if (by != null) {
                at.signIn(by);
            }
            StationBackup backup = at.backup();
            Optional<SlotSecret> passphrase =
                    backup.needsPassphrase() ? Optional.of(NewKey.passphraseOf("this backup")) : Optional.empty();
            return told(watched(
                    backup,
                    new StationBackup.Wanted(file.toAbsolutePath(), Optional.ofNullable(by), passphrase, withStatuses)));
        }
    }

    private BackupEnd watched(StationBackup backup, StationBackup.Wanted wanted) {
        PrintWriter err = spec.commandLine().getErr();
        ProgressLine entries = new ProgressLine(err, "entries of the log");
        ProgressLine bytes = new ProgressLine(err, "bytes");
        try (StopSignal signal = StopSignal.around(err, (_, _) -> true)) {
            return backup.write(wanted, (step, done, of) -> switch (step) {
                case COPYING -> entries.goOn(done, of) && !signal.isGiven();
                case WRITING -> bytes.goOn(done, of) && !signal.isGiven();
            });
        }
    }

    private StaffAtWork opened() throws SetupException, VerbException {
        try {
            return StaffAtWork.open(home);
        } catch (SetupException e) {
            if (e.isInUse()) {
                throw new VerbException(e.getMessage() + " Or back it up while it runs, at its supervisor's desk.", e);
            }
            throw e;
        }
    }

    private int told(BackupEnd end) throws VerbException {
        return switch (end) {
            case BackupEnd.Made(Path made, long bytes, long entries, String hash) -> {
                spec.commandLine()
                        .getOut()
                        .println("Written: " + Printable.of(made) + ", " + bytes + " bytes, with "
                                + Sentence.count(entries, "entry", "entries") + " of the log. SHA-256 " + hash);
                yield Exit.OK;
            }
            case BackupEnd.Stopped() -> throw new VerbException("It was stopped. Nothing was written.");
            case BackupEnd.Refused(BackupEnd.Why why) -> throw new VerbException(sentence(why) + " Nothing was written.");
            case BackupEnd.Failed(String sentence) ->
                throw new VerbException("There is no backup: " + Printable.of(sentence));
        };
    }

    private static String sentence(BackupEnd.Why why) {
        return switch (why) {
            case NOT_ALLOWED ->
                "Say who does it: --by NUMBER, a supervisor or a technician with a PIN of their own.";
            case NEEDS_PASSPHRASE -> "The station's key lies open: the backup needs a passphrase.";
            case EXISTS -> "Something has that name already.";
            case NOT_WHOLE ->
                "The log or the staff book cannot be used, and a backup without them would be taken for a whole one: see"
                        + " greenlane doctor.";
            case NO_ROOM -> "There is not room enough on the station's disk for a copy of the log.";
        };
    }
}
