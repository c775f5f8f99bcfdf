package org.greenlane;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenlane.vault.KeyLock;
import org.greenlane.vault.KeyRing;
import org.greenlane.vault.SlotInfo;
import org.greenlane.vault.SlotKind;
import org.greenlane.vault.SlotSecret;
import org.greenlane.vault.Unlock;
import org.greenlane.vault.VaultException;

/// Unlocks a station's key with the first that opens it: a credential that the system has handed over, the key file that
/// the settings name, and last of all a person.
public final class StationUnlock implements Unlock {
    /// Names the folder of the credentials (systemd.exec(5), CREDENTIALS).
    public static final String CREDENTIALS = "CREDENTIALS_DIRECTORY";

    private final Optional<Path> credentials;
    private final Path settings;
    private final Unlock person;

    /// @param credentials the folder in which the system lays credentials
    /// @param settings the station's settings; they need not be there
    /// @param person asked if nothing else opens it, and the key has a passphrase
    public StationUnlock(Optional<Path> credentials, Path settings, Unlock person) {
        this.credentials = credentials;
        this.settings = settings;
        this.person = person;
    }

    @Override
    public KeyRing unlock(KeyLock lock) throws VaultException {
        List<VaultException> failures = new ArrayList<>();
        for (SlotInfo slot : lock.slots(SlotKind.CREDENTIAL)) {
            Optional<Path> file = credentials.map(folder -> folder.resolve(slot.label())).filter(Files::exists);
            if (file.isPresent()) {
                Optional<KeyRing> ring = tried(lock, () -> SlotSecret.credential(file.get()), failures);
                if (ring.isPresent()) {
                    return ring.get();
                }
            }
        }
        Optional<Path> keyFile = lock.slots(SlotKind.KEY_FILE).isEmpty() ? Optional.empty() : keyFile();
        if (keyFile.isPresent()) {
            Optional<KeyRing> ring = tried(lock, () -> onStick(keyFile.get()), failures);
            if (ring.isPresent()) {
                return ring.get();
            }
        }
        if (!lock.slots(SlotKind.PASSPHRASE).isEmpty()) {
            return asked(lock, failures);
        }
        throw failures.isEmpty() ? nothing(lock) : failures.getLast();
    }

    private interface Source {
        SlotSecret secret() throws VaultException;
    }

    /// What is not there, or opens nothing, gives way to the next; a file that was changed does not.
    private static Optional<KeyRing> tried(KeyLock lock, Source source, List<VaultException> failures)
            throws VaultException {
        try (SlotSecret secret = source.secret()) {
            return Optional.of(lock.open(secret));
        } catch (VaultException e) {
            if (e.kind() == VaultException.Kind.ALTERED) {
                throw e;
            }
            failures.add(e);
            return Optional.empty();
        }
    }

    private static SlotSecret onStick(Path file) throws VaultException {
        try {
            return SlotSecret.keyFile(file);
        } catch (VaultException e) {
            throw e.kind() == VaultException.Kind.MISSING
                    ? new VaultException(
                            VaultException.Kind.MISSING,
                            "the stick with the key file is not there: " + file + ". Put it in and start again",
                            e)
                    : e;
        }
    }

    /// Without a person what failed before them is worth telling.
    private KeyRing asked(KeyLock lock, List<VaultException> failures) throws VaultException {
        try {
            return person.unlock(lock);
        } catch (VaultException e) {
            throw e.kind() == VaultException.Kind.MISSING && !failures.isEmpty() ? failures.getLast() : e;
        }
    }

    private static VaultException nothing(KeyLock lock) {
        return new VaultException(
                VaultException.Kind.MISSING,
                "nothing is here that opens it (" + String.join(", ", lock.kinds()) + "). A key file is named in station.toml"
                        + " (key-file), a credential by the service that starts the station, and the recovery key is typed"
                        + " with: greenlane key recover");
    }

    private Optional<Path> keyFile() {
        try {
            return Files.exists(settings) ? StationSettings.read(settings).keyFile() : Optional.empty();
        } catch (SetupException e) {
            // Whoever opens the station says so; a passphrase opens its key all the same.
            return Optional.empty();
        }
    }
}
