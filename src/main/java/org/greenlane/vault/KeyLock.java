package org.greenlane.vault;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/// A key file that is locked, and waits for the secret of one of its slots.
///
/// Wrong secrets cost nothing but the time of Argon2: who has the file tries them elsewhere, so a growing delay here would
/// only vex the guard.
public final class KeyLock {
    private final Path file;
    private final KeyForm.Locked locked;
    private final SecureRandom random;

    KeyLock(Path file, KeyForm.Locked locked, SecureRandom random) {
        this.file = file;
        this.locked = locked;
        this.random = random;
    }

    /// Looks at a key file without opening it. What it says is proved when it is opened.
    ///
    /// @return empty if it lies open
    public static Optional<KeyLock> of(Path file, SecureRandom random) throws VaultException {
        return switch (KeyFile.read(file)) {
            case KeyForm.Open _ -> Optional.empty();
            case KeyForm.Locked locked -> Optional.of(new KeyLock(file, locked, random));
        };
    }

    public List<SlotInfo> slots() {
        return locked.slots().stream().map(Slot::info).toList();
    }

    /// The slots of one kind.
    public List<SlotInfo> slots(SlotKind kind) {
        return slots().stream().filter(slot -> slot.kind() == kind).toList();
    }

    /// What can open it, in words.
    public List<String> kinds() {
        return slots().stream().map(slot -> slot.kind().words()).distinct().toList();
    }

    /// Tries a secret on all slots of its kind.
    ///
    /// @throws VaultException `WRONG_SECRET` if it opens none; `ALTERED` if it does, but the file is not as its owner wrote it
    public KeyRing open(SlotSecret secret) throws VaultException {
        for (Slot slot : locked.slots()) {
            if (slot.info().kind() == secret.kind()) {
                Optional<byte[]> master = slot.unwrap(secret, random);
                if (master.isPresent()) {
                    return opened(master.get());
                }
            }
        }
        throw new VaultException(VaultException.Kind.WRONG_SECRET, wrong(secret.kind()));
    }

    private KeyRing opened(byte[] master) throws VaultException {
        byte[] mac = KeyRing.mac(master, KeyForm.Locked.covered(locked.slots(), locked.body()));
        if (!MessageDigest.isEqual(mac, locked.mac())) {
            throw altered();
        }
        KeyBody body = KeyBody.unsealed(locked.body(), master, locked.slots().size(), random)
                .orElseThrow(this::altered);
        return new KeyRing(file, locked, new KeyRing.Keys(Optional.of(master), locked.slots(), body), random);
    }

    private VaultException altered() {
        return new VaultException(
                VaultException.Kind.ALTERED,
                "the key opens, but somebody has added, removed or changed a slot of the key file " + file
                        + " without having the keys; put back the copy you kept of it, and find out who was at the disk");
    }

    private String wrong(SlotKind kind) {
        return switch (kind) {
            case PASSPHRASE -> "the passphrase is wrong. Look at the keyboard's layout and the capital letters; a forgotten"
                    + " passphrase is replaced with the recovery key: greenlane key recover";
            case KEY_FILE -> "this key file opens nothing here: it is another station's, was damaged, or was removed from the"
                    + " slots";
            case CREDENTIAL -> "the system's credential opens nothing here: it is another station's, or was removed from the"
                    + " slots";
            case RECOVERY -> "this recovery key opens nothing here: it is another station's, or there is a newer one";
        };
    }
}
