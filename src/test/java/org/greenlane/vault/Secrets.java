package org.greenlane.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Secrets for tests, with an Argon2 that costs nothing.
public final class Secrets {
    /// No station works with so little.
    public static final Argon2id CHEAP = new Argon2id(64, 1, 1);

    private Secrets() {}

    public static SlotSecret passphrase(String text) {
        return SlotSecret.passphrase(text.toCharArray());
    }

    public static KeyRing.NewSlot passphraseSlot(String text) {
        return new KeyRing.NewSlot(passphrase(text), "", CHEAP);
    }

    public static KeyRing.NewSlot keyFileSlot(int seed) {
        return new KeyRing.NewSlot(keyFile(seed), "");
    }

    /// What a stick holds.
    static SlotSecret keyFile(int seed) {
        byte[] bytes = new byte[SlotSecret.KEY_FILE_BYTES];
        Arrays.fill(bytes, (byte) seed);
        return new SlotSecret(SlotKind.KEY_FILE, bytes);
    }

    /// Opens with a secret.
    public static Unlock with(SlotSecret secret) {
        return lock -> lock.open(secret);
    }

    /// Locks a key file that lies open with a passphrase, or gives it one more.
    public static void lock(Path file, Unlock unlock, String passphrase) throws VaultException {
        KeyRing.openOrCreate(file, unlock, new SecureRandom()).change(Set.of(), List.of(passphraseSlot(passphrase)));
    }
}
