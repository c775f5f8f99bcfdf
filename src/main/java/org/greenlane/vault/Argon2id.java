package org.greenlane.vault;

import de.mkammerer.argon2.Argon2Version;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Argon2id, version 1.3 (RFC 9106), with how much work it does. Stored beside what it made, so that it can be raised.
///
/// The work is done by the reference implementation in C, in memory of its own that is wiped and given back: in Java's heap
/// it would stay, and a gate's heap would have to have room for it all day.
///
/// @param memoryKib memory in KiB
/// @param passes how often it goes over the memory
/// @param lanes degree of parallelism
public record Argon2id(int memoryKib, int passes, int lanes) {
    /// Length of what it makes, in bytes.
    public static final int HASH_BYTES = 32;

    /// A key file or a staff book that somebody has changed makes nobody wait longer than seconds, or more than 256 MiB.
    private static final int MOST_KIB = 256 << 10;

    private static final int MOST_PASSES = 16;
    private static final int MOST_LANES = 16;

    /// Of nothing typed: no PIN and no passphrase is a zero byte, and none is empty.
    private static final byte[] NOTHING = {0};

    /// @throws IllegalArgumentException if it is more than a station works with: 256 MiB, 16 passes and 16 lanes
    public Argon2id {
        boolean possible = lanes >= 1
                && lanes <= MOST_LANES
                && passes >= 1
                && passes <= MOST_PASSES
                && memoryKib >= 8 * lanes
                && memoryKib <= MOST_KIB;
        if (!possible) {
            throw new IllegalArgumentException("no strength that a station works with");
        }
    }

    /// @param salt at least 8 bytes (RFC 9106 recommends 16)
    /// @param secret the secret value K; empty for none
    /// @param associated the associated data X; empty for none
    /// @return [#HASH_BYTES] bytes
    /// @throws VaultException `UNREACHABLE` if the native library cannot be loaded, or the machine has not so much memory
    public byte[] hash(byte[] password, byte[] salt, byte[] secret, byte[] associated) throws VaultException {
        try {
            return Argon2Library.get()
                    .rawHashAdvanced(
                            passes,
                            memoryKib,
                            lanes,
                            password.length == 0 ? NOTHING : password,
                            salt,
                            orNull(secret),
                            orNull(associated),
                            HASH_BYTES,
                            Argon2Version.V13);
        } catch (IOException | LinkageError e) {
            throw new VaultException(
                    VaultException.Kind.UNREACHABLE,
                    "no PIN and no passphrase can be looked at, for the library that does it cannot be loaded (" + e
                            + "). The folder for temporary files must lie on a disk that allows programs to run (no \"noexec\")",
                    e);
        } catch (IllegalStateException e) {
            throw new VaultException(
                    VaultException.Kind.UNREACHABLE,
                    "no PIN and no passphrase can be looked at: it takes " + (memoryKib >> 10)
                            + " MiB of memory, and this machine has not so much left",
                    e);
        }
    }

    private static byte @Nullable [] orNull(byte[] bytes) {
        return bytes.length == 0 ? null : bytes;
    }
}
