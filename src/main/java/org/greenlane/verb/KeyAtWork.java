package org.greenlane.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.greenlane.SetupException;
import org.greenlane.Station;
import org.greenlane.StationHome;
import org.greenlane.StationVault;
import org.greenlane.audit.AuditException;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Event;
import org.greenlane.vault.KeyRing;
import org.greenlane.vault.RecoveryKey;
import org.greenlane.vault.SlotSecret;
import org.greenlane.vault.VaultException;

/// A station's key, opened at the command line to change what opens it.
final class KeyAtWork {
    private KeyAtWork() {}

    interface Change {
        Changed to(KeyRing ring) throws VaultException, IOException, SetupException, VerbException;
    }

    /// What is done once the key is changed, even where the log does not take that it was.
    interface Then {
        void run() throws IOException, SetupException;
    }

    /// What was changed, for the log.
    ///
    /// @param slot where it was about one
    record Changed(Event.KeyChanged.Kind kind, Optional<Integer> slot) {
        Changed(Event.KeyChanged.Kind kind) {
            this(kind, Optional.empty());
        }
    }

    /// Changes it while nobody else has the station open: a running one would go on with the keys from before, and what is
    /// sealed with the new ones would look damaged to it. Where the station keeps a log, that says what was changed.
    static void change(StationHome station, Change change, Then then)
            throws IOException, SetupException, VerbException {
        if (Files.notExists(station.settings())) {
            changeUnwatched(station, change);
            then.run();
            return;
        }
        Done done;
        try (Station _ = Station.open(station, InstantSource.system(), new HealthBoard(), Station.Recording.NOTHING)) {
            done = changeUnwatched(station, change);
        }
        then.run();
        record(new StationHome(station.folder(), _ -> done.ring()), done.changed());
    }

    static void change(StationHome station, Change change) throws IOException, SetupException, VerbException {
        change(station, change, () -> {});
    }

    private record Done(KeyRing ring, Changed changed) {}

    private static Done changeUnwatched(StationHome station, Change change)
            throws IOException, SetupException, VerbException {
        try {
            KeyRing ring = StationVault.ring(station);
            return new Done(ring, change.to(ring));
        } catch (VaultException e) {
            throw StationVault.unusable(e);
        }
    }

    private static void record(StationHome unlocked, Changed changed) throws SetupException, VerbException {
        InstantSource clock = InstantSource.system();
        try (Station station = Station.open(unlocked, clock, new HealthBoard(), Station.Recording.LOG)) {
            station.record(new Event.KeyChanged(clock.instant(), Optional.empty(), changed.kind(), changed.slot()));
        } catch (AuditException e) {
            throw new VerbException("That is done, but it does not stand in the log: " + e.getMessage() + ".", e);
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
