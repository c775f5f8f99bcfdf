package org.greenlane.vault;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/// The station's keys at rest. All of them are derived from one master key by HKDF-SHA-256 (RFC 5869), one a purpose,
/// so that nothing sealed for one purpose can be passed off for another.
public final class Vault {
    private static final byte[] SALT = "org.greenlane.vault".getBytes(StandardCharsets.US_ASCII);
    private static final int SEAL_KEY_BYTES = 32;
    private static final int MAX_DERIVED_BYTES = 255 * 32;

    private final byte[] master;
    private final SecureRandom random;

    private Vault(byte[] master, SecureRandom random) {
        this.master = master;
        this.random = random;
    }

    /// Opens the key file; if there is none, makes one with a fresh key.
    ///
    /// @throws VaultException if the file is damaged, or cannot be read or made
    public static Vault openOrCreate(Path keyFile, SecureRandom random) throws VaultException {
        if (Files.notExists(keyFile)) {
            byte[] fresh = new byte[KeyFile.KEY_BYTES];
            random.nextBytes(fresh);
            KeyFile.write(keyFile, fresh);
        }
        return new Vault(KeyFile.read(keyFile), random);
    }

    /// A key for one purpose: always the same from the same key file.
    ///
    /// @param purpose a name that no other use has
    /// @param length in bytes, 1 to 8160
    public byte[] derive(String purpose, int length) {
        if (length < 1 || length > MAX_DERIVED_BYTES) {
            throw new IllegalArgumentException("HKDF-SHA-256 gives 1 to 8160 bytes");
        }
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addSalt(SALT)
                            .addIKM(master)
                            .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HKDF-SHA-256", e);
        }
    }

    /// Seals and unseals for one purpose.
    public Sealer sealer(String purpose) {
        return new Sealer(derive("seal/" + purpose, SEAL_KEY_BYTES), random);
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
        if (key.length != SEAL_KEY_BYTES) {
            throw new IllegalArgumentException("a key to seal with has 32 bytes");
        }
        return new Sealer(key, random);
    }

    /// Says nothing: keys do not belong into logs.
    @Override
    public String toString() {
        return "Vault[…]";
    }
}
