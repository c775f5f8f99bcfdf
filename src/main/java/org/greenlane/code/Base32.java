package org.greenlane.code;

import java.util.Optional;

/// Base32 without padding (RFC 4648 section 6), strictly: each run of bytes has one text.
final class Base32 {
    private static final int BITS = 5;

    private Base32() {}

    /// Empty if it is none.
    static Optional<byte[]> decode(String text) {
        byte[] bytes = new byte[text.length() * BITS / Byte.SIZE];
        int at = 0;
        int pending = 0;
        int bits = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = value(text.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            pending = pending << BITS | value;
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[at++] = (byte) (pending >>> bits);
                pending &= (1 << bits) - 1;
            }
        }
        // Nothing is left over but the zeroes that fill the last symbol.
        return bits < BITS && pending == 0 ? Optional.of(bytes) : Optional.empty();
    }

    private static int value(char symbol) {
        if (symbol >= 'A' && symbol <= 'Z') {
            return symbol - 'A';
        }
        return symbol >= '2' && symbol <= '7' ? symbol - '2' + 26 : -1;
    }
}
