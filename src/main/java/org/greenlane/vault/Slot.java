package org.greenlane.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc7748.X25519;

/// A key slot: the master key, wrapped to the public key that belongs to the slot's secret. To wrap it anew takes the public
/// key only, so that the master key can be exchanged while the recovery key stays in its envelope.
///
/// X25519 (RFC 7748) between a key of this wrapping and that of the slot, HKDF-SHA-256 over both public keys, AES-256-GCM;
/// associated are all bytes of the slot that stand before the wrapped key, its kind among them.
///
/// @param cost of a passphrase; empty for secrets that nobody can guess
/// @param ephemeral the public key of this wrapping
/// @param wrapped the master key
@SuppressWarnings("ArrayRecordComponent") // a carrier between the file and the ring, never compared
record Slot(SlotInfo info, byte[] salt, Optional<Argon2id> cost, byte[] ephemeral, byte[] wrapped) {
    static final int SALT_BYTES = 16;
    static final int KEY_BYTES = X25519.SCALAR_SIZE;
    static final int BYTES = 2 + SlotInfo.MAX_LABEL + SALT_BYTES + 6 + KEY_BYTES + Vault.KEY_BYTES + Sealer.OVERHEAD_BYTES;

    private static final int WRAPPED_BYTES = Vault.KEY_BYTES + Sealer.OVERHEAD_BYTES;

    /// Wraps for the slot that is described by the first three.
    static Slot wrap(
            SlotInfo info, byte[] salt, Optional<Argon2id> cost, byte[] master, byte[] publicKey, SecureRandom random) {
        byte[] once = new byte[KEY_BYTES];
        random.nextBytes(once);
        byte[] ephemeral = publicOf(once);
        byte[] key = sharedKey(once, publicKey, ephemeral, publicKey);
        Arrays.fill(once, (byte) 0);
        Slot head = new Slot(info, salt, cost, ephemeral, new byte[WRAPPED_BYTES]);
        return new Slot(info, salt, cost, ephemeral, Sealer.under(key, random).seal(master, head.associated()));
    }

    /// The same slot with another master key.
    Slot rewrapped(byte[] master, byte[] publicKey, SecureRandom random) {
        return wrap(info, salt, cost, master, publicKey, random);
    }

    /// @return the master key; empty if the secret is not that of this slot, or the slot was changed
    Optional<byte[]> unwrap(SlotSecret secret, SecureRandom random) throws VaultException {
        byte[] own = secret.privateKey(info, salt, cost);
        try {
            byte[] key = sharedKey(own, ephemeral, ephemeral, publicOf(own));
            return Optional.of(Sealer.under(key, random).unseal(wrapped, associated()));
        } catch (SealBroken | IllegalArgumentException e) {
            return Optional.empty();
        } finally {
            Arrays.fill(own, (byte) 0);
        }
    }

    static byte[] publicOf(byte[] privateKey) {
        byte[] publicKey = new byte[KEY_BYTES];
        X25519.scalarMultBase(privateKey, 0, publicKey, 0);
        return publicKey;
    }

    private static byte[] sharedKey(byte[] own, byte[] other, byte[] ephemeral, byte[] ofSlot) {
        byte[] shared = new byte[KEY_BYTES];
        if (!X25519.calculateAgreement(own, 0, other, 0, shared, 0)) {
            // RFC 7748, clause 6.1: a public key of small order, which nobody makes by accident.
            throw new IllegalArgumentException("no public key");
        }
        byte[] both = ByteBuffer.allocate(2 * KEY_BYTES).put(ephemeral).put(ofSlot).array();
        try {
            return Hashing.derive(shared, both, "greenlane/wrap", Vault.KEY_BYTES);
        } finally {
            Arrays.fill(shared, (byte) 0);
        }
    }

    private byte[] associated() {
        byte[] all = new byte[BYTES];
        put(ByteBuffer.wrap(all));
        return Arrays.copyOf(all, BYTES - WRAPPED_BYTES);
    }

    void put(ByteBuffer into) {
        into.put((byte) info.number())
                .put((byte) info.kind().code())
                .put(Arrays.copyOf(info.label().getBytes(StandardCharsets.US_ASCII), SlotInfo.MAX_LABEL))
                .put(salt)
                .putInt(cost.map(Argon2id::memoryKib).orElse(0))
                .put((byte) (int) cost.map(Argon2id::passes).orElse(0))
                .put((byte) (int) cost.map(Argon2id::lanes).orElse(0))
                .put(ephemeral)
                .put(wrapped);
    }

    /// @throws IllegalArgumentException if these bytes are no slot
    static Slot get(ByteBuffer from) {
        int number = Byte.toUnsignedInt(from.get());
        SlotKind kind = SlotKind.ofCode(Byte.toUnsignedInt(from.get()))
                .orElseThrow(() -> new IllegalArgumentException("no kind of slot"));
        SlotInfo info = new SlotInfo(number, kind, label(bytes(from, SlotInfo.MAX_LABEL)));
        byte[] salt = bytes(from, SALT_BYTES);
        Optional<Argon2id> cost = cost(from.getInt(), Byte.toUnsignedInt(from.get()), Byte.toUnsignedInt(from.get()));
        if (cost.isPresent() != (kind == SlotKind.PASSPHRASE)) {
            throw new IllegalArgumentException("only passphrases are made expensive to try");
        }
        return new Slot(info, salt, cost, bytes(from, KEY_BYTES), bytes(from, WRAPPED_BYTES));
    }

    private static String label(byte[] padded) {
        int length = 0;
        while (length < padded.length && padded[length] != 0) {
            length++;
        }
        for (int at = length; at < padded.length; at++) {
            if (padded[at] != 0) {
                throw new IllegalArgumentException("a label goes on behind its end");
            }
        }
        // What is no ASCII becomes a sign that no label has.
        return new String(padded, 0, length, StandardCharsets.US_ASCII);
    }

    private static Optional<Argon2id> cost(int memoryKib, int passes, int lanes) {
        if (memoryKib == 0 && passes == 0 && lanes == 0) {
            return Optional.empty();
        }
        return Optional.of(new Argon2id(memoryKib, passes, lanes));
    }

    private static byte[] bytes(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }
}
