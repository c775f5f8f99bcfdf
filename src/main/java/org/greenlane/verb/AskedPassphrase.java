package org.greenlane.verb;

import java.io.IOException;
import org.greenlane.vault.KeyLock;
import org.greenlane.vault.KeyRing;
import org.greenlane.vault.SlotSecret;
import org.greenlane.vault.Unlock;
import org.greenlane.vault.VaultException;
import org.jspecify.annotations.Nullable;

/// Asks for the passphrase of the station's key, once in a run of the program.
final class AskedPassphrase implements Unlock {
    private static final int TRIES = 3;

    private @Nullable SlotSecret known;
    private @Nullable VaultException refused;

    /// What somebody has given already.
    void know(SlotSecret passphrase) {
        known = passphrase;
    }

    @Override
    public KeyRing unlock(KeyLock lock) throws VaultException {
        if (known != null) {
            return lock.open(known);
        }
        if (refused != null) {
            throw refused;
        }
        try {
            return asked(lock);
        } catch (VaultException e) {
            refused = e;
            throw e;
        }
    }

    private KeyRing asked(KeyLock lock) throws VaultException {
        String prompt = "Passphrase of the station's key";
        int left = PinInput.isAtTerminal() ? TRIES : 1;
        while (true) {
            SlotSecret typed = SlotSecret.passphrase(typed(prompt));
            try {
                KeyRing ring = lock.open(typed);
                known = typed;
                return ring;
            } catch (VaultException e) {
                typed.close();
                left--;
                if (e.kind() != VaultException.Kind.WRONG_SECRET || left == 0) {
                    throw e;
                }
                prompt = "That is not the passphrase. Passphrase of the station's key";
            }
        }
    }

    private static char[] typed(String prompt) throws VaultException {
        try {
            char[] typed = PinInput.read(prompt);
            if (typed.length == 0) {
                throw new VaultException(
                        VaultException.Kind.MISSING,
                        "it is locked, and no passphrase was given. Start it in a terminal, or give it what starts it with nobody"
                                + " there: greenlane key add --help");
            }
            return typed;
        } catch (IOException e) {
            throw new VaultException(VaultException.Kind.UNREACHABLE, "the passphrase cannot be read", e);
        }
    }
}
