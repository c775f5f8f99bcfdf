package org.greenlane.vault;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Argon2id, version 1.3 (RFC 9106), with how much work it does. Stored beside what it made, so that it can be raised.
///
/// @param memoryKib memory in KiB
/// @param passes how often it goes over the memory
/// @param lanes degree of parallelism
public record Argon2id(int memoryKib, int passes, int lanes) {
    /// Length of what it makes, in bytes.
    public static final int HASH_BYTES = 32;

    /// What the computer that follows somebody's work could be made to do at most: 1 GiB, 64 passes.
    private static final int MOST_KIB = 1 << 20;

    private static final int MOST_PASSES = 64;
    private static final int MOST_LANES = 16;

    /// @throws IllegalArgumentException if it is more than a station works with: 1 GiB, 64 passes and 16 lanes
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

    /// @param secret the secret value K; empty for none
    /// @param associated the associated data X; empty for none
    /// @return [#HASH_BYTES] bytes
    public byte[] hash(byte[] password, byte[] salt, byte[] secret, byte[] associated) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .withSecret(secret)
                .withAdditional(associated)
                .build();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(parameters);
            byte[] hash = new byte[HASH_BYTES];
            generator.generateBytes(password, hash);
            return hash;
        } finally {
            parameters.clear();
        }
    }
}
