package org.greenlane.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.greenlane.health.OperatorId;
import org.greenlane.vault.Argon2id;
import org.greenlane.vault.VaultException;

/// Argon2id, version 1.3 (RFC 9106). The vault's pepper is its secret value K, so that nobody who has the file alone can
/// try the million PINs there are; the staff number is its associated data X, so that no hash counts for another number.
final class PinHasher {
    static final int SALT_BYTES = 16;
    static final int HASH_BYTES = Argon2id.HASH_BYTES;

    private final byte[] pepper;
    private final Argon2id strength;
    private final SecureRandom random;
    private final PinHash nobodys;
    private final Work work;

    /// What makes a hash of a PIN: [Argon2id#hash].
    interface Work {
        byte[] hash(Argon2id with, byte[] password, byte[] salt, byte[] secret, byte[] associated) throws VaultException;
    }

    PinHasher(byte[] pepper, Argon2id strength, SecureRandom random) {
        this(pepper, strength, random, Argon2id::hash);
    }

    PinHasher(byte[] pepper, Argon2id strength, SecureRandom random, Work work) {
        this.work = work;
        this.pepper = pepper;
        this.strength = strength;
        this.random = random;
        this.nobodys = new PinHash(strength, new byte[SALT_BYTES], new byte[HASH_BYTES]);
    }

    PinHash hash(OperatorId number, char[] pin) throws StaffException {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PinHash(strength, salt, argon2(number, pin, strength, salt));
    }

    /// Takes as long for a number that nobody has as for a wrong PIN, and compares in constant time.
    ///
    /// @param kept empty if nobody has this number
    boolean isRight(OperatorId number, char[] pin, Optional<PinHash> kept) throws StaffException {
        PinHash against = kept.orElse(nobodys);
        byte[] given = argon2(number, pin, against.strength(), against.salt());
        boolean same = MessageDigest.isEqual(given, against.hash());
        Arrays.fill(given, (byte) 0);
        return same && kept.isPresent();
    }

    /// Whether it was made with another strength than is asked now.
    boolean isOutdated(PinHash kept) {
        return !kept.strength().equals(strength);
    }

    /// One at a time: each takes much memory.
    private synchronized byte[] argon2(OperatorId number, char[] pin, Argon2id with, byte[] salt) throws StaffException {
        try {
            return argon2(pin, salt, pepper, number.text().getBytes(StandardCharsets.US_ASCII), with, work);
        } catch (VaultException e) {
            throw new StaffException(e);
        } catch (RuntimeException | Error defect) {
            // Of a library outside Java nobody knows how it fails; whoever it is is not let in, and hears so.
            throw new StaffException(new VaultException(
                    VaultException.Kind.UNREACHABLE, "no PIN can be looked at (" + defect.getClass().getSimpleName() + ")", defect));
        }
    }

    static byte[] argon2(char[] pin, byte[] salt, byte[] secret, byte[] associated, Argon2id with, Work work)
            throws VaultException {
        byte[] password = new byte[pin.length];
        for (int at = 0; at < pin.length; at++) {
            // A PIN has digits only; what else was typed is wrong, whatever becomes of its upper bits.
            password[at] = (byte) pin[at];
        }
        try {
            return work.hash(with, password, salt, secret, associated);
        } finally {
            Arrays.fill(password, (byte) 0);
        }
    }
}
