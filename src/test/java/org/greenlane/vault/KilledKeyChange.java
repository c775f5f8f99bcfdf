package org.greenlane.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;

/// The process that [KeyCutTest] kills: changes the passphrase to and fro, and rotates, for as long as it lives.
public final class KilledKeyChange {
    static final String EVEN = "an even passphrase";
    static final String ODD = "an odd passphrase";

    private KilledKeyChange() {}

    /// @param args the key file
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        while (true) {
            KeyRing ring = KeyRing.openOrCreate(file, KilledKeyChange::either, new SecureRandom());
            boolean isEven = opens(file, EVEN);
            ring.change(
                    Set.of(ring.slots().getFirst().number()), List.of(Secrets.passphraseSlot(isEven ? ODD : EVEN)));
            if (ring.vault().generation() < KeyBody.MAX_DATA_KEYS) {
                ring.rotate();
            }
            System.out.println("changed");
            System.out.flush();
        }
    }

    private static KeyRing either(KeyLock lock) throws VaultException {
        try {
            return lock.open(Secrets.passphrase(EVEN));
        } catch (VaultException e) {
            return lock.open(Secrets.passphrase(ODD));
        }
    }

    private static boolean opens(Path file, String passphrase) {
        try {
            KeyRing.openOrCreate(file, Secrets.with(Secrets.passphrase(passphrase)), new SecureRandom());
            return true;
        } catch (VaultException e) {
            return false;
        }
    }
}
