package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenlane.SetupException;
import org.greenlane.StationHome;
import org.greenlane.StationSettings;
import org.greenlane.health.Event;
import org.greenlane.vault.KeyRing;
import org.greenlane.vault.RecoveryKey;
import org.greenlane.vault.SlotInfo;
import org.greenlane.vault.SlotSecret;
import org.greenlane.vault.VaultException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `key add`: one more thing that opens the station's key. The first one locks a key that lies open.
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Adds what opens the key; the first one locks it.",
        footer = {"", "Example: greenlane key add passphrase"})
final class KeyAddVerb extends VerbGroup {
    @Command(
            name = "passphrase",
            mixinStandardHelpOptions = true,
            description = "A passphrase, typed at each start.",
            footer = {"", "Example: greenlane key add passphrase"})
    int passphrase(@Mixin HomeOption home) throws IOException, SetupException, VerbException {
        return added(home, () -> new KeyRing.NewSlot(NewKey.passphrase(), ""), "the passphrase", () -> {});
    }

    @Command(
            name = "file",
            mixinStandardHelpOptions = true,
            description = "A key file on a stick, which is in the machine at each start.",
            footer = {
                "",
                "Where there is no such file, it is made with 32 random bytes. Its name comes into the settings",
                "(key-file), so that the station finds it. Keep a second stick with a copy.",
                "",
                "Example: greenlane key add file /media/stick/gate-3.key"
            })
    int file(@Mixin HomeOption home, @Parameters(paramLabel = "PATH", description = "The file on the stick.") Path path)
            throws IOException, SetupException, VerbException {
        Path file = path.toAbsolutePath();
        StationHome station = home.home();
        return added(
                home,
                () -> new KeyRing.NewSlot(KeyAtWork.readOrMade(file, () -> SlotSecret.keyFile(file)), ""),
                "the key file " + Printable.of(file),
                () -> {
                    if (Files.exists(station.settings())) {
                        StationSettings.read(station.settings()).withKeyFile(Optional.of(file)).write(station.settings());
                    }
                });
    }

    @Command(
            name = "credential",
            mixinStandardHelpOptions = true,
            description = "A credential that the system hands over, for a start with nobody there.",
            footer = {
                "",
                "The file holds what the system will hand over under that name; where there is none, it is",
                "made with 32 random bytes. Seal it with systemd-creds, to the TPM, and destroy it:",
                "  systemd-creds encrypt --with-key=tpm2 --name=greenlane secret",
                "      /etc/credstore.encrypted/greenlane",
                "",
                "Example: greenlane key add credential greenlane secret"
            })
    int credential(
            @Mixin HomeOption home,
            @Parameters(index = "0", paramLabel = "NAME", description = "The credential's name.") String name,
            @Parameters(index = "1", paramLabel = "FILE", description = "What it holds.") Path file)
            throws IOException, SetupException, VerbException {
        if (!SlotInfo.isName(name)) {
            throw new ParameterException(
                    spec.commandLine(), "A credential's name has up to 32 letters, digits, points, hyphens and underscores.");
        }
        return added(
                home,
                () -> new KeyRing.NewSlot(KeyAtWork.readOrMade(file, () -> SlotSecret.credential(file)), name),
                "the credential " + name,
                () -> {});
    }

    @Command(
            name = "recovery",
            mixinStandardHelpOptions = true,
            description = "A recovery key: printed once, to be sealed and kept where the station is not.",
            footer = {"", "Example: greenlane key add recovery"})
    int recovery(@Mixin HomeOption home) throws IOException, SetupException, VerbException {
        RecoveryKey fresh = RecoveryKey.fresh(new SecureRandom());
        // What is printed once is printed even where the log does not take that it was made.
        return added(
                home,
                () -> new KeyRing.NewSlot(SlotSecret.recovery(fresh), ""),
                "the recovery key",
                () -> print(spec.commandLine().getOut(), fresh));
    }

    /// Once; afterwards nobody can.
    static void print(PrintWriter out, RecoveryKey key) {
        out.println("Recovery key. Write it down or print it, seal it, and keep it where the station is not.");
        out.println("It is shown this once:");
        out.println();
        out.println("    " + key.groups());
        out.println();
        out.flush();
    }

    private interface Wanted {
        KeyRing.NewSlot slot() throws IOException, VaultException, VerbException;
    }

    private static Set<Integer> numbers(KeyRing ring) {
        return ring.slots().stream().map(SlotInfo::number).collect(Collectors.toUnmodifiableSet());
    }

    private int added(HomeOption home, Wanted wanted, String what, KeyAtWork.Then then) throws IOException, SetupException, VerbException {
        PrintWriter out = spec.commandLine().getOut();
        KeyAtWork.change(
                home.home(),
                ring -> {
                    boolean wasOpen = ring.isOpen();
                    Set<Integer> before = numbers(ring);
                    ring.change(Set.of(), List.of(wanted.slot()));
                    int number = numbers(ring).stream().filter(slot -> !before.contains(slot)).findFirst().orElseThrow();
                    out.println("Slot " + number + ": " + what + " opens the station's key.");
                    if (wasOpen) {
                        out.println("The key lay open until now. Destroy every copy of the old key file: what was sealed "
                                + "before, it still opens.");
                    }
                    return new KeyAtWork.Changed(
                            wasOpen ? Event.KeyChanged.Kind.LOCKED : Event.KeyChanged.Kind.SLOT_ADDED,
                            Optional.of(number));
                },
                then);
        return Exit.OK;
    }
}
