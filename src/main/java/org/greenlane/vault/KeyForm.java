package org.greenlane.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a key file says. There is one way only to write each: what was read is written as the same bytes again.
sealed interface KeyForm {
    /// No key file is longer, in bytes.
    int MAX_BYTES = 8192;

    int MAX_SLOTS = 8;

    int MAGIC_BYTES = 4;

    byte[] encoded();

    /// @return empty if it is no key file, or not as it was written
    static Optional<KeyForm> decode(byte[] bytes) {
        if (bytes.length < MAGIC_BYTES + Hashing.CHECKSUM_BYTES || bytes.length > MAX_BYTES || !Hashing.isWhole(bytes)) {
            return Optional.empty();
        }
        ByteBuffer content = ByteBuffer.wrap(bytes, MAGIC_BYTES, bytes.length - MAGIC_BYTES - Hashing.CHECKSUM_BYTES);
        return switch (new String(bytes, 0, MAGIC_BYTES, StandardCharsets.ISO_8859_1)) {
            case Open.MAGIC -> Open.get(content);
            case Locked.MAGIC -> Locked.get(content);
            default -> Optional.empty();
        };
    }

    /// `GLK1`: the one data key, for everybody to read who has the file; and the checksum.
    @SuppressWarnings("ArrayRecordComponent") // a carrier between the file and the ring, never compared
    record Open(byte[] dataKey) implements KeyForm {
        private static final String MAGIC = "GLK1";

        @Override
        public byte[] encoded() {
            return Hashing.withChecksum(ByteBuffer.allocate(MAGIC_BYTES + Vault.KEY_BYTES)
                    .put(MAGIC.getBytes(StandardCharsets.US_ASCII))
                    .put(dataKey)
                    .array());
        }

        private static Optional<KeyForm> get(ByteBuffer content) {
            if (content.remaining() != Vault.KEY_BYTES) {
                return Optional.empty();
            }
            byte[] key = new byte[Vault.KEY_BYTES];
            content.get(key);
            return Optional.of(new Open(key));
        }

        @Override
        public String toString() {
            return "Open[…]";
        }
    }

    /// `GLK2`: the slots, each of which wraps the master key; the data keys, sealed under the master key; a MAC over all
    /// that, under it too; and the checksum.
    ///
    /// @param slots by their numbers, which are all different
    /// @param body see [KeyBody]
    /// @param mac HMAC-SHA-256 over what stands before it
    @SuppressWarnings("ArrayRecordComponent") // a carrier between the file and the ring, never compared
    record Locked(List<Slot> slots, byte[] body, byte[] mac) implements KeyForm {
        private static final String MAGIC = "GLK2";

        @Override
        public byte[] encoded() {
            byte[] covered = covered(slots, body);
            byte[] all = Arrays.copyOf(covered, covered.length + Hashing.MAC_BYTES);
            System.arraycopy(mac, 0, all, covered.length, Hashing.MAC_BYTES);
            return Hashing.withChecksum(all);
        }

        /// What the MAC is made over.
        static byte[] covered(List<Slot> slots, byte[] body) {
            ByteBuffer into = ByteBuffer.allocate(MAGIC_BYTES + 1 + slots.size() * Slot.BYTES + Short.BYTES + body.length)
                    .put(MAGIC.getBytes(StandardCharsets.US_ASCII))
                    .put((byte) slots.size());
            slots.forEach(slot -> slot.put(into));
            return into.putShort((short) body.length).put(body).array();
        }

        private static Optional<KeyForm> get(ByteBuffer content) {
            int count = content.hasRemaining() ? Byte.toUnsignedInt(content.get()) : 0;
            if (count < 1 || count > MAX_SLOTS || content.remaining() < count * Slot.BYTES + Short.BYTES) {
                return Optional.empty();
            }
            List<Slot> slots = new ArrayList<>();
            int last = 0;
            try {
                for (int i = 0; i < count; i++) {
                    Slot slot = Slot.get(content);
                    if (slot.info().number() <= last) {
                        return Optional.empty();
                    }
                    last = slot.info().number();
                    slots.add(slot);
                }
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
            byte[] body = new byte[Short.toUnsignedInt(content.getShort())];
            if (content.remaining() != body.length + Hashing.MAC_BYTES) {
                return Optional.empty();
            }
            byte[] mac = new byte[Hashing.MAC_BYTES];
            content.get(body).get(mac);
            return Optional.of(new Locked(List.copyOf(slots), body, mac));
        }
    }
}
