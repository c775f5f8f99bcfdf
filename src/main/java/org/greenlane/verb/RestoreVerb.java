package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.greenlane.RestoringStaff;
import org.greenlane.SetupException;
import org.greenlane.Station;
import org.greenlane.StationRestore;
import org.greenlane.backup.BackupException;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Sentence;
import org.greenlane.vault.SlotSecret;
import org.greenlane.vault.Unlock;
import org.greenlane.vault.VaultException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `restore`: a station out of its backup, here or on another machine.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Makes a station again out of a backup, here or on another machine.",
        footer = {
            "",
            "All of it is proved before anything is changed. The log says that it was restored, and goes on",
            "under a new signing key; what the station recorded after the backup is not in it. Secrets are",
            "asked for and not shown; without a terminal they are read from standard input, one a line:",
            "first what opens the backup, then the PIN.",
            "",
            "Examples:",
            "  greenlane restore --by S-100 /media/stick/gate-3.glbackup",
            "  greenlane restore --by S-100 --recovery-key --replace /media/stick/gate-3.glbackup"
        })
final class RestoreVerb implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--by",
            paramLabel = "NUMBER",
            description = "The supervisor or technician who does it, as of the day of the backup.")
    private @Nullable OperatorId by;

    @Option(names = "--replace", description = "Move a station that is there aside, and restore in its place.")
    private boolean replace;

    @ArgGroup
    private @Nullable Opener opener;

    /// What opens the backup, where it is neither a passphrase nor a credential.
    static final class Opener {
        @Option(names = "--key-file", paramLabel = "PATH", description = "The key file on the stick that opens it.")
        private @Nullable Path keyFile;

        @Option(names = "--recovery-key", description = "Ask for the recovery key, which opens it.")
        private boolean recoveryKey;
    }

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, SetupException, VerbException {
        Optional<SlotSecret> secret = secret();
        try {
            Unlock unlock = secret.<Unlock>map(known -> lock -> lock.open(known)).orElseGet(home.home()::unlock);
            Optional<RestoringStaff.Person> who = Optional.ofNullable(by)
                    .map(number -> new RestoringStaff.Person(number, () -> PinInput.read("PIN of " + number)));
            tell(new StationRestore(home.home(), Station.Outside.of(InstantSource.system()))
                    .restore(new StationRestore.Wanted(file, unlock, replace, who)));
            return Exit.OK;
        } catch (BackupException e) {
            throw new VerbException(String.valueOf(e.getMessage()), e);
        } finally {
            secret.ifPresent(SlotSecret::close);
        }
    }

    private Optional<SlotSecret> secret() throws IOException, SetupException, VerbException {
        if (opener != null && opener.recoveryKey) {
            return Optional.of(KeyAtWork.typedRecoveryKey());
        }
        if (opener == null || opener.keyFile == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(SlotSecret.keyFile(opener.keyFile));
        } catch (VaultException e) {
            throw new SetupException("The backup does not open: " + e.getMessage() + ".", e);
        }
    }

    private void tell(StationRestore.Restored restored) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Restored: the station of " + restored.manifest().made() + ", with "
                + Sentence.count(restored.manifest().size(), "entry", "entries") + " of its log. What it recorded later is not in it; the log says so.");
        restored.aside()
                .ifPresent(aside -> out.println("The folder that was here before is now " + Printable.of(aside)
                        + ". Keep it until the supervisor has seen it."));
        out.println("It signs with a new key from now on. Hand this line out in place of the old one (station.pub):");
        out.println(restored.verifierKey());
        out.println("The station that was backed up must not go on elsewhere. Next: greenlane status import FOLDER");
    }
}
