package org.greenlane.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is sealed under the master key: the data keys, the oldest first, and the public key of each slot, in their order.
/// The public keys are no secret of their slots; but who had them could wrap a master key of his own to them.
record KeyBody(List<byte[]> dataKeys, List<byte[]> publicKeys) {
    /// So many times can the master key be rotated.
    static final int MAX_DATA_KEYS = 64;

    private static final byte[] PLACE = "GLK2 body".getBytes(StandardCharsets.US_ASCII);

    byte[] sealed(byte[] master, SecureRandom random) {
        ByteBuffer plain = ByteBuffer.allocate(1 + dataKeys.size() * Vault.KEY_BYTES + publicKeys.size() * Slot.KEY_BYTES);
        plain.put((byte) dataKeys.size());
        dataKeys.forEach(plain::put);
        publicKeys.forEach(plain::put);
        return sealer(master, random).seal(plain.array(), PLACE);
    }

    /// @return empty if this was not sealed under the master key for so many slots
    static Optional<KeyBody> unsealed(byte[] sealed, byte[] master, int slots, SecureRandom random) {
        ByteBuffer plain;
        try {
            plain = ByteBuffer.wrap(sealer(master, random).unseal(sealed, PLACE));
        } catch (SealBroken e) {
            return Optional.empty();
        }
        int count = plain.hasRemaining() ? Byte.toUnsignedInt(plain.get()) : 0;
        boolean fits = count >= 1
                && count <= MAX_DATA_KEYS
                && plain.remaining() == count * Vault.KEY_BYTES + slots * Slot.KEY_BYTES;
        return fits ? Optional.of(new KeyBody(keys(plain, count), keys(plain, slots))) : Optional.empty();
    }

    private static List<byte[]> keys(ByteBuffer plain, int count) {
        List<byte[]> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] key = new byte[Vault.KEY_BYTES];
            plain.get(key);
            keys.add(key);
        }
        return List.copyOf(keys);
    }

    private static Sealer sealer(byte[] master, SecureRandom random) {
        return Sealer.under(Hashing.derive(master, new byte[0], "greenlane/body", Vault.KEY_BYTES), random);
    }

    @Override
    public String toString() {
        return "KeyBody[…]";
    }
}
