package org.greenlane.code;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/// Base45 (RFC 9285): two bytes in three symbols of the QR alphanumeric set. Each byte string has exactly one text.
final class Base45 {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int BASE = 45;

    private Base45() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length / 2 * 3 + 2);
        for (int at = 0; at < bytes.length; at += 2) {
            boolean pair = at + 1 < bytes.length;
            int number = pair ? (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff) : bytes[at] & 0xff;
            for (int symbols = pair ? 3 : 2; symbols > 0; symbols--) {
                text.append(ALPHABET.charAt(number % BASE));
                number /= BASE;
            }
        }
        return text.toString();
    }

    /// @return empty if there is a foreign symbol, a group of one symbol, or a group greater than its bytes can hold
    static Optional<byte[]> decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() / 3 * 2 + 1);
        for (int at = 0; at < text.length(); at += 3) {
            String group = text.substring(at, Math.min(at + 3, text.length()));
            int number = number(group);
            int most = group.length() == 3 ? 0xffff : 0xff;
            if (group.length() == 1 || number < 0 || number > most) {
                return Optional.empty();
            }
            if (group.length() == 3) {
                bytes.write(number >>> 8);
            }
            bytes.write(number);
        }
        return Optional.of(bytes.toByteArray());
    }

    /// @return -1 if there is a foreign symbol
    private static int number(String group) {
        int number = 0;
        for (int at = group.length() - 1; at >= 0; at--) {
            int value = ALPHABET.indexOf(group.charAt(at));
            if (value < 0) {
                return -1;
            }
            number = number * BASE + value;
        }
        return number;
    }
}
