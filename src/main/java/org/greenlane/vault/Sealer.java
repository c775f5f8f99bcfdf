package org.greenlane.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals bytes under the key of one purpose: AES-256-GCM (NIST SP 800-38D), a random nonce of 12 bytes in front, the
/// tag of 16 bytes behind. One key seals at most 2^32 times; take a purpose of its own for whatever grows without end.
/// It seals under the newest key, and unseals what older ones have sealed.
///
/// Safe for use by several threads: each keeps a cipher of its own.
public final class Sealer {
    /// By how much sealed bytes are longer than plain ones.
    public static final int OVERHEAD_BYTES = 12 + 16;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Sealer::newCipher);

    private final SecretKeySpec newest;
    private final List<SecretKeySpec> newestFirst;
    private final SecureRandom random;

    /// @param keys the oldest first; at least one
    Sealer(List<byte[]> keys, SecureRandom random) {
        this.newestFirst = keys.reversed().stream()
                .map(key -> new SecretKeySpec(key, "AES"))
                .toList();
        this.newest = newestFirst.getFirst();
        this.random = random;
    }

    static Sealer under(byte[] key, SecureRandom random) {
        return new Sealer(List.of(key), random);
    }

    /// @param associated what the bytes are bound to, for example their place; must be given again to unseal
    public byte[] seal(byte[] plain, byte[] associated) {
        return seal(plain, 0, plain.length, associated);
    }

    /// Seals a part of an array.
    public byte[] seal(byte[] plain, int from, int length, byte[] associated) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = new byte[length + OVERHEAD_BYTES];
        System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
        try {
            Cipher cipher = CIPHER.get();
            cipher.init(Cipher.ENCRYPT_MODE, newest, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(associated);
            cipher.doFinal(plain, from, length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot seal", e);
        }
    }

    /// @throws SealBroken if these are not the bytes that were sealed, under one of the keys, with this associated data
    public byte[] unseal(byte[] sealed, byte[] associated) throws SealBroken {
        if (sealed.length < OVERHEAD_BYTES) {
            throw new SealBroken();
        }
        for (SecretKeySpec key : newestFirst.subList(0, newestFirst.size() - 1)) {
            try {
                return unseal(key, sealed, associated);
            } catch (SealBroken _) {
                // Perhaps it is older.
            }
        }
        return unseal(newestFirst.getLast(), sealed, associated);
    }

    private static byte[] unseal(SecretKeySpec key, byte[] sealed, byte[] associated) throws SealBroken {
        try {
            Cipher cipher = CIPHER.get();
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
            cipher.updateAAD(associated);
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new SealBroken();
        }
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-GCM", e);
        }
    }
}
