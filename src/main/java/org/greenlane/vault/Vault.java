package org.greenlane.vault;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/// The station's keys at work. All of them are derived from its data keys by HKDF-SHA-256 (RFC 5869), one a purpose, so
/// that nothing sealed for one purpose can be passed off for another.
///
/// There is one data key from the beginning, and one more with each rotation. What must stay the same for as long as the
/// station lives is derived from the first; what is sealed is sealed under the newest.
public final class Vault {
    static final int KEY_BYTES = 32;

    private static final byte[] SALT = "org.greenlane.vault".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_DERIVED_BYTES = 255 * 32;

    private final List<byte[]> dataKeys;
    private final SecureRandom random;

    /// @param dataKeys the oldest first
    Vault(List<byte[]> dataKeys, SecureRandom random) {
        this.dataKeys = List.copyOf(dataKeys);
        this.random = random;
    }

    /// Opens a key file that lies open; if there is none, makes such a one with a fresh key.
    ///
    /// @throws VaultException if the file is locked or damaged, or cannot be read or made
    public static Vault openOrCreate(Path keyFile, SecureRandom random) throws VaultException {
        return openOrCreate(keyFile, Unlock.NOBODY, random);
    }

    /// Opens a key file; if there is none, makes an open one with a fresh key.
    ///
    /// @throws VaultException if nothing unlocks it, it is damaged or was changed, or cannot be read or made
    public static Vault openOrCreate(Path keyFile, Unlock unlock, SecureRandom random) throws VaultException {
        return KeyRing.openOrCreate(keyFile, unlock, random).vault();
    }

    /// A key for one purpose: always the same from the same key file, however often it is rotated.
    ///
    /// @param purpose a name that no other use has
    /// @param length in bytes, 1 to 8160
    public byte[] derive(String purpose, int length) {
        if (length < 1 || length > MAX_DERIVED_BYTES) {
            throw new IllegalArgumentException("HKDF-SHA-256 gives 1 to 8160 bytes");
        }
        return Hashing.derive(dataKeys.getFirst(), SALT, purpose, length);
    }

    /// Seals and unseals for one purpose.
    public Sealer sealer(String purpose) {
        return new Sealer(
                dataKeys.stream()
                        .map(key -> Hashing.derive(key, SALT, "seal/" + purpose, KEY_BYTES))
                        .toList(),
                random);
    }

    /// How many data keys there are: 1, and one more with each rotation.
    int generation() {
        return dataKeys.size();
    }

    /// Fresh random bytes, for a key that shall be destroyed one day: what is derived can be derived again.
    ///
    /// @param length in bytes
    public byte[] fresh(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /// Seals and unseals under a key of its own, which whoever has it keeps sealed.
    ///
    /// @param key 32 bytes
    public Sealer sealerUnder(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key to seal with has 32 bytes");
        }
        return Sealer.under(key, random);
    }

    /// Says nothing: keys do not belong into logs.
    @Override
    public String toString() {
        return "Vault[…]";
    }
}
