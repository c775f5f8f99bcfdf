package org.greenlane.vault;

/// Who or what unlocks a key file: a system credential, a stick, somebody at a terminal or at a screen. It may try several
/// secrets, and tell a person that one was wrong.
@FunctionalInterface
public interface Unlock {
    /// Unlocks only what is not locked.
    Unlock NOBODY = lock -> {
        throw new VaultException(
                VaultException.Kind.MISSING,
                "the key is locked, and nothing is here to unlock it: " + String.join(", ", lock.kinds()));
    };

    /// @return what [KeyLock#open] gave
    /// @throws VaultException if it does not open
    KeyRing unlock(KeyLock lock) throws VaultException;
}
