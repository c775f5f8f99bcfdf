package org.greenlane.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import org.greenlane.SetupException;
import org.greenlane.Station;
import org.greenlane.StationHome;
import org.greenlane.StationVault;
import org.greenlane.gear.HealthBoard;
import org.greenlane.vault.KeyRing;
import org.greenlane.vault.RecoveryKey;
import org.greenlane.vault.SlotSecret;
import org.greenlane.vault.VaultException;

/// A station's key, opened at the command line to change what opens it.
final class KeyAtWork {
    private KeyAtWork() {}

    interface Change {
        void to(KeyRing ring) throws VaultException, IOException, SetupException, VerbException;
    }

    /// Changes it while nobody else has the station open: a running one would go on with the keys from before, and what is
    /// sealed with the new ones would look damaged to it.
    static void change(StationHome station, Change change) throws IOException, SetupException, VerbException {
        if (Files.exists(station.settings())) {
            try (Station _ =
                    Station.open(station, InstantSource.system(), new HealthBoard(), Station.Recording.NOTHING)) {
                changeUnwatched(station, change);
            }
        } else {
            changeUnwatched(station, change);
        }
    }

    private static void changeUnwatched(StationHome station, Change change)
            throws IOException, SetupException, VerbException {
        try {
            change.to(StationVault.ring(station));
        } catch (VaultException e) {
            throw StationVault.unusable(e);
        }
    }

    /// What opens it is the recovery key that somebody types, and nothing else.
    static SlotSecret typedRecoveryKey() throws IOException, VerbException {
        char[] typed = PinInput.read("Recovery key, eight groups of five");
        return switch (RecoveryKey.read(typed)) {
            case RecoveryKey.Typed.Right(RecoveryKey key) -> SlotSecret.recovery(key);
            case RecoveryKey.Typed.Mistyped(var groups) ->
                throw new VerbException("There is a mistake in group " + Arrays.toString(groups.toArray())
                        .replaceAll("[\\[\\]]", "") + ", counted from 1. Look at the paper again.");
            case RecoveryKey.Typed.Incomplete _ ->
                throw new VerbException("A recovery key has eight groups of five signs.");
        };
    }

    /// A secret in a file that is there, or is made now.
    interface InFile {
        SlotSecret read() throws VaultException;
    }

    /// @param file is made with fresh random bytes where it is not there
    static SlotSecret readOrMade(Path file, InFile reader) throws VaultException {
        if (Files.notExists(file)) {
            SlotSecret.newKeyFile(file, new SecureRandom()).close();
        }
        return reader.read();
    }
}
